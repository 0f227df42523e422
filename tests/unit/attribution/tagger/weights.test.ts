import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedSize } from '../../../../scripts/train/carried-size.ts';
import { moduleText } from '../../../../scripts/train/pack.ts';
import { PACKED_MODEL } from '../../../../src/attribution/en/weights/model.ts';
import { packSymbols, unpackSymbols } from '../../../../src/attribution/tagger/entropy-code.ts';
import { LABEL_COUNT } from '../../../../src/attribution/tagger/labels.ts';
import { unpackModel } from '../../../../src/attribution/tagger/model.ts';
import {
  folded,
  packDistances,
  packIntegers,
  packSteps,
  unfolded,
  unpackDistances,
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

  it('take no more than 150 KB on the way to the reader, with all data on the language', async () => {
    expect(await carriedSize()).toBeLessThan(150_000);
  });

  it('unpack to one step a feature and label, and to whole trees', () => {
    const model = unpackModel(PACKED_MODEL);
    expect(model.steps.length).toBe(LABEL_COUNT * model.table.filter((x, i) => i % 2 === 0 && x >= 0).length);
    expect(model.steps.some((step) => step !== 0)).toBe(true);
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

  it('gives any symbols back from their entropy code, and distances', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 300 }), { maxLength: 2000 }), (symbols) => {
        expect([...unpackSymbols(packSymbols(symbols))]).toEqual(symbols);
      }),
    );
    const distances = [0, 1, 31, 32, 33, 139, 2047, 5000, 131_071];
    expect([...unpackDistances(packDistances(distances))]).toEqual(distances);
  });

  it('codes frequent symbols in less room than rare ones', () => {
    const uneven = Array.from({ length: 4000 }, (_, i) => (i % 40 === 0 ? 1 + (i % 7) : 0));
    expect(packSymbols(uneven).code.length * 6).toBeLessThan(0.4 * uneven.length);
  });

  it('folds signs away and back', () => {
    for (const value of [0, 1, -1, 2, -2, 500, -501]) expect(unfolded(folded(value))).toBe(value);
  });
});
