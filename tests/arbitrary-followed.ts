import fc from 'fast-check';
import {
  ANCHOR_STATES,
  CHANGE_KINDS,
  type FollowedWords,
  type MachineNote,
  type Span,
} from '../src/model/index.ts';
import { confidence, few, hostileText, orNull } from './arbitrary-text.ts';

/** A place in another text, which may be longer than this one. */
export const elsewhere: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(5000), fc.nat(500))
  .map(([start, length]) => [start, start + length]);

/** Words of an earlier text, and what became of them in this one: nothing at all, or other words. */
export const followedWords = (span: fc.Arbitrary<Span>): fc.Arbitrary<FollowedWords> =>
  fc.record({
    anchor: fc.record({
      version: fc.constant(1 as const),
      engine: fc.record({ name: hostileText, version: hostileText, weights: hostileText }),
      articleHash: hostileText,
      exact: hostileText,
      prefix: hostileText,
      suffix: hostileText,
      parts: few(elsewhere),
      paragraph: fc.record({
        index: fc.nat(9),
        hash: hostileText,
        before: orNull(hostileText),
        after: orNull(hostileText),
      }),
      speaker: few(fc.record({ exact: hostileText, span: elsewhere })),
    }),
    decision: fc.record({
      state: fc.constantFrom(...ANCHOR_STATES),
      spans: fc.array(span, { maxLength: 1 }),
      candidates: few(span),
      diff: few(fc.record({ kind: fc.constantFrom('same', 'removed', 'added'), text: hostileText })),
      changes: few(fc.constantFrom(...CHANGE_KINDS)),
      speaker: orNull(fc.record({ before: hostileText, after: orNull(hostileText) })),
      score: confidence,
    }),
  });

/** A note on words of an earlier text that the latest analysis no longer finds. */
export const overtaken = (
  note: MachineNote,
  followed: FollowedWords | undefined,
  [start, end]: Span,
): MachineNote => {
  if (note.current) return note;
  if (!followed) return { ...note, gap: { ...note.gap, evidence: [] } };
  return { ...note, followed, gap: { ...note.gap, anchor: [start, end], evidence: [[start, end]] } };
};
