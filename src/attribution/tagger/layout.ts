import type { Span, TaggedStatement } from '../../model/index.ts';
import { speakerLabelEnd } from './context.ts';
import type { Evidence } from './evidence.ts';
import { QUOTE } from './reading.ts';
import { offsets, typeOf } from './resolve.ts';
import { SHAPE } from './shapes.ts';

/** Set by judgement: the development articles hold too few such statements (10 of 11 are right) to measure it. */
const CONFIDENCE = 0.92;
const LONGEST_SIGNATURE = 14;

/**
 * Statements that the layout alone credits: a transcript's "RUIZ: …" with the paragraphs that carry her on, and a
 * quotation signed "— Ana Ruiz". A label counts when it is in capitals, or when the text uses it more than once.
 */
export function statementsByLayout(e: Evidence): TaggedStatement[] {
  const { reading: r } = e;
  const labels = r.paragraphTokens.map(([from, to]) => labelOf(e, from, to));
  const uses = new Map<string, number>();
  for (const label of labels) if (label) uses.set(label.name, (uses.get(label.name) ?? 0) + 1);
  const found: TaggedStatement[] = [];
  r.paragraphTokens.forEach(([from, to], p) => {
    const label = labels[p];
    if (label && (label.capitals || (uses.get(label.name) ?? 0) > 1)) {
      const content: Span[] = [[label.colon + 1, to]];
      for (let next = p + 1; next < labels.length && carriesOn(e, from, next) && !labels[next]; next++) {
        content.push(r.paragraphTokens[next] as Span);
      }
      found.push(statement(e, p, label.source, [label.colon, label.colon + 1], content));
      return;
    }
    const signed = signatureOf(e, from, to);
    if (signed) found.push(statement(e, p, signed.source, signed.dash, [signed.content]));
  });
  return found;
}

function statement(
  e: Evidence,
  paragraph: number,
  source: Span,
  cue: Span,
  content: Span[],
): TaggedStatement {
  return {
    paragraph,
    type: typeOf(e, content) === 'indirect' ? 'direct' : typeOf(e, content),
    content: content.map((span) => offsets(e, span)),
    cue: [offsets(e, cue)],
    source: [offsets(e, source)],
    confidence: CONFIDENCE,
  };
}

interface Label {
  name: string;
  source: Span;
  colon: number;
  capitals: boolean;
}

function labelOf(e: Evidence, from: number, to: number): Label | null {
  const { reading: r } = e;
  const end = speakerLabelEnd(r, from, to);
  if (end === 0 || e.words[to] === e.words[end]) return null;
  const start = r.quote[from] === QUOTE.opening ? from + 1 : from;
  const source: Span = [start, end - 1];
  const names = r.tokens.slice(...source).map((token) => token.text);
  const capitals =
    names.some((name) => name.length > 2) && names.every((name) => name === name.toUpperCase());
  return { name: names.join(' '), source, colon: end - 1, capitals };
}

/** A paragraph without a label goes on with the one before when both stand in the marks of one running quotation. */
function carriesOn(e: Evidence, first: number, p: number): boolean {
  const { reading: r } = e;
  const from = r.paragraphTokens[p]?.[0] ?? 0;
  if (r.quote[first] !== QUOTE.opening || r.quote[from] !== QUOTE.opening) return false;
  return (
    r.shape[from + 1] !== SHAPE.bracketOpen && r.quotations[r.quotation[from] as number]?.continues === true
  );
}

function signatureOf(
  e: Evidence,
  from: number,
  to: number,
): { content: Span; dash: Span; source: Span } | null {
  const { reading: r } = e;
  if (r.quote[from] !== QUOTE.opening) return null;
  let end = from + 1;
  while (end < to && r.quotation[end] === r.quotation[from]) end++;
  if (r.shape[end] !== SHAPE.dash || end >= to || to - end > LONGEST_SIGNATURE) return null;
  const name = end + 1;
  if (name >= to || (r.shape[name] !== SHAPE.capitalised && r.shape[name] !== SHAPE.handle)) return null;
  let stop = name + 1;
  while (stop < to && (e.isWord[stop] || r.shape[stop] === SHAPE.initial)) stop++;
  return { content: [from, end], dash: [end, end + 1], source: [name, stop] };
}
