import type { Reading } from './reading.ts';

/** Titles that stand before the name of whoever has a calling, beside the calling itself; lower case. */
const TITLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['judge', ['justice']],
  ['senator', ['sen']],
  ['congressman', ['rep', 'representative']],
  ['congresswoman', ['rep', 'representative']],
  ['lawmaker', ['sen', 'senator', 'rep', 'representative', 'deputy']],
  ['professor', ['prof', 'dr']],
  ['doctor', ['dr']],
  ['physician', ['dr']],
  ['general', ['gen']],
  ['colonel', ['col']],
]);

/**
 * Whether the text behind a description gives its calling as a title to one surname, and to no other: "A judge has …",
 * and below "Justice Ana Ruiz".
 * @param head the noun of the description, lower case
 */
export function titledLater(head: string, from: number, reading: Reading): boolean {
  const noun = head.replace(/[^a-z-]/g, '');
  if (noun.length < 3) return false;
  const titles = [noun, ...(TITLES.get(noun) ?? [])].map(
    (title) => `(?:${title}|${title[0]?.toUpperCase()}${title.slice(1)})\\.?`,
  );
  const titled = new RegExp(`\\b(?:${titles.join('|')}) ((?:\\p{Lu}[\\p{L}.’'-]+ ?){1,3})`, 'gu');
  const surnames = [...reading.text.slice(from).matchAll(titled)].map((match) =>
    match[1]
      ?.trim()
      .replace(/['’]s$|[.]$/g, '')
      .split(' ')
      .at(-1),
  );
  return surnames.length > 0 && new Set(surnames).size === 1;
}
