import type { Anchor, AnchorDecision, Span } from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import { compareTexts, type DecideOptions, decide } from './decide.ts';
import { paragraphsOf } from './describe.ts';
import { islandsOf } from './islands.ts';
import { hashOfWords } from './paragraph-hashes.ts';
import { hullOf } from './selectors.ts';
import type { TokenText } from './tokens.ts';

/**
 * Decides what became of saved passages in an article as it is now, one decision an anchor, in their order. Anchors
 * of the text that is given as the old one are decided by comparing the whole texts; all others, such as imported
 * ones, by what they say themselves. Linear in the anchors and the texts.
 *
 * @param before The article's text as it was kept; null where none was.
 */
export function decideAnchors(
  anchors: readonly Anchor[],
  before: string | null,
  after: string,
  options: Pick<DecideOptions, 'complete'> = {},
): AnchorDecision[] {
  const hash = before === null ? null : hashText(before);
  const isOfBefore = (anchor: Anchor) =>
    anchor.articleHash === hash && before?.slice(...hullOf(anchor)) === anchor.exact;
  const known = anchors.filter(isOfBefore);
  const others = anchors.filter((anchor) => !isOfBefore(anchor));
  const decisions = new Map<Anchor, AnchorDecision>();
  if (before !== null && known.length > 0) {
    const alignment = compareTexts(before, after);
    for (const anchor of known) {
      const passage = { parts: anchor.parts, speaker: anchor.speaker.map(({ span }) => span) };
      decisions.set(anchor, decide(alignment, passage, options));
    }
  }
  if (others.length > 0) decideAlone(others, after, options, decisions);
  return anchors.map((anchor) => decisions.get(anchor)!);
}

function decideAlone(
  anchors: readonly Anchor[],
  after: string,
  options: Pick<DecideOptions, 'complete'>,
  decisions: Map<Anchor, AnchorDecision>,
): void {
  const islands = islandsOf(anchors);
  const alignment = compareTexts(islands.text, after);
  const betweenNeighbours = paragraphsByNeighbours(alignment.after);
  for (const [k, anchor] of anchors.entries()) {
    const { shift, stretch } = islands.places[k]!;
    const move = ([start, end]: Span): Span => [start + shift, end + shift];
    const speaker = anchor.speaker.map(({ span }) => move(span));
    const { before: previous, after: next } = anchor.paragraph;
    const place = betweenNeighbours.get(`${previous} ${next}`);
    const decision = decide(
      alignment,
      {
        parts: anchor.parts.map(move),
        speaker: speaker.filter(([start, end]) => start >= stretch[0] && end <= stretch[1]),
      },
      place ? { ...options, samePlace: { before: stretch, after: place } } : options,
    );
    decisions.set(anchor, decision);
  }
}

/** The paragraphs of a text by the hashes of those before and after them; not those whose neighbours stand twice. */
function paragraphsByNeighbours(tokens: TokenText): Map<string, Span | null> {
  const paragraphs = paragraphsOf(tokens.text);
  const hashes = paragraphs.map(({ start, end }) => hashOfWords(tokens, [start, end]));
  const found = new Map<string, Span | null>();
  for (const [index, { start, end }] of paragraphs.entries()) {
    const key = `${hashes[index - 1] ?? null} ${hashes[index + 1] ?? null}`;
    found.set(key, found.has(key) ? null : [start, end]);
  }
  return found;
}
