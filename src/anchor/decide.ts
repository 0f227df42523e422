import type { AnchorDecision, Span } from '../model/index.ts';
import { foldString } from '../text/fold.ts';
import { type Alignment, align } from './align.ts';
import { besideIt } from './beside.ts';
import type { Placement } from './in-regions.ts';
import { place } from './place.ts';
import { compare, type Region } from './region.ts';
import { speakerNow } from './speaker.ts';
import { spanOf, type TokenRange, type TokenText, tokenise, tokensOf } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';
import { wordDiff } from './word-diff.ts';

/** A passage of the old text: its parts and the words that name who is credited, as spans of that text. */
export interface Passage {
  parts: readonly Span[];
  speaker: readonly Span[];
}

export interface DecideOptions {
  /** False while the page is still loading: a passage that is not there is then `pending`, not an `orphan`. */
  complete?: boolean;
  /** A part of the old text and a part of the new one that are the same place, if something else says so. */
  samePlace?: { before: Span; after: Span };
}

/** Two versions of an article, made ready for any number of passages. Linear in the two texts. */
export function compareTexts(before: string, after: string): Alignment {
  const vocabulary = new Vocabulary();
  return align(tokenise(before, vocabulary), tokenise(after, vocabulary));
}

/**
 * Decides what became of a passage of the old text. Spans that reach outside the text are cut to it; a passage
 * without a word or mark is an orphan. Never throws for any spans of finite numbers.
 */
export function decide(
  alignment: Alignment,
  passage: Passage,
  { complete = true, samePlace }: DecideOptions = {},
): AnchorDecision {
  const { before, after } = alignment;
  const parts = passage.parts
    .map((span) => ({ span, range: tokensOf(before, span) }))
    .filter(({ range }) => range.from < range.to)
    .sort((a, b) => a.range.from - b.range.from);
  const ranges = parts.map(({ range }) => range);
  const placement = place(alignment, ranges, samePlace ? hintOf(alignment, samePlace) : null);
  if (placement.kind === 'none') return { ...NOWHERE, state: complete ? 'orphan' : 'pending' };
  if (placement.kind === 'ambiguous') {
    const candidates = placement.candidates.map((range) => spanOf(after, range));
    return { ...NOWHERE, state: 'ambiguous', candidates };
  }
  const wider = placement.ranges.map((range, k) =>
    range ? besideIt(alignment, ranges[k]!, range, placement.region) : null,
  );
  const same = placement.same && wider.every((one) => one === null);
  const oldRanges = ranges.map((range, k) => wider[k]?.old ?? range);
  const newRanges = placement.ranges.map((range, k) => wider[k]?.now ?? range);
  const spans = newRanges.flatMap((range, k) =>
    range ? [spanLike(before, parts[k]!.span, oldRanges[k]!, after, range)] : [],
  );
  const speaker = changedSpeaker(alignment, passage.speaker, ranges, placement);
  const rewording = same ? { diff: [], changes: [] } : rewordingOf(before, oldRanges, after, newRanges);
  const state = same ? (placement.moved ? 'moved' : 'exact') : 'reworded';
  return {
    state: speaker ? 'conflicting' : state,
    spans,
    candidates: [],
    ...rewording,
    speaker,
    score: Math.round((same ? 1 : Math.min(placement.likeness, 0.99)) * 100) / 100,
  };
}

function hintOf(alignment: Alignment, samePlace: NonNullable<DecideOptions['samePlace']>): Region | null {
  const before = tokensOf(alignment.before, samePlace.before);
  const after = tokensOf(alignment.after, samePlace.after);
  const pairs = compare(alignment, before, after);
  return pairs && { before, after, pairs, left: false, right: false };
}

const NOWHERE: Omit<AnchorDecision, 'state'> = {
  spans: [],
  candidates: [],
  diff: [],
  changes: [],
  speaker: null,
  score: 0,
};

/** The new span of an old one: as far inside its first and last words as the old one was, if those are the same. */
function spanLike(
  before: TokenText,
  [start, end]: Span,
  old: TokenRange,
  after: TokenText,
  now: TokenRange,
): Span {
  const [newStart, newEnd] = spanOf(after, now);
  const lead = before.text.slice(before.starts[old.from]!, start);
  const tail = before.text.slice(end, before.ends[old.to - 1]!);
  const sameFirst = before.ids[old.from] === after.ids[now.from];
  const sameLast = before.ids[old.to - 1] === after.ids[now.to - 1];
  return [
    sameFirst && lead !== '' ? newStart + foldedLength(after.text, newStart, newEnd, lead, 1) : newStart,
    sameLast && tail !== '' ? newEnd - foldedLength(after.text, newStart, newEnd, tail, -1) : newEnd,
  ];
}

/** How many code units at one end of a span fold to as many as `piece` does. */
function foldedLength(text: string, start: number, end: number, piece: string, step: 1 | -1): number {
  const wanted = foldString(piece).length;
  let length = 0;
  const taken = () => (step === 1 ? text.slice(start, start + length) : text.slice(end - length, end));
  while (length < end - start && foldString(taken()).length < wanted) length++;
  return length;
}

function rewordingOf(
  before: TokenText,
  ranges: readonly TokenRange[],
  after: TokenText,
  now: readonly (TokenRange | null)[],
): Pick<AnchorDecision, 'diff' | 'changes'> {
  const nothing = { from: 0, to: 0 };
  const diffs = ranges.map((range, k) => wordDiff(before, range, after, now[k] ?? nothing));
  return {
    diff: diffs.flatMap(({ parts }) => parts),
    changes: [...new Set(diffs.flatMap(({ changes }) => changes))],
  };
}

function changedSpeaker(
  alignment: Alignment,
  speaker: readonly Span[],
  ranges: readonly TokenRange[],
  placement: Extract<Placement, { kind: 'placed' }>,
): AnchorDecision['speaker'] {
  const { before } = alignment;
  const placed = placement.ranges.filter((range) => range !== null);
  const passage = { from: ranges[0]!.from, to: ranges.at(-1)!.to };
  const passageNow = { from: placed[0]!.from, to: placed.at(-1)!.to };
  for (const span of speaker) {
    const range = tokensOf(before, span);
    if (range.from >= range.to) continue;
    const now = speakerNow(alignment, range, passage, passageNow, placement.region);
    if (!now.same) return { before: before.text.slice(...spanOf(before, range)), after: now.now };
  }
  return null;
}
