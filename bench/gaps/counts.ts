import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Gap, GapId } from '../../src/model/index.ts';
import { sharedPath } from '../../tests/shared.ts';

/** How the scoring tool counted one id: right, extra, missed, and right with the right severity. */
interface Count {
  tp: number;
  fp: number;
  fn: number;
  severity: number;
}
export type CaseCounts = Partial<Record<GapId, Count>>;

/** Shares from 0 to 1. */
export interface Figure {
  right: number;
  extra: number;
  missed: number;
  precision: number;
  recall: number;
  f: number;
  severity: number;
}

type Case = { id: string };
type Analysed = { id: string; gaps: readonly Gap[] };

/** The counts of each case by itself, from score-gaps: what a bootstrap draws from. */
export const countCases = (gold: readonly Case[], analysed: readonly Analysed[]): CaseCounts[] =>
  gold.map((one, index) => {
    const printed = scoreGaps([one], [analysed[index] as Analysed], '--json');
    const { byId } = JSON.parse(printed) as { byId: Record<string, Count & { severity: number }> };
    // The tool prints the severity as a share of those that are right.
    return Object.fromEntries(
      Object.entries(byId).map(([id, count]) => [
        id,
        { ...count, severity: Math.round((count.severity * count.tp) / 100) },
      ]),
    );
  });

/** A line for each gap that was missed or extra, as the tool prints it. */
export const listCases = (gold: readonly Case[], analysed: readonly Analysed[]): string[] =>
  scoreGaps(gold, analysed, '--list')
    .split('\n')
    .filter((line) => /^(?:missed|extra)/.test(line));

function scoreGaps(gold: readonly Case[], analysed: readonly Analysed[], option: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-gaps-'));
  try {
    const [goldPath, path] = [join(folder, 'gold.jsonl'), join(folder, 'predictions.ndjson')];
    const lines = (list: readonly object[]): string => list.map((one) => JSON.stringify(one)).join('\n');
    writeFileSync(goldPath, lines(gold));
    writeFileSync(path, lines(analysed));
    const tool = sharedPath('tools', 'score-gaps.mjs') ?? '';
    return execFileSync(process.execPath, [tool, goldPath, path, option], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Precision, recall and their harmonic mean over some cases and ids. */
export function figureOf(cases: readonly CaseCounts[], ids: readonly GapId[]): Figure {
  let [right, extra, missed, rightSeverity] = [0, 0, 0, 0];
  for (const counts of cases) {
    for (const id of ids) {
      const count = counts[id];
      if (!count) continue;
      right += count.tp;
      extra += count.fp;
      missed += count.fn;
      rightSeverity += count.severity;
    }
  }
  const precision = right / (right + extra) || 0;
  const recall = right / (right + missed) || 0;
  return {
    right,
    extra,
    missed,
    precision,
    recall,
    f: (2 * precision * recall) / (precision + recall) || 0,
    severity: rightSeverity / right || 0,
  };
}
