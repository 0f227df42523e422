import type { AnchorDecision, Span } from '../../src/model/index.ts';
import { foldWords } from '../../src/text/fold.ts';
import type { EditCase } from './case.ts';

export interface Verdict {
  /** The decision is the right one, to the letter. */
  right: boolean;
  /** The note would be drawn on words that it is not about, or as the same when it is not. */
  wrong: boolean;
  /** A place was named. */
  placed: boolean;
  ambiguous: boolean;
}

const sameSpan = (one: Span, other: Span) => one[0] === other[0] && one[1] === other[1];

/** Judges a decision by what the edit must do; differences of white space at the ends of a span do not count. */
export function judge(decision: AnchorDecision, { after, expected }: EditCase): Verdict {
  const trimmed = ([start, end]: Span): Span => {
    const words = after.slice(start, end);
    return [start + words.length - words.trimStart().length, end - (words.length - words.trimEnd().length)];
  };
  const spans = decision.spans.map(trimmed);
  const first = spans[0];
  const last = spans.at(-1);
  const hull: Span | null = first && last ? [first[0], last[1]] : null;
  const drawnAsTheSame = decision.state === 'exact' || decision.state === 'moved';
  const placed = decision.spans.length > 0;
  const ambiguous = decision.state === 'ambiguous';
  switch (expected.kind) {
    case 'kept': {
      const there =
        spans.length === expected.spans.length &&
        spans.every((span, k) => sameSpan(span, trimmed(expected.spans[k]!)));
      return { right: drawnAsTheSame && there, wrong: placed && !there, placed, ambiguous };
    }
    case 'gone':
      return { right: !placed, wrong: placed, placed, ambiguous };
    case 'not-the-same':
      return { right: !drawnAsTheSame, wrong: drawnAsTheSame, placed, ambiguous };
    case 'reworded': {
      const there = hull !== null && sameSpan(hull, trimmed(expected.span));
      const marked = (kind: 'removed' | 'added') =>
        decision.diff.flatMap((part) => (part.kind === kind ? [foldWords(part.text)] : [])).filter(Boolean);
      const sameWords = (found: string[], wanted: string[]) =>
        found.join(' ') === wanted.map(foldWords).join(' ');
      const exactly =
        sameWords(marked('removed'), expected.removed) && sameWords(marked('added'), expected.added);
      return {
        right: decision.state === 'reworded' && there && exactly,
        wrong: drawnAsTheSame,
        placed,
        ambiguous,
      };
    }
    case 'either': {
      const there =
        hull !== null &&
        !expected.mustBeAmbiguous &&
        expected.places.some((place) => sameSpan(hull, trimmed(place)));
      return { right: (drawnAsTheSame && there) || ambiguous, wrong: placed && !there, placed, ambiguous };
    }
  }
}
