import type { Quotation } from '../../text/quotation-marks.ts';

const LOWER_IN_TITLES = new Set(
  'a an and as at but by for from in into of on or the to with vs de la le el und der die das'.split(' '),
);
const LONGEST_TITLE = 120;

/** Whether the marks set off a title ("Low Water", "The House by the River"): its words begin with capitals. */
export function isTitleOfWork(text: string, quotation: Quotation): boolean {
  const [start, end] = quotation.inner;
  if (end - start > LONGEST_TITLE) return false;
  const inner = text.slice(start, end);
  if (/[.,!?…]$/.test(inner)) return false;
  const words = inner.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length < 2) return false;
  return words.every(
    (word, index) => /^\P{L}*\p{Lu}/u.test(word) || (index > 0 && LOWER_IN_TITLES.has(word)),
  );
}
