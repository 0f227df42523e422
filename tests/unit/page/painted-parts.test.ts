import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageHighlight } from '../../../src/page/highlights.ts';
import { paintedParts } from '../../../src/page/painted-parts.ts';

const GRAVITY = ['none', 'info', 'notice', 'warning'] as const;
const marked = (severity: PageHighlight['severity'], start: number, end: number): PageHighlight => ({
  noteId: `${severity} ${start}`,
  severity,
  span: [start, end],
});

describe('words with several highlights', () => {
  test('have the gravest alone where they are the same words', () => {
    expect(paintedParts([marked('info', 3, 9), marked('warning', 3, 9)])).toMatchObject({
      info: [],
      warning: [[3, 9]],
    });
  });

  test('leave the rest of a longer highlight as it is', () => {
    const parts = paintedParts([marked('notice', 0, 20), marked('warning', 5, 8), marked('none', 15, 30)]);
    expect(parts).toEqual({
      none: [[20, 30]],
      info: [],
      notice: [
        [0, 5],
        [8, 20],
      ],
      warning: [[5, 8]],
    });
  });

  test('are each painted once, with the gravest of their severities, and no other words are', () => {
    const aHighlight = fc
      .tuple(fc.constantFrom(...GRAVITY), fc.nat({ max: 40 }), fc.integer({ min: 1, max: 12 }))
      .map(([severity, start, size]) => marked(severity, start, start + size));
    fc.assert(
      fc.property(fc.array(aHighlight, { maxLength: 12 }), (highlights) => {
        const parts = paintedParts(highlights);
        for (let at = 0; at < 60; at++) {
          const holds = ([start, end]: readonly [number, number]) => start <= at && at < end;
          const gravest = GRAVITY.findLast((severity) =>
            highlights.some((one) => one.severity === severity && holds(one.span)),
          );
          const painted = GRAVITY.flatMap((severity) => parts[severity].filter(holds).map(() => severity));
          expect(painted).toEqual(gravest ? [gravest] : []);
        }
      }),
    );
  });
});
