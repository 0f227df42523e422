import type { Span, TaggedStatement } from '../../model/index.ts';
import { contentOf, type Draft } from './assemble.ts';
import { between, type Evidence } from './evidence.ts';
import { confidenceOfQuotation } from './floating.ts';
import { firstTokenFrom, QUOTE } from './reading.ts';
import { partsOf } from './relay.ts';

/** Confidence of what a document finds, by form. */
const FINDING = 0.6;
const DOCUMENTS = new Set(
  'study studies report reports survey surveys poll polls analysis research paper review inquiry audit'.split(
    ' ',
  ),
);
const FINDINGS = new Set(
  'find finds found show shows showed indicate indicates indicated conclude concludes concluded suggest suggests suggested estimate estimates estimated'.split(
    ' ',
  ),
);
/** Share of a content's words that an accepted statement already holds, above which the weaker one is dropped. */
const MOST_SHARED = 0.5;
/** Below these, a quotation is shown without the source and cue that the rankers guess. */
const SURE_OF_SOURCE = 0.5;
const SURE_OF_CUE = 0.3;

/**
 * Turns drafts into statements: of two that claim the same words the surer stays, and a cue inside an accepted
 * content is part of those words; so it is with words that `settled` statements hold. In reading order.
 */
export function resolveDrafts(
  e: Evidence,
  drafts: readonly Draft[],
  settled: readonly TaggedStatement[],
): TaggedStatement[] {
  const taken = new Uint8Array(e.reading.tokens.length);
  for (const { content, cue } of settled) for (const span of [...content, ...cue]) take(e, taken, span);
  const accepted: Draft[] = [];
  const ordered = [...drafts].sort((x, y) => y.probability - x.probability || x.cue.span[0] - y.cue.span[0]);
  for (const draft of ordered) {
    const content = contentOf(draft);
    if (content.length === 0 || taken[draft.cue.span[0]]) continue;
    let shared = 0;
    for (const [a, b] of content)
      for (let t = a; t < b; t++) shared += (taken[t] as number) * (e.isWord[t] as number);
    const words = content.reduce((n, [a, b]) => n + between(e.words, a, b), 0);
    if (shared > MOST_SHARED * words) continue;
    for (const [a, b] of content) taken.fill(1, a, b);
    accepted.push(draft);
  }
  return accepted.sort((x, y) => x.cue.span[0] - y.cue.span[0]).map((draft) => statementOf(e, draft));
}

/**
 * "A study found that …": what a document finds is a statement of it (codebook, section 2). The corpus marks it as a
 * belief, so that the trees have no high opinion of it.
 */
function isFinding(e: Evidence, { source, cue, right }: Draft): boolean {
  const { lower } = e.reading;
  // "Studies show" names no document.
  if (!source.span || source.span[1] - source.span[0] < 2 || !right.span || lower[right.span[0]] !== 'that')
    return false;
  const words = (span: Span): string[] => lower.slice(...span);
  return (
    words(source.span).some((word) => DOCUMENTS.has(word)) &&
    words(cue.span).some((word) => FINDINGS.has(word))
  );
}

function statementOf(e: Evidence, draft: Draft): TaggedStatement {
  const { source, cue, content } = partsOf(e, draft);
  const statement: TaggedStatement = {
    paragraph: e.reading.paragraph[content[0]?.[0] ?? 0] as number,
    type: typeOf(e, content),
    content: content.map((span) => withMarks(e, span)),
    cue: cue.map((span) => offsets(e, span)),
    source: source ? [offsets(e, source)] : [],
    confidence: draft.probability,
  };
  // A whole quotation is somebody's words even where it is not clear whose.
  const floor = Math.max(0, ...statement.content.map((span) => confidenceOfQuotation(e, span)));
  if (isFinding(e, draft)) return { ...statement, confidence: Math.max(floor, FINDING, draft.probability) };
  if (statement.confidence >= floor) return statement;
  const credited = draft.source.probability >= SURE_OF_SOURCE && draft.cue.speech >= SURE_OF_CUE;
  return credited
    ? { ...statement, confidence: floor }
    : { ...statement, confidence: floor, source: [], cue: [] };
}

export function offsets(e: Evidence, [a, b]: Span): Span {
  return [e.reading.tokens[a]?.start ?? 0, e.reading.tokens[b - 1]?.end ?? 0];
}

/** A content in offsets, with the quotation marks around it and the marks before the closing one. */
export function withMarks(e: Evidence, [a, b]: Span): Span {
  const { reading: r } = e;
  let from = a;
  let to = b;
  if (from > 0 && r.quote[from - 1] === QUOTE.opening) from--;
  for (
    let t = b;
    t < r.tokens.length &&
    t < b + 4 &&
    !e.isWord[t] &&
    r.quotation[t] === r.quotation[b - 1] &&
    r.quotation[t] !== -1;
    t++
  ) {
    to = t + 1;
    if (r.quote[t] === QUOTE.closing) break;
  }
  return offsets(e, [from, to]);
}

/** `direct` when nearly all words stand in quotation marks, `mixed` when some do. */
export function typeOf(e: Evidence, content: readonly Span[]): TaggedStatement['type'] {
  let words = 0;
  let quoted = 0;
  for (const [a, b] of content) {
    for (let t = a; t < b; t++) {
      if (!e.isWord[t]) continue;
      words++;
      if (e.reading.quote[t] === QUOTE.inside || e.reading.quote[t] === QUOTE.inSingle) quoted++;
    }
  }
  return quoted === 0 ? 'indirect' : quoted / Math.max(1, words) >= 0.9 ? 'direct' : 'mixed';
}

function take(e: Evidence, taken: Uint8Array, [start, end]: Span): void {
  const from = firstTokenFrom(e.reading, start);
  taken.fill(1, from, firstTokenFrom(e.reading, end));
}
