import type { GapId, Span } from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import type { Reading } from './reading/reading.ts';

/** Words on either side that tell one place from another with the same words. */
const WORDS_AROUND = 5;
/** Code units that so many words take up at most. */
const REACH = 120;

/**
 * Names for gaps that outlive new engine versions and edits elsewhere on the page: a hash of the word that the anchor
 * turns on with the few words around it in its paragraph (case, punctuation and marks do not count). They follow from
 * the text alone, so that what else an engine finds changes none; and they follow from one word of the anchor, so that
 * an engine that draws its edges otherwise ("a nurse", "A nurse at the clinic,") changes none either. Only where all
 * these words come again, as in a refrain, is it counted how often they came before. A note that a reader dismissed
 * stays dismissed by its key.
 */
export class KeyMaker {
  readonly #met = new Map<string, number>();

  /** @param anchor null for the whole article */
  keyFor(id: GapId, anchor: Span | null, reading: Reading): string {
    const base = `${QUESTION[id] ?? id}:${hashText(anchor ? placeOf(id, anchor, reading) : '')}`;
    const occurrence = (this.#met.get(base) ?? 0) + 1;
    this.#met.set(base, occurrence);
    return occurrence === 1 ? base : `${base}:${occurrence}`;
  }
}

/**
 * Ids that ask one question of one mention, of which the taxonomy lets a mention have one only: who is this? An engine
 * that finds the better one of them asks nothing new. "One of a named set" is left out, because its note says more: whom
 * the words may mean.
 */
const QUESTION: Partial<Record<GapId, string>> = {
  'bare-source': 'unnamed-source',
  'unnamed-individual': 'unnamed-source',
  'unnamed-group': 'unnamed-source',
};

/** Anchored at words that begin where they begin, whatever an engine takes for their end. */
const BY_FIRST_WORD = new Set<GapId>([
  'floating-quote',
  'quote-marks-unbalanced',
  'partial-quote',
  'unsourced-speculation',
]);

const WORD = /[\p{L}\p{N}]+(?:[.,’'-][\p{L}\p{N}]+)*/gu;
/** What may stand before the word that a phrase turns on. */
const LEAD = /^(?:an?|the|this|that|one|in|at|on|by|to|from|during|after|before|with)$/;
/** Behind these a phrase goes on with what its head has to do with something. */
const GOES_ON =
  /^(?:of|in|at|on|by|to|for|from|with|within|near|inside|outside|who|whom|whose|that|which|and|or|familiar|close|briefed|working|speaking|citing)$/;

function placeOf(id: GapId, [start, end]: Span, reading: Reading): string {
  const [from, to] = reading.paragraphSpan(reading.paragraphAt(start));
  const turn = turningPoint(id, reading.words([start, end]));
  const [first, last] = [start + turn[0], start + turn[1]];
  const before = wordsIn(reading.words([Math.max(from, first - REACH), first]));
  const after = wordsIn(reading.words([last, Math.max(last, Math.min(to, last + REACH))]));
  return [
    before.slice(-WORDS_AROUND).join(' '),
    wordsIn(reading.words([first, last])).join(' '),
    after.slice(0, WORDS_AROUND).join(' '),
  ].join('|');
}

/** Where in an anchor the word stands that does not move when its edges do: its number, its first word, or its head. */
function turningPoint(id: GapId, anchor: string): Span {
  const words = [...anchor.matchAll(WORD)];
  const spanOf = (match: RegExpMatchArray | undefined): Span => {
    const at = match?.index ?? 0;
    return match ? [at, at + match[0].length] : [0, anchor.length];
  };
  if (BY_FIRST_WORD.has(id)) return spanOf(words[0]);
  const figure = id === 'unsourced-statistic' ? words.find(([word]) => /\p{N}/u.test(word)) : undefined;
  if (figure) return spanOf(figure);
  const own = words.findIndex(([word]) => !LEAD.test(word.toLowerCase()));
  const next = words.findIndex(
    (match, at) =>
      at > own && (GOES_ON.test(match[0].toLowerCase()) || stopsBefore(anchor, words[at - 1], match)),
  );
  return spanOf(words[next < 0 ? words.length - 1 : next - 1]);
}

/** A comma, dash or bracket between two words. */
const stopsBefore = (text: string, one: RegExpMatchArray | undefined, other: RegExpMatchArray): boolean =>
  /[,;:()–—]/.test(text.slice((one?.index ?? 0) + (one?.[0].length ?? 0), other.index));

const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(WORD) ?? []).map((word) => word.replaceAll('’', "'"));
