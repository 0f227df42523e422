import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { moduleText } from '../../../../scripts/train/pack.ts';
import { PACKED_MODEL } from '../../../../src/attribution/en/weights/model.ts';
import { unpackModel } from '../../../../src/attribution/tagger/model.ts';
import {
  folded,
  packIntegers,
  packSteps,
  unfolded,
  unpackIntegers,
  unpackSteps,
} from '../../../../src/attribution/tagger/packing.ts';

const file = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

describe('the committed weights', () => {
  it('are those that the model card describes', () => {
    const hash = createHash('sha256').update(file('src/attribution/en/weights/model.ts')).digest('hex');
    expect(file('docs/model-card.md')).toContain(hash);
  });

  it('stand in the module exactly as training writes it', () => {
    expect(file('src/attribution/en/weights/model.ts') === moduleText(PACKED_MODEL)).toBe(true);
  });

  it('take no more than 150 KB on the way to the reader', () => {
    expect(gzipSync(file('src/attribution/en/weights/model.ts'), { level: 9 }).length).toBeLessThan(150_000);
  });

  it('unpack to finite numbers and whole trees', () => {
    const model = unpackModel(PACKED_MODEL);
    expect(model.weights.every(Number.isFinite)).toBe(true);
    for (const trees of Object.values(model.rankers)) {
      expect(trees.roots.length).toBeGreaterThan(10);
      trees.feature.forEach((feature: number, node: number) => {
        if (feature >= 0) expect(trees.left[node]).toBeGreaterThan(node);
      });
    }
  });
});

describe('packing', () => {
  it('gives integers back', () => {
    const values = [0, 1, 44, 45, 46, 2024, 2025, 91_124, 91_125, 4_194_303];
    expect([...unpackIntegers(packIntegers(values))]).toEqual(values);
  });

  it('gives steps back', () => {
    const values = Array.from({ length: 89 }, (_, i) => i - 44);
    expect([...unpackSteps(packSteps(values))]).toEqual(values);
  });

  it('folds signs away and back', () => {
    for (const value of [0, 1, -1, 2, -2, 500, -501]) expect(unfolded(folded(value))).toBe(value);
  });
});
