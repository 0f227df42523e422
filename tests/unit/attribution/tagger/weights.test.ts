import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedSize } from '../../../../scripts/train/carried-size.ts';
import { moduleText, packTrees } from '../../../../scripts/train/pack.ts';
import { PACKED_MODEL } from '../../../../src/attribution/en/weights/model.ts';
import { packSymbols, unpackSymbols } from '../../../../src/attribution/tagger/entropy-code.ts';
import { PAIRS, unpackModel } from '../../../../src/attribution/tagger/model.ts';
import {
  packDigits,
  packDistances,
  packIntegers,
  packSigned,
  packSteps,
  unpackDigits,
  unpackIntegers,
  unpackKeys,
  unpackSigned,
  unpackSteps,
} from '../../../../src/attribution/tagger/packing.ts';
import { earlySums, scoresOf } from '../../../../src/attribution/tagger/trees.ts';

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

  it('unpack to the steps of every feature, and to trees whose nodes ask for what there is', () => {
    const model = unpackModel(PACKED_MODEL);
    expect(model.pairs.length).toBe(PAIRS * model.rests.length);
    expect(model.pairs.some((pair) => pair !== model.pairs[0])).toBe(true);
    expect(model.groups.at(-1)).toBe(model.rests.length);
    expect(model.groups.every((row, i) => i === 0 || row >= (model.groups[i - 1] as number))).toBe(true);
    for (const { depth, feature, cut, leaf, early } of Object.values(model.rankers)) {
      const size = 2 ** depth;
      expect(feature.length).toBeGreaterThan(10 * size);
      expect([cut.length, leaf.length]).toEqual([feature.length, feature.length]);
      expect(cut.every(Number.isFinite)).toBe(true);
      expect(early * size).toBeLessThanOrEqual(feature.length);
    }
  });
});

describe('trees', () => {
  /** Two trees of which one ends early: above 5 all its leaves are 3. The other one asks for what is decided late. */
  const packed = packTrees(
    {
      depth: 4,
      feature: Uint8Array.of(...new Array(16).fill(1), 0, ...new Array(15).fill(0)),
      cut: Float64Array.of(...new Array(16).fill(0.5), 0, 5, ...new Array(14).fill(1)),
      leaf: Float64Array.of(
        ...Array.from({ length: 16 }, (_, i) => i / 64),
        ...new Array(7).fill(-1),
        -2,
        ...new Array(8).fill(3),
      ),
      leafSize: 1,
      early: 0,
    },
    [1],
  );
  const { cue: trees } = unpackModel({
    ...PACKED_MODEL,
    trees: { ...PACKED_MODEL.trees, cue: packed },
  }).rankers;
  const rows = Float64Array.of(6, 0, 0, 0, 4, 1);

  it('give the sum of the leaves that a row falls into', () => {
    expect([...scoresOf(trees, rows, 3, 2)]).toEqual([3, -1, -2 + 15 / 64]);
  });

  it('stand in an order in which those that ask for what is decided late come last', () => {
    expect(trees.early).toBe(1);
    const early = earlySums(trees, rows, 3, 2);
    const decided = Float64Array.of(6, 1, 0, 1, 4, 0);
    expect([...scoresOf(trees, decided, 3, 2, early)]).toEqual([...scoresOf(trees, decided, 3, 2)]);
  });
});

describe('packing', () => {
  it('gives integers back', () => {
    const values = [0, 1, 44, 45, 46, 2024, 2025, 91_124, 91_125, 4_194_303];
    expect([...unpackIntegers(packIntegers(values))]).toEqual(values);
    expect([...unpackDigits(packDigits([0, 1, 44, 89]))]).toEqual([0, 1, 44, 89]);
    expect(() => packDigits([90])).toThrow(RangeError);
    expect([...unpackSigned(packSigned([0, 1, -1, 2, -2, 500, -501]))]).toEqual([0, 1, -1, 2, -2, 500, -501]);
  });

  it('gives steps back, raised above zero, with room beside each row', () => {
    const values = Array.from({ length: 90 }, (_, i) => (i % 89) - 44);
    const rows = unpackSteps(packSteps(values), 9, 10);
    expect(rows.length).toBe(100);
    expect([...rows].filter((_, i) => i % 10 < 9)).toEqual(values.map((value) => value + 44));
  });

  it('gives any symbols back from their entropy code', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 127 }), { maxLength: 2000 }), (symbols) => {
        expect([...unpackSymbols(packSymbols(symbols), 1, 1)]).toEqual(symbols);
      }),
    );
    const same = new Array(500).fill(3);
    expect([...unpackSymbols(packSymbols(same), 1, 1)]).toEqual(same);
  });

  it('gives keys back from the distances between them', () => {
    const distances = [0, 1, 31, 32, 33, 139, 2047, 5000, 131_071];
    let key = 0;
    const keys = distances.map((distance) => (key += distance));
    expect([...unpackKeys(packDistances(distances))]).toEqual(keys);
  });

  it('codes frequent symbols in less room than rare ones', () => {
    const uneven = Array.from({ length: 4000 }, (_, i) => (i % 40 === 0 ? 1 + (i % 7) : 0));
    expect(packSymbols(uneven).code.length * 6).toBeLessThan(0.4 * uneven.length);
  });
});
