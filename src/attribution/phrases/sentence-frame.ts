import type { Span } from '../../model/index.ts';
import type { Quotation } from '../../text/quotation-marks.ts';
import { splitSentences } from '../../text/sentences.ts';
import { type Token, tokenise } from '../../text/tokens.ts';

/** A sentence as the patterns read it: words outside quotations, each quotation as one item. */
export interface Frame {
  span: Span;
  items: Item[];
}

/** `word` is lower case; of a quotation it is its empty string. */
export interface Item {
  start: number;
  end: number;
  word: string;
  text: string;
  quotation: Quotation | null;
}

/**
 * The sentences of a paragraph, none of which ends inside a quotation.
 * @param quotations outermost quotations of the paragraph that may be somebody's words, in order
 */
export function framesOf(text: string, paragraph: Span, quotations: readonly Quotation[]): Frame[] {
  const frames: Frame[] = [];
  let open: Span | null = null;
  let q = 0;
  for (const [start, end] of splitSentences(text, paragraph[0], paragraph[1])) {
    const span: Span = open ? [open[0], end] : [start, end];
    while ((quotations[q]?.end ?? Number.POSITIVE_INFINITY) <= end) q++;
    const cut = quotations[q];
    if (cut && cut.start < end) {
      open = span;
      continue;
    }
    open = null;
    frames.push({ span, items: [] });
  }
  if (open) frames.push({ span: [open[0], paragraph[1]], items: [] });
  let next = 0;
  for (const frame of frames) {
    const [start, end] = frame.span;
    let from = start;
    for (; next < quotations.length && (quotations[next] as Quotation).start < end; next++) {
      const quotation = quotations[next] as Quotation;
      frame.items.push(...words(text, from, quotation.start), quotationItem(quotation));
      from = quotation.end;
    }
    frame.items.push(...words(text, from, end));
  }
  return frames;
}

function quotationItem(quotation: Quotation): Item {
  return { start: quotation.start, end: quotation.end, word: '', text: '', quotation };
}

function words(text: string, start: number, end: number): Item[] {
  if (end <= start) return [];
  return tokenise(text, start, end).map((token: Token) => ({
    ...token,
    word: token.text.toLowerCase(),
    quotation: null,
  }));
}

/** Whether a frame is nothing but one quotation. */
export function isOnlyQuotation(frame: Frame): boolean {
  return (
    frame.items.filter((item) => item.quotation || /[\p{L}\p{N}]/u.test(item.text)).length === 1 &&
    quotationsOf(frame).length === 1
  );
}

export function quotationsOf(frame: Frame): Item[] {
  return frame.items.filter((item) => item.quotation !== null);
}
