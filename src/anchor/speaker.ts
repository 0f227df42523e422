import type { Alignment } from './align.ts';
import { carriedTo } from './carried.ts';
import { kindsOf } from './change-kinds.ts';
import { TIME_ADVERBS } from './en/meaning-words.ts';
import { beginsSentence, frameOf, wordAt } from './frames.ts';
import { imageOf } from './image.ts';
import { occurrencesOf } from './occurrences.ts';
import { type Region, regionsOf } from './region.ts';
import { spanOf, type TokenRange } from './tokens.ts';

/** How far a speaker may drift from the words in an edit and still be in the same sentence or the next. */
const DRIFT = 60;

/** Words in a speaker's place that are more than this longer than three times the old ones name nobody. */
const MOST_ADDED = 8;

/** Who is credited now: `same`, somebody else in these words, or nobody (null). */
export type SpeakerNow = { same: true } | { same: false; now: string | null };

const SAME: SpeakerNow = { same: true };

/**
 * Whether the words that name the speaker still stand where they did beside a passage. Any change in them counts
 * ("two officials" are not "three officials"); so do words put before or after them that make them another's
 * ("a lawyer for Ortiz"), except for an apposition or a time ("Ortiz, the mayor"; "on Tuesday Ortiz").
 */
export function speakerNow(
  alignment: Alignment,
  speaker: TokenRange,
  passage: TokenRange,
  passageNow: TokenRange,
  region: Region | null,
): SpeakerNow {
  const range = rangeNow(alignment, speaker, region);
  if (range === null) return { same: false, now: null };
  if (!range.same) return { same: false, now: textOf(alignment, range) };
  const distance = Math.abs(speaker.from - passage.from);
  const distanceNow = Math.abs(range.from - passageNow.from);
  const { from, to } = frameOf(alignment.before, passage);
  const besidePassage = speaker.from >= from && speaker.to <= to;
  if (besidePassage && distanceNow > distance + DRIFT) return { same: false, now: null };
  const wider = widened(alignment, speaker, range);
  return wider ? { same: false, now: textOf(alignment, wider) } : SAME;
}

function textOf({ after }: Alignment, range: TokenRange): string {
  return after.text.slice(...spanOf(after, range));
}

/** Where the speaker's words, or the words in their place, stand in the new text. */
function rangeNow(
  alignment: Alignment,
  speaker: TokenRange,
  region: Region | null,
): (TokenRange & { same: boolean }) | null {
  const inside = region && speaker.from >= region.before.from && speaker.to <= region.before.to;
  if (!inside) {
    const carried = carriedTo(alignment, speaker);
    if (carried !== -1) return { from: carried, to: carried + speaker.to - speaker.from, same: true };
  }
  const frame = frameOf(alignment.before, speaker);
  const lone = inside ? [] : occurrencesOf(alignment, frame);
  if (lone.length > 0) {
    const from = lone[0]!.at + speaker.from - frame.from;
    return { from, to: from + speaker.to - speaker.from, same: true };
  }
  const regions = inside ? [region] : regionsOf(alignment, frame);
  const images = regions
    .map((one) => imageOf(one, speaker, alignment.before, alignment.after))
    .filter(
      (image) =>
        image !== null && image.range.to - image.range.from <= 3 * (speaker.to - speaker.from) + MOST_ADDED,
    )
    .filter((image) => image !== null)
    .sort((a, b) => Number(b.same) - Number(a.same) || b.likeness - a.likeness);
  const best = images[0];
  return best ? { ...best.range, same: best.same } : null;
}

/** The speaker's new range with the words that were put right before or after it, if they change who it is. */
function widened(
  { before, after, back, map }: Alignment,
  speaker: TokenRange,
  range: TokenRange,
): TokenRange | null {
  let { from, to } = range;
  const inserted = (token: number) => back[token] === -1 && isWord(token);
  const isWord = (token: number) => /[\p{L}\p{N}]/u.test(wordAt(after, token));
  const isNewNeighbour = (old: number, now: number) =>
    old < 0 || old >= map.length || before.ids[old] !== after.ids[now];
  if (isNewNeighbour(speaker.from - 1, from - 1) && !beginsSentence(after, from)) {
    while (from > 0 && inserted(from - 1) && !beginsSentence(after, from)) from--;
    if (from < range.from && isTime(after, range.from - 1)) from = range.from;
  }
  if (isNewNeighbour(speaker.to, to) && to < after.ids.length && !beginsSentence(after, to)) {
    while (to < after.ids.length && inserted(to) && !beginsSentence(after, to)) to++;
    if (to > range.to && isTime(after, range.to)) to = range.to;
  }
  return from < range.from || to > range.to ? { from, to } : null;
}

function isTime(after: Alignment['after'], token: number): boolean {
  const kinds = kindsOf(after, token);
  if (kinds.includes('date') || kinds.includes('number')) return true;
  return TIME_ADVERBS.has(wordAt(after, token).toLowerCase());
}
