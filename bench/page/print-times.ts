import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { PARTS } from './parts.ts';
import { spread } from './times.ts';
import type { Traced } from './trace.ts';

const CONTENT_SCRIPT = new URL('../../dist/chrome/src/content/content.iife.js', import.meta.url);

/** What was measured, each by the path of its page; null: left out this time. */
export interface Measured {
  ours: Map<string, Traced>;
  cold: Map<string, Traced>;
  nothing: Map<string, Traced> | null;
  other: Map<string, Traced> | null;
}

const PART_NAMES: Record<(typeof PARTS)[number], string> = {
  start: 'until the first look begins',
  look: 'the first look',
  injection: 'the content script is fetched',
  frame: 'a frame is waited for',
  reading: 'the article is read',
  background: 'message, analysis, answer',
  painting: 'highlights are painted',
};

/** @param invented paths of the pages that are told of one by one */
export function printTimes(pages: readonly string[], invented: readonly string[], measured: Measured): void {
  const { ours, cold, nothing, other } = measured;
  const of = (from: Map<string, Traced>, value: (traced: Traced) => number | null | undefined) =>
    pages.flatMap((path) => {
      const found = from.get(path);
      const number = found ? value(found) : null;
      return number === null || number === undefined ? [] : [number];
    });
  const scriptOf = ({ script }: Traced) => script;
  console.log(`\nMain thread, ${pages.length} pages, ms                  p50     p95 longest`);
  line('script, On the Record', of(ours, scriptOf));
  if (nothing) line('script, an empty extension', of(nothing, scriptOf));
  if (other) line('script, Readability.js alone', of(other, scriptOf));
  for (const [name, from] of [
    ['On the Record', ours],
    ['Readability.js alone', other],
  ] as const) {
    if (!from) continue;
    const tasks = of(from, ({ longestTask }) => longestTask);
    line(`longest task, ${name}`, tasks, `${tasks.filter((value) => value > 50).length} over 50`);
  }
  for (const [name, from] of [
    ['warm', ours],
    ['cold', cold],
  ] as const) {
    const painted = of(from, (traced) => traced.painted);
    line(`parsed → painted, background ${name}`, painted, `${painted.length} pages with highlights`);
    for (const part of PARTS)
      line(
        `  ${PART_NAMES[part]}`,
        of(from, ({ parts }) => parts?.[part]),
      );
  }
  for (const path of invented) {
    const { script, longestTask, answered } = ours.get(path) as Traced;
    const rest = nothing?.get(path)?.script.toFixed(1) ?? '?';
    console.log(
      `${path}: script ${script.toFixed(1)} ms (empty extension ${rest}), longest task ${longestTask.toFixed(1)} ms, background ${answered ? 'told' : 'told nothing'}`,
    );
  }
  const size = gzipSync(readFileSync(CONTENT_SCRIPT), { level: 9 }).length;
  console.log(`Content script: ${(size / 1024).toFixed(1)} KB gzipped`);
}

function line(name: string, values: readonly number[], note = ''): void {
  const numbers = spread(values).map((value) => value.toFixed(1).padStart(7));
  console.log(`  ${name.padEnd(34)} ${numbers.join(' ')}  ${note}`);
}
