import { GramIndex } from './grams.ts';
import { inOrder, isSupported, type Run, trimOverlaps } from './runs.ts';
import type { TokenText } from './tokens.ts';

/**
 * Two versions of an article, token by token. `map` gives for each token of the old text its place in the new one,
 * `back` the reverse; -1 for none. Runs are what `map` consists of, in the order of the old text.
 */
export interface Alignment {
  before: TokenText;
  after: TokenText;
  map: Int32Array;
  back: Int32Array;
  runs: Run[];
  /** Whether enough of the shorter text is found in the other to call them one article. */
  sameArticle: boolean;
}

/** Sequences that occur once in both texts prove a common origin: long ones first, then short ones in what is left. */
const GRAM_LENGTHS = [8, 4];
/** A run that is found away from its neighbours must have this many tokens, or be whole paragraphs. */
const ALONE = 6;
/** Below this share of common text, a page at the same address is another article. */
const SAME_ARTICLE = 0.3;

/**
 * Aligns two texts by the sequences of words that are unique in both, extended as far as the texts agree, after
 * Heckel ("A technique for isolating differences between files", 1978), with sequences of tokens for his lines,
 * so that paragraphs may be split, merged, moved or edited. Linear in the two texts.
 */
export function align(before: TokenText, after: TokenText): Alignment {
  const map = new Int32Array(before.ids.length).fill(-1);
  const back = new Int32Array(after.ids.length).fill(-1);
  let runs: Run[] = [];
  for (const length of GRAM_LENGTHS) {
    const found = trimOverlaps(commonRuns(before.ids, after.ids, map, back, length), before, after);
    runs = inOrder([...runs, ...found]);
    if (length < ALONE) runs = runs.filter((run) => run.length >= ALONE || isSupported(run, before, after));
    map.fill(-1);
    back.fill(-1);
    for (const run of runs) {
      for (let k = 0; k < run.length; k++) {
        map[run.before + k] = run.after + k;
        back[run.after + k] = run.before + k;
      }
    }
  }
  const common = runs.reduce((sum, run) => sum + run.length, 0);
  const sameArticle = common >= SAME_ARTICLE * Math.min(before.ids.length, after.ids.length);
  return { before, after, map, back, runs, sameArticle };
}

/** The run that holds a token of the old text. */
export function runAt({ runs }: Alignment, token: number): Run | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.before + runs[middle]!.length <= token) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run && run.before <= token ? run : undefined;
}

/** Sequences unique among the tokens that have no partner yet, each extended over all such tokens that agree. */
function commonRuns(
  before: Int32Array,
  after: Int32Array,
  map: Int32Array,
  back: Int32Array,
  gram: number,
): Run[] {
  const oldGrams = new GramIndex(before, gram, map);
  const places = oldGrams.placesIn(after, back);
  const agree = (old: number, now: number) =>
    old >= 0 &&
    now >= 0 &&
    old < before.length &&
    now < after.length &&
    map[old] === -1 &&
    back[now] === -1 &&
    before[old] === after[now];
  const runs: Run[] = [];
  let last: Run | undefined;
  let free = 0;
  for (let end = 0; end < before.length; end++) {
    free = map[end] === -1 ? free + 1 : 0;
    if (free < gram) continue;
    const at = end - gram + 1;
    if (last && end < last.before + last.length) continue;
    const place = places[at]!;
    if (place < 0) continue;
    let earlier = 0;
    while (agree(at - earlier - 1, place - earlier - 1)) earlier++;
    let length = earlier + gram;
    while (agree(at - earlier + length, place - earlier + length)) length++;
    last = { before: at - earlier, after: place - earlier, length, inOrder: false };
    runs.push(last);
  }
  return runs;
}
