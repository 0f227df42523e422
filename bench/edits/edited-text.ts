import type { Span } from '../../src/model/index.ts';

/** A piece of an edited text: kept from the old one, written anew, or (both) an old piece in new letters. */
export interface Piece {
  from?: Span;
  text?: string;
}

/** An edited text that knows where each piece of the old one went. */
export interface EditedText {
  before: string;
  after: string;
  /** Where an old span went, by its first and its last character; null if either is gone. */
  where(span: Span): Span | null;
}

/** Puts a text together from pieces. Pieces of the old text in new letters map as wholes. */
export function editedText(before: string, pieces: readonly Piece[]): EditedText {
  let after = '';
  const placed: { old: Span; at: number; length: number; verbatim: boolean }[] = [];
  for (const { from, text } of pieces) {
    const words = text ?? before.slice(...(from as Span));
    if (from)
      placed.push({ old: from, at: after.length, length: words.length, verbatim: text === undefined });
    after += words;
  }
  placed.sort((a, b) => a.old[0] - b.old[0]);
  const holding = (offset: number) => {
    let low = 0;
    let high = placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placed[middle]!.old[1] <= offset) low = middle + 1;
      else high = middle;
    }
    const piece = placed[low];
    return piece && piece.old[0] <= offset ? piece : null;
  };
  const where = ([start, end]: Span): Span | null => {
    const first = holding(start);
    const last = holding(end - 1);
    if (!first || !last) return null;
    const newStart = first.verbatim ? first.at + start - first.old[0] : first.at;
    const newEnd = last.verbatim ? last.at + end - last.old[0] : last.at + last.length;
    return [newStart, newEnd];
  };
  return { before, after, where };
}

export interface Replacement {
  span: Span;
  text: string;
}

/** The pieces of a text with some spans replaced. Spans are apart; an empty one inserts. */
export function replaced(before: string, replacements: readonly Replacement[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { span, text } of [...replacements].sort((a, b) => a.span[0] - b.span[0])) {
    if (span[0] > at) pieces.push({ from: [at, span[0]] });
    pieces.push(span[0] < span[1] ? { from: span, text } : { text });
    at = span[1];
  }
  if (at < before.length) pieces.push({ from: [at, before.length] });
  return pieces;
}

/** The pieces of a text without some spans, which may overlap. */
export function without(before: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (start > at) pieces.push({ from: [at, start] });
    at = Math.max(at, end);
  }
  if (at < before.length) pieces.push({ from: [at, before.length] });
  return pieces;
}
