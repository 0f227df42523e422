import { describe, expect, test } from 'vitest';
import { inOneGo, inSlices } from '../../../src/page/slices.ts';

/** So many steps that keep the thread busy for a while, then the number of them. */
function* busy(steps: number, milliseconds: number): Generator<void, number> {
  for (let step = 0; step < steps; step++) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield;
  }
  return steps;
}

describe('work in slices', () => {
  test('gives the same result as in one go', async () => {
    expect(inOneGo(busy(20, 1))).toBe(20);
    expect(await inSlices(busy(20, 1), new AbortController().signal)).toBe(20);
  });

  test('lets others go first in between', async () => {
    const order: string[] = [];
    const work = inSlices(busy(6, 10), new AbortController().signal).then(() => order.push('work'));
    setImmediate(() => order.push('other'));
    await work;
    expect(order).toEqual(['other', 'work']);
  });

  test('ends without a result when told to stop', async () => {
    const stopping = new AbortController();
    let steps = 0;
    function* endless(): Generator<void, never> {
      for (;;) {
        steps += 1;
        if (steps === 1_000) stopping.abort();
        yield;
      }
    }
    expect(await inSlices(endless(), stopping.signal)).toBe(null);
    expect(steps).toBeGreaterThanOrEqual(1_000);
  });
});
