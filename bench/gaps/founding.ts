import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedPath } from '../../tests/shared.ts';

/** How the founding article came out against its hand-made gold. */
export interface FoundingFigures {
  right: number;
  required: number;
  forbidden: number;
  extra: number;
}

/**
 * Checks an analysis of the founding article with score-seed.
 * @param analysis null where its page could not be read
 */
export function foundingFigures(seedFolder: string, analysis: object | null): FoundingFigures {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-founding-'));
  try {
    const path = join(folder, 'analysis.json');
    writeFileSync(path, JSON.stringify(analysis ?? { statements: [], gaps: [] }));
    const tool = sharedPath('tools', 'score-seed.mjs') ?? '';
    const args = [tool, join(seedFolder, 'gold.json'), join(seedFolder, 'article.txt'), path, '--json'];
    // Its exit status says whether everything is right, which here is a figure and no failure.
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const { forbidden, extraGaps, ...ticked } = JSON.parse(stdout) as {
      forbidden: number;
      extraGaps: number;
    } & Record<string, [number, number]>;
    const counts = Object.values(ticked as Record<string, [number, number]>);
    return {
      right: counts.reduce((sum, [ok]) => sum + ok, 0),
      required: counts.reduce((sum, [, all]) => sum + all, 0),
      forbidden,
      extra: extraGaps,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
