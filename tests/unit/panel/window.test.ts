import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aheadOf, stretchesOf } from '../../../src/panel/state/window.ts';

const heights = (count: number) => Array.from({ length: count }, () => 100);

describe('the window of a list', () => {
  test('a short list is drawn whole in the end', () => {
    const short = heights(30);
    expect(stretchesOf(short, 0, 100, aheadOf(short))).toEqual([{ items: [0, 29] }]);
    expect(stretchesOf(short, 2_900, 3_000, aheadOf(short))).toEqual([{ items: [0, 29] }]);
    expect(stretchesOf([], 0, 100, aheadOf([]))).toEqual([]);
  });

  test('a long one never', () => {
    const long = heights(31);
    expect(stretchesOf(long, 0, 100, aheadOf(long))).toEqual([{ items: [0, 9] }, { space: 2_100 }]);
  });

  test('of a long one what is in sight is drawn, and the rest is space of the same height', () => {
    expect(stretchesOf(heights(100), 1_000, 1_200, 0)).toEqual([
      { space: 1_000 },
      { items: [10, 11] },
      { space: 8_800 },
    ]);
  });

  test('what must be there is drawn wherever it stands', () => {
    expect(stretchesOf(heights(100), 1_000, 1_200, 0, [50])).toEqual([
      { space: 1_000 },
      { items: [10, 11] },
      { space: 3_800 },
      { items: [50, 50] },
      { space: 4_900 },
    ]);
  });

  test('whatever the heights, each item is drawn or stood for exactly once, and all in sight are drawn', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 200 }),
        fc.nat(50_000),
        fc.nat(2_000),
        (given, top, ahead) => {
          const stretches = stretchesOf(given, top, top + 800, ahead);
          const drawn = stretches.flatMap((one) =>
            'items' in one
              ? Array.from({ length: one.items[1] - one.items[0] + 1 }, (_, k) => one.items[0] + k)
              : [],
          );
          const space = stretches.reduce((sum, one) => sum + ('space' in one ? one.space : 0), 0);
          const total = given.reduce((sum, height) => sum + height, 0);
          expect(space + drawn.reduce((sum, index) => sum + given[index]!, 0)).toBe(total);
          let place = 0;
          for (const [index, height] of given.entries()) {
            if (place + height > top && place < top + 800) expect(drawn).toContain(index);
            place += height;
          }
        },
      ),
    );
  });
});
