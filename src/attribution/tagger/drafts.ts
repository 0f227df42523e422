import type { Span } from '../../model/index.ts';
import type { CueCandidate } from './cue-candidates.ts';

/** One choice of a ranker: what it took (null: nothing) and how sure it is, 0–1. */
export interface Choice {
  span: Span | null;
  probability: number;
}

/** A cue with the content and source that go with it, all in tokens. */
export interface Draft {
  cue: CueCandidate;
  /** How sure it is that the cue reports a statement, before anything else is chosen, 0–1. */
  sure: number;
  left: Choice;
  right: Choice;
  source: Choice;
  probability: number;
}

/** A draft before anybody has judged it. */
export type DraftOnly = Omit<Draft, 'probability'>;

export const contentOf = (d: { left: Choice; right: Choice }): Span[] =>
  [d.left.span, d.right.span].filter((s) => s !== null);
