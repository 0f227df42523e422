import type { Span, TaggedStatement } from '../../model/index.ts';
import type { Draft } from './drafts.ts';
import { between, type Evidence, narrowed } from './evidence.ts';
import { confidenceOfQuotation } from './floating.ts';
import { followingQuotation } from './following.ts';
import { isFinding, isJudgement, isNobodys } from './form.ts';
import { isNoReport } from './no-report.ts';
import { firstTokenFrom, QUOTE } from './reading.ts';
import { type Parts, partsOf } from './relay.ts';

/** At least so much confidence by form: what a document finds, "quoted X as saying", and "blamed X for Y". */
const FINDING = 0.6;
const AS_SAYING = 0.6;
const JUDGEMENT = 0.55;
/** At most so much for what is a guess, or said by nobody. */
const NOBODYS = 0.3;
/** Share of a content's words that an accepted statement already holds, above which the weaker one is dropped. */
const MOST_SHARED = 0.5;
/** Below these, a quotation is shown without the source and cue that the rankers guess. */
const SURE_OF_SOURCE = 0.5;
const SURE_OF_CUE = 0.3;
const SURE_OF_ALL = 0.5;

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
  const accepted: Reading[] = [];
  const ordered = drafts
    .map((draft): Reading => ({ draft, parts: partsOf(e, draft) }))
    .sort(
      (x, y) =>
        Number(y.parts.plain) - Number(x.parts.plain) ||
        y.draft.probability - x.draft.probability ||
        x.draft.cue.span[0] - y.draft.cue.span[0],
    );
  for (const one of ordered) {
    const { draft, parts } = one;
    if (taken[draft.cue.span[0]]) continue;
    // Of "…," she said, adding, "…" the second part belongs to what was added, and the first is still hers.
    const content = parts.content
      .filter((side) => shareTaken(e, taken, side) <= MOST_SHARED)
      .map((side) => toEdgesOfQuotation(e, taken, side));
    if (content.length === 0) continue;
    for (const [a, b] of content) taken.fill(1, a, b);
    // "quoted X as saying": no other cue stands in it.
    if (parts.plain) taken.fill(1, draft.cue.span[0], content[0]?.[0]);
    accepted.push({ draft, parts: { ...parts, content } });
  }
  return accepted
    .sort((x, y) => x.draft.cue.span[0] - y.draft.cue.span[0])
    .map((reading) => statementOf(e, withFollowing(e, taken, reading)));
}

function withFollowing(e: Evidence, taken: Uint8Array, reading: Reading): Reading {
  const { draft, parts } = reading;
  const last = parts.content.at(-1);
  const next = last && followingQuotation(e, taken, draft.cue.span, last);
  const more = next && narrowed(e, next);
  if (!more) return reading;
  taken.fill(1, ...more);
  return { draft, parts: { ...parts, content: [...parts.content, more] } };
}

/** Which share of a stretch's words accepted statements hold, 0–1; 1 for a stretch without words. */
function shareTaken(e: Evidence, taken: Uint8Array, [a, b]: Span): number {
  let shared = 0;
  for (let t = a; t < b; t++) shared += (taken[t] as number) * (e.isWord[t] as number);
  const words = between(e.words, a, b);
  return words > 0 ? shared / words : 1;
}

/**
 * A content with an edge inside a quotation goes on to the quotation's edge: whoever said one of its sentences said
 * the rest, unless somebody else is credited with a part of that.
 */
function toEdgesOfQuotation(e: Evidence, taken: Uint8Array, [from, to]: Span): Span {
  const start = edgeOfQuotation(e, taken, from, -1);
  const end = edgeOfQuotation(e, taken, to - 1, 1) + 1;
  return narrowed(e, [start, end]) ?? [from, to];
}

/** The last token of the quotation in one direction from token `t`; `t` where it is in none or part of the way is taken. */
function edgeOfQuotation(e: Evidence, taken: Uint8Array, t: number, step: 1 | -1): number {
  const { quotation, quote } = e.reading;
  const inside = (at: number): boolean => quotation[at] === quotation[t] && quote[at] === QUOTE.inside;
  if ((quotation[t] as number) < 0 || !inside(t)) return t;
  let edge = t;
  while (inside(edge + step) && !taken[edge + step]) edge += step;
  return inside(edge + step) ? t : edge;
}

interface Reading {
  draft: Draft;
  parts: Parts;
}

function statementOf(e: Evidence, { draft, parts }: Reading): TaggedStatement {
  const { source, cue, content, plain } = parts;
  const byForm = Math.max(
    plain ? AS_SAYING : 0,
    isFinding(e, draft) ? FINDING : 0,
    isJudgement(e, draft) ? JUDGEMENT : 0,
  );
  const statement: TaggedStatement = {
    paragraph: e.reading.paragraph[content[0]?.[0] ?? 0] as number,
    type: typeOf(e, content),
    content: content.map((span) => withMarks(e, span)),
    cue: cue.map((span) => offsets(e, span)),
    source: source ? [offsets(e, source)] : [],
    confidence: Math.max(draft.probability, byForm),
  };
  // A whole quotation is somebody's words even where it is not clear whose.
  const floor = Math.max(0, ...statement.content.map((span) => confidenceOfQuotation(e, span)));
  if (isNobodys(e, draft) || isNoReport(e, draft))
    return {
      ...statement,
      source: [],
      cue: [],
      confidence: Math.max(floor, Math.min(NOBODYS, draft.probability)),
    };
  if (byForm > 0) return { ...statement, confidence: Math.max(floor, statement.confidence) };
  if (statement.confidence >= floor) return statement;
  const credited =
    draft.probability >= SURE_OF_ALL ||
    (draft.source.probability >= SURE_OF_SOURCE && draft.cue.speech >= SURE_OF_CUE);
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
