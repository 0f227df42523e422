import { NAME_WORDS } from './vocabulary.ts';

/** What the names of an element (class, id, component) suggest that it is. */
export type NameHints = Record<keyof typeof NAME_WORDS, boolean>;

const KINDS = Object.keys(NAME_WORDS) as (keyof NameHints)[];
/** Word or pair of words → one bit for each kind that it suggests. A table of words is far faster than patterns. */
const MEANINGS = new Map<string, number>();
/** First words of pairs: most words begin none. */
const BEGIN_PAIRS = new Set<string>();
KINDS.forEach((kind, bit) => {
  for (const word of NAME_WORDS[kind].split(' ')) {
    MEANINGS.set(word, (MEANINGS.get(word) ?? 0) | (1 << bit));
    const first = word.indexOf('-');
    if (first > 0) BEGIN_PAIRS.add(word.slice(0, first));
  }
});

const WORD = /[A-Z]?[a-z]+|[A-Z]+/g;
const LONGEST_NAMES = 400;
const CACHE_LIMIT = 5_000;
const known = new Map<string, number>();
const hintsByBits = new Map<number, NameHints>();

/** What the names of one element suggest together; each as the page writes it, null where there is none. */
export function hintsOf(
  className: string | null = null,
  id: string | null = null,
  component: string | null = null,
): NameHints {
  const bits =
    (className ? bitsOf(className) : 0) | (id ? bitsOf(id) : 0) | (component ? bitsOf(component) : 0);
  let hints = hintsByBits.get(bits);
  if (!hints) {
    hints = Object.fromEntries(KINDS.map((kind, bit) => [kind, (bits & (1 << bit)) !== 0])) as NameHints;
    hintsByBits.set(bits, hints);
  }
  return hints;
}

/** `articleBody__related-links` is read as `article body related links`. A page repeats few names many times. */
function bitsOf(raw: string): number {
  const kept = known.get(raw);
  if (kept !== undefined) return kept;
  let bits = 0;
  let before = '';
  for (const match of raw.slice(0, LONGEST_NAMES).match(WORD) ?? []) {
    const word = match.toLowerCase();
    bits |= MEANINGS.get(word) ?? 0;
    if (BEGIN_PAIRS.has(before)) bits |= MEANINGS.get(`${before}-${word}`) ?? 0;
    before = word;
  }
  if (known.size >= CACHE_LIMIT) known.clear();
  known.set(raw, bits);
  return bits;
}
