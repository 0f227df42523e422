import type { EngineVersion, FollowedWords, Gap, MachineNote, Span, StatementLayer } from '../model/index.ts';

/** The words of a note as they leave. */
interface LeavingWords {
  anchor: Span | null;
  quote: string | null;
}

/**
 * The words of a note, and where they stand in the text that is exported. A note that the latest analysis no longer
 * finds may be on words of an earlier text: its quote is theirs, its place that of the words that followed them (null
 * for none), and its evidence is left out, which nothing followed.
 */
export function wordsOfGap(
  { gap, current, followed }: Pick<MachineNote, 'gap' | 'current' | 'followed'>,
  text: string,
): LeavingWords & { evidence: Span[] } {
  const { anchor, evidence } = gap;
  const inText = anchor && anchor[1] <= text.length ? anchor : null;
  if (current) return { anchor, evidence, quote: anchor && text.slice(...anchor) };
  if (!followed) return { anchor: inText, evidence: [], quote: inText && text.slice(...inText) };
  return { anchor: hullOf(followed.decision.spans), evidence: [], quote: followed.anchor.exact };
}

/** Where a correction's words stand; null, with the words alone, once they are gone. */
export const placeOfLayer = ({
  anchor,
  content,
  followed,
}: StatementLayer): { anchor: Span | null; content: Span[] | null } =>
  followed && followed.decision.spans.length === 0 ? { anchor: null, content: null } : { anchor, content };

/** The inverse of `wordsOfGap`: what is known of words that do not stand where their note is, or nowhere. */
export function followedGap(
  { anchor, quote, current }: LeavingWords & { current: boolean },
  text: string,
  engine: EngineVersion,
): { followed?: FollowedWords } {
  // A text that was left out shows nothing.
  const asItStands = anchor && anchor[1] <= text.length && text.slice(...anchor) === quote;
  return current || quote === null || asItStands ? {} : { followed: followedFrom(quote, anchor, engine) };
}

/** The inverse of `placeOfLayer`. A layer always has a place; that of words that are gone means nothing. */
export const followedLayer = (
  { anchor, quote }: { anchor: Span | null; quote: string },
  engine: EngineVersion,
): { anchor: Span; followed?: FollowedWords } =>
  anchor ? { anchor } : { anchor: [0, 0], followed: followedFrom(quote, null, engine) };

/** Words of a text that no file brings, told by themselves alone. */
const followedFrom = (exact: string, place: Span | null, engine: EngineVersion): FollowedWords => ({
  anchor: {
    version: 1,
    engine,
    articleHash: '',
    exact,
    prefix: '',
    suffix: '',
    parts: [[0, exact.length]],
    paragraph: { index: 0, hash: '', before: null, after: null },
    speaker: [],
  },
  decision: {
    state: place ? 'reworded' : 'orphan',
    spans: place ? [place] : [],
    candidates: [],
    diff: [],
    changes: [],
    speaker: null,
    score: 0,
  },
});

function hullOf(spans: readonly Span[]): Gap['anchor'] {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? [first[0], last[1]] : null;
}
