import { describe, expect, it } from 'vitest';
import { PACKED_MODEL } from '../../../../src/attribution/en/weights/model.ts';
import {
  type Combinations,
  chooseWhole,
  combineParts,
  draftStatements,
  likeliest,
  sumCues,
  weighCues,
} from '../../../../src/attribution/tagger/assemble.ts';
import { contextOf } from '../../../../src/attribution/tagger/context.ts';
import type { Draft } from '../../../../src/attribution/tagger/drafts.ts';
import { type Evidence, gatherEvidence } from '../../../../src/attribution/tagger/evidence.ts';
import { readLabels } from '../../../../src/attribution/tagger/label-scores.ts';
import { unpackModel } from '../../../../src/attribution/tagger/model.ts';
import { NEIGHBOUR_FEATURES, neighbourRows } from '../../../../src/attribution/tagger/neighbour-features.ts';
import { readText } from '../../../../src/attribution/tagger/reading.ts';
import { STATEMENT_FEATURES, statementRow } from '../../../../src/attribution/tagger/statement-features.ts';
import type { Trees } from '../../../../src/attribution/tagger/trees.ts';

const model = unpackModel(PACKED_MODEL);
const TEXT =
  'The dam is safe, Amina Sesay said on Monday, and Kofi Asante added that the gates would open in May.';

function evidenceOf(text: string): Evidence {
  const reading = readText(text, [[0, text.length]]);
  const context = contextOf(reading);
  return gatherEvidence(reading, context, readLabels(reading, context, model));
}

function combinationsOf(e: Evidence): { cueSums: Float64Array; combinations: Combinations[] } {
  const cues = weighCues(e, model.rankers.cue);
  return { cueSums: sumCues(e, cues), combinations: combineParts(e, cues, model.rankers) };
}

/** A tree with one question: is the feature at most `threshold`? */
const stump = (feature: number, threshold: number, low: number, high: number): Trees => ({
  depth: 4,
  feature: new Uint8Array(16).fill(feature, 1, 2),
  cut: new Float64Array(16).fill(threshold, 1, 2),
  leaf: new Float64Array(16).fill(low, 0, 8).fill(high, 8),
  leafSize: 1,
  early: 0,
});

describe('the likeliest options', () => {
  const options: [number, number][] = [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
  ];
  const rows = Float64Array.of(1, 9, 1, 9);

  it('come likeliest first, no more than asked for', () => {
    const chosen = likeliest(options, rows, 1, stump(0, 5, 0, 1), 3);
    expect(chosen.map(({ span }) => span)).toEqual([
      [1, 2],
      [3, 4],
      [0, 1],
    ]);
  });

  it('leave out what is far less likely than the first', () => {
    expect(likeliest(options, rows, 1, stump(0, 5, 0, 8), 4)).toHaveLength(2);
  });
});

describe('whole statements', () => {
  const e = evidenceOf(TEXT);
  const { cueSums, combinations } = combinationsOf(e);

  it('are described by as many numbers as the trees are told, none of them missing', () => {
    for (const { drafts } of combinations)
      for (const draft of drafts) {
        const row = statementRow(e, cueSums, draft);
        expect(row).toHaveLength(STATEMENT_FEATURES);
        expect(row.every(Number.isFinite)).toBe(true);
      }
  });

  it('are chosen one for each cue, among what was proposed for it', () => {
    const chosen = chooseWhole(e, cueSums, combinations, model.rankers.whole);
    expect(chosen).toHaveLength(combinations.length);
    chosen.forEach((draft, i) => {
      expect(combinations[i]?.drafts).toContain(draft);
    });
  });

  it('fall to the combination that the trees over whole statements prefer', () => {
    const several = combinations.filter(({ drafts }) => drafts.length > 1);
    expect(several.length).toBeGreaterThan(0);
    for (const feature of [8, 10, 12]) {
      const rows = several.map(({ drafts }) =>
        drafts.map((d) => statementRow(e, cueSums, d)[feature] as number),
      );
      const chosen = chooseWhole(e, cueSums, several, stump(feature, 0.5, 1, 0));
      several.forEach(({ drafts }, i) => {
        const low = (rows[i] as number[]).findIndex((value) => value <= 0.5);
        expect(chosen[i]).toBe(drafts[Math.max(0, low)]);
      });
    }
  });
});

describe('the neighbours of a statement', () => {
  const e = evidenceOf(TEXT);
  const [first, second] = draftStatements(e, model.rankers) as [Draft, Draft];
  const at = (draft: Draft, from: number, to: number, probability: number): Draft => ({
    ...draft,
    probability,
    left: { span: null, probability: 1 },
    right: { span: [from, to], probability: 1 },
  });

  it('tell how sure another statement is that takes the same words, and not the statement itself', () => {
    const rows = neighbourRows(e, [at(first, 0, 4, 0.9), at(second, 2, 4, 0.4)]);
    expect(rows.map((row) => row.length)).toEqual([NEIGHBOUR_FEATURES, NEIGHBOUR_FEATURES]);
    expect(rows[0]?.[2]).toBe(0.4);
    expect(rows[1]?.[2]).toBe(0.9);
  });

  it('tell of nobody where no other statement takes the words', () => {
    const rows = neighbourRows(e, [at(first, 0, 2, 0.9), at(second, 2, 4, 0.4)]);
    expect(rows.map((row) => row[2])).toEqual([0, 0]);
  });
});
