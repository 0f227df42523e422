import type { Browser } from 'puppeteer-core';
import { type Parts, partsOf } from './parts.ts';
import { isAnswer, isOurs, LEFTOVERS, larger, type TraceEvent } from './trace-events.ts';

/** One page visited with a content script; all in milliseconds. */
export interface Traced {
  /** Processor time of the main thread inside scripts: all of it is the content script's, the page's own being off. */
  script: number;
  /** Processor time of the longest task with a script in it, with whatever else the browser did in it. */
  longestTask: number;
  /** From the end of parsing to the frame that shows what the background answered; null when nothing was painted then. */
  painted: number | null;
  /** The stretches that make up `painted`. */
  parts: Parts | null;
  /** Whether the background was told of the page: it always answers. */
  answered: boolean;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'toplevel',
  'loading',
];
/** A page that has not finished loading after so many milliseconds waits for something that is not there. */
const LONGEST_LOAD = 1_500;

/** A trace of several visits; the browser takes long to hand one out, so that it is not done for each. */
export async function traceVisits(browser: Browser, visits: () => Promise<void>): Promise<TraceEvent[]> {
  const page = await browser.newPage();
  await page.tracing.start({ categories: CATEGORIES });
  await visits();
  const trace = await page.tracing.stop();
  await page.close();
  return (JSON.parse(Buffer.from(trace ?? []).toString()) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** Opens an address in a new tab, leaves it in front for so many milliseconds, and closes it. */
export async function visitOnce(browser: Browser, url: string, wait: number): Promise<void> {
  const page = await browser.newPage();
  const loaded = new Promise<unknown>((resolve) => page.once('load', resolve));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await Promise.race([loaded, pause(LONGEST_LOAD)]);
  await pause(wait);
  await page.close();
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a trace tells of the one visit to an address in it. */
export function tracedVisit(events: readonly TraceEvent[], url: string): Traced {
  const commits = events.filter(({ name }) => name === 'CommitLoad');
  const commit = commits.find(({ args }) => (args.data as { url?: string }).url === url);
  // Pages of one site may share a process, one after the other.
  const next = commits
    .filter(({ pid, ts, args }) => {
      const { url: address, isOutermostMainFrame } = args.data as {
        url?: string;
        isOutermostMainFrame?: boolean;
      };
      return pid === commit?.pid && ts > commit.ts && isOutermostMainFrame && address !== 'about:blank';
    })
    .reduce((first, { ts }) => Math.min(first, ts), Number.POSITIVE_INFINITY);
  const end = events.find(
    (event) =>
      event.name === 'MarkDOMContent' &&
      event.pid === commit?.pid &&
      event.ts > commit.ts &&
      event.ts < next &&
      frameOf(event) === frameOf(commit),
  );
  if (!commit || !end) throw new Error(`The trace does not tell when ${url} was parsed.`);
  const own = events
    .filter(
      ({ pid, tid, ph, ts }) =>
        pid === end.pid && tid === end.tid && ph === 'X' && ts > commit.ts && ts < next,
    )
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  let script = 0;
  let scriptEnd = 0;
  let longestTask = 0;
  let task: TraceEvent | null = null;
  for (const event of own) {
    if (event.name === 'RunTask') task = event;
    if (event.ts < scriptEnd || !(isOurs(event) || (event.name === LEFTOVERS && scriptEnd > 0))) continue;
    script += event.tdur ?? 0;
    scriptEnd = event.ts + (event.dur ?? 0);
    if (task && scriptEnd <= task.ts + (task.dur ?? 0)) longestTask = Math.max(longestTask, task.tdur ?? 0);
  }
  const answer = own.filter(isAnswer).reduce<TraceEvent | null>(larger, null);
  const paint = answer && own.find(({ name, ts }) => name === 'Paint' && ts >= answer.ts);
  const frame = paint && own.find(({ name, ts }) => name === 'Commit' && ts >= paint.ts);
  const painted = frame ? frame.ts + (frame.dur ?? 0) : null;
  return {
    script: script / 1000,
    longestTask: longestTask / 1000,
    painted: painted === null ? null : (painted - end.ts) / 1000,
    parts: answer && painted !== null ? partsOf(events, own, end.ts, answer.ts, painted) : null,
    answered: answer !== null,
  };
}

/** Frames of a page, those that it may not load too, are parsed in its process before it. */
const frameOf = ({ args }: TraceEvent) => (args.data as { frame?: string }).frame;
