/** An event of the browser's own trace, as far as it is looked at here. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds, as all times here: wall clock. */
  ts: number;
  dur?: number;
  /** Of the thread's own processor time. */
  tdur?: number;
  args: Record<string, unknown>;
}

/** What is left to do at the end of a turn. It tells no world; before the content script there is none of ours. */
export const LEFTOVERS = 'BlinkScheduler_PerformMicrotaskCheckpoint';

/**
 * A content script's file, or a call into its world. The browser's own error pages in frames that the page may not
 * load run scripts too, which are nobody's here.
 */
export function isOurs({ name, args }: TraceEvent): boolean {
  if (name === 'EvaluateScript') return JSON.stringify(args).includes('"url":"chrome-extension://');
  return name === 'v8.callFunction' && typeof args.worldName === 'string' && args.worldName !== '';
}

/** What arrives for a content script from its extension. */
export function isAnswer({ name, args }: TraceEvent): boolean {
  return name === 'Receive mojo message' && JSON.stringify(args).includes('"extensions.mojom.MessagePort"');
}

/** What the browser gets from a content script for its extension. */
export function isTelling({ name, args }: TraceEvent): boolean {
  return (
    name === 'Receive mojo message' && JSON.stringify(args).includes('"extensions.mojom.MessagePortHost"')
  );
}

/** The message with the article, and the answer with all that is to be drawn, are by far the largest of theirs. */
export function larger(one: TraceEvent | null, other: TraceEvent): TraceEvent {
  return one && bytesOf(one) >= bytesOf(other) ? one : other;
}

function bytesOf({ args }: TraceEvent): number {
  return (args.chrome_mojo_event_info as { data_num_bytes?: number }).data_num_bytes ?? 0;
}
