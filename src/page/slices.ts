/** Milliseconds of the main thread at a time: what else a page does in the same task has room within 50. */
const SLICE = 8;

/** Does all steps at once. */
export function inOneGo<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does the steps in slices and leaves the page time between them. Null: `signal` said stop. */
export async function inSlices<Result>(
  steps: Generator<void, Result>,
  signal: AbortSignal,
): Promise<Result | null> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
    await pause();
    if (signal.aborted) return null;
  }
}

/** A browser that draws nothing for so many milliseconds is not waited for. */
const LONGEST_FRAME = 100;

/** Waits until the browser has drawn a frame; not at all for a page that nobody sees. */
export async function afterNextFrame(document: Document): Promise<void> {
  if (document.hidden) return;
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, LONGEST_FRAME);
  });
  // That was before the frame's styles.
  await pause();
}

/** Lets everything go first that is waiting, input above all; timers would wait longer with each turn. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
