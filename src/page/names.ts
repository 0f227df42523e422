import { NAME_WORDS } from './vocabulary.ts';

/** What the names of an element (class, id, component, role) suggest that it is. */
export interface NameHints {
  furniture: boolean;
  apart: boolean;
  caption: boolean;
  pullquote: boolean;
  embed: boolean;
  standfirst: boolean;
  article: boolean;
  spokenOnly: boolean;
}

const NOTHING: NameHints = {
  furniture: false,
  apart: false,
  caption: false,
  pullquote: false,
  embed: false,
  standfirst: false,
  article: false,
  spokenOnly: false,
};

const patterns = Object.fromEntries(
  Object.entries(NAME_WORDS).map(([kind, words]) => [
    kind,
    new RegExp(`(?:^| )(?:${alternatives(words)})(?: |$)`),
  ]),
) as Record<keyof NameHints, RegExp>;

function alternatives(words: string): string {
  return words
    .split(' ')
    .map((word) => word.replaceAll('-', ' '))
    .join('|');
}

const cache = new Map<string, NameHints>();
const CACHE_LIMIT = 5_000;

/** `raw`: the names as the page writes them. Answers are kept, since a page repeats few names many times. */
export function hintsOf(raw: string): NameHints {
  if (raw === '') return NOTHING;
  const kept = cache.get(raw);
  if (kept) return kept;
  const words = raw
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  const hints = Object.fromEntries(
    Object.entries(patterns).map(([kind, pattern]) => [kind, pattern.test(words)]),
  ) as unknown as NameHints;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(raw, hints);
  return hints;
}
