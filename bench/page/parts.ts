import { isOurs, isTelling, LEFTOVERS, larger, type TraceEvent } from './trace-events.ts';

/** The way from a parsed page to its painted highlights, in stretches that follow one another; milliseconds. */
export interface Parts {
  /** From the end of parsing until the browser begins the first look. */
  start: number;
  look: number;
  /** To the background and back with the content script and its styles, until it has run once. */
  injection: number;
  /** For a frame, so that the page is styled before it is read. */
  frame: number;
  reading: number;
  /** Message, analysis and answer. */
  background: number;
  painting: number;
}

export const PARTS: readonly (keyof Parts)[] = [
  'start',
  'look',
  'injection',
  'frame',
  'reading',
  'background',
  'painting',
];

/**
 * @param events of all processes
 * @param own the events of the page's main thread in order of time
 * @param painted when the frame with the highlights was handed over, in microseconds
 * @returns null where the trace lacks one of the scripts
 */
export function partsOf(
  events: readonly TraceEvent[],
  own: readonly TraceEvent[],
  parsed: number,
  answered: number,
  painted: number,
): Parts | null {
  const look = own.find((event) => runs(event, 'look.iife.js'));
  const content = own.find((event) => runs(event, 'content.iife.js'));
  if (!look || !content) return null;
  const begun = endOf(content);
  const first = own.find((event) => (isOurs(event) || event.name === LEFTOVERS) && event.ts >= begun);
  const told = events
    .filter((event) => isTelling(event) && event.ts > begun && event.ts < answered)
    .reduce<TraceEvent | null>(larger, null);
  if (!first || !told) return null;
  const cuts = [parsed, look.ts, endOf(look), begun, first.ts, told.ts, answered, painted];
  return Object.fromEntries(
    PARTS.map((part, at) => [part, ((cuts[at + 1] as number) - (cuts[at] as number)) / 1000]),
  ) as unknown as Parts;
}

function runs({ name, args }: TraceEvent, file: string): boolean {
  return name === 'EvaluateScript' && JSON.stringify(args).includes(file);
}

const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur;
