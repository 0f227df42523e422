import { openWithExtension } from '../../scripts/extension-browser.mjs';
import { runByItself, stopBackground } from './extensions.ts';
import { PARTS, type Parts } from './parts.ts';
import { type Traced, tracedVisit, traceVisits, visitOnce } from './trace.ts';

export interface Visits {
  /** What is measured, for whoever waits. */
  name: string;
  folder: string;
  origin: string;
  paths: readonly string[];
  /** Each page is visited so often; its median counts. */
  repeats: number;
  /** Milliseconds from loading to the end of a visit. */
  wait: number;
  /** Ours: it has to be told where to run. */
  ours?: boolean;
  /** Stop the background before every visit. */
  cold?: boolean;
}

/** So many visits share one trace. */
const AT_ONCE = 12;

/** Visits every page in a browser with one extension; the median of each page by its path. */
export async function visitAll(visits: Visits): Promise<Map<string, Traced>> {
  const { origin, paths, wait } = visits;
  const opened = await openWithExtension({ extension: visits.folder });
  if (visits.ours) await runByItself(opened, origin);
  const found = new Map<string, Traced[]>(paths.map((path) => [path, []]));
  for (let repeat = 0; repeat < visits.repeats; repeat++) {
    for (let from = 0; from < paths.length; from += AT_ONCE) {
      const some = paths.slice(from, from + AT_ONCE);
      const events = await traceVisits(opened.browser, async () => {
        for (const path of some) {
          if (visits.cold) await stopBackground(opened);
          await visitOnce(opened.browser, `${origin}/${path}`, wait);
        }
      });
      for (const path of some) found.get(path)?.push(tracedVisit(events, `${origin}/${path}`));
      process.stderr.write('.');
    }
  }
  await opened.browser.close();
  process.stderr.write(` ${visits.name}\n`);
  return new Map([...found].map(([path, all]) => [path, medianOf(all)]));
}

function medianOf(all: readonly Traced[]): Traced {
  const middle = (values: readonly number[]) =>
    [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
  const painted = all.flatMap((one) => (one.painted === null ? [] : [one.painted]));
  const parts = all.flatMap((one) => (one.parts === null ? [] : [one.parts]));
  const middlePart = (part: keyof Parts) => middle(parts.map((one) => one[part]));
  return {
    script: middle(all.map(({ script }) => script)),
    longestTask: middle(all.map(({ longestTask }) => longestTask)),
    painted: painted.length > 0 ? middle(painted) : null,
    parts:
      parts.length > 0
        ? (Object.fromEntries(PARTS.map((part) => [part, middlePart(part)])) as unknown as Parts)
        : null,
    answered: all.some(({ answered }) => answered),
  };
}

/** Half of the values are at most the first, 95 of 100 at most the second, all at most the third. */
export function spread(values: readonly number[]): [number, number, number] {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return [at(0.5), at(0.95), at(1)];
}
