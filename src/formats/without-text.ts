import { hashText } from '../text/hash.ts';
import type { ExportItem, ExportOptions } from './export.ts';
import type { ExportRecord } from './record.ts';

/** Words of more UTF-16 units than this are told by their beginning and end. */
export const LONGEST_QUOTE = 60;
const KEPT_WORDS = 4;

/** An item as the options want it shown. One without an article has no text to leave out. */
export const shown = <Item extends ExportItem | Omit<ExportRecord, 'article'>>(
  item: Item,
  options: ExportOptions,
): Item => (options.withoutText && 'article' in item ? (withoutText(item) as Item & ExportRecord) : item);

/**
 * A record that can be shared where the article itself cannot: without its text, with quotations of more than a few
 * words cut to their beginning and end. Offsets and the text's hash stay, so that whoever has the article finds every
 * passage in it.
 */
export const withoutText = (record: ExportRecord): ExportRecord =>
  isWithoutText(record) ? record : withTextTakenOut(record);

/** True when the record was shared without the article's text; its offsets count in a text that nobody here has. */
export const isWithoutText = ({ article }: Pick<ExportRecord, 'article'>): boolean =>
  article.text === '' && article.textHash !== EMPTY;
const EMPTY = hashText('');

const withTextTakenOut = (record: ExportRecord): ExportRecord => ({
  ...record,
  article: { ...record.article, text: '', body: '' },
  statements: record.statements.map((it) => ({
    ...it,
    quote: shortened(it.quote),
    sourceQuote: it.sourceQuote && shortened(it.sourceQuote),
  })),
  gaps: record.gaps.map((it) => ({ ...it, quote: it.quote && shortened(it.quote) })),
  notes: record.notes.map((it) => ({ ...it, quote: shortened(it.quote) })),
  corrections: record.corrections.map((it) => ({ ...it, quote: shortened(it.quote) })),
});

/** "The harbour was closed […] to the islands." */
export function shortened(words: string): string {
  if (words.length <= LONGEST_QUOTE) return words;
  const [first, last] = endsOf(words);
  return `${first} […] ${last}`;
}

/** The first and the last few words of a long passage; of one without spaces, the first and last few characters. */
export function endsOf(words: string): [first: string, last: string] {
  const parts = words.split(/(?<=\s)(?=\S)/);
  const [first, last] = [parts.slice(0, KEPT_WORDS), parts.slice(-KEPT_WORDS)].map((some) =>
    some.join('').trim(),
  );
  if (parts.length > 2 * KEPT_WORDS && first!.length + last!.length <= LONGEST_QUOTE) return [first!, last!];
  const characters = [...words];
  const length = LONGEST_QUOTE / 3;
  return [characters.slice(0, length).join(''), characters.slice(-length).join('')];
}
