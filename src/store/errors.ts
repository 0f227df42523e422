/** Why the store could not do what it was asked; each has a sentence of its own in the panel. */
export type StoreFailure = 'full' | 'newer-version' | 'unavailable';

/** Every failure of the store, whatever the browser called it. `cause` keeps the browser's own error. */
export class StoreError extends Error {
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure, cause: unknown) {
    super(`The store is ${failure}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.failure = failure;
  }
}

/** Runs a piece of work on the store and turns what the browser throws into a StoreError. */
export async function orStoreError<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(await failureOf(error), error);
  }
}

async function failureOf(error: unknown): Promise<StoreFailure> {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer-version';
  return (await isDiskFull()) ? 'full' : 'unavailable';
}

/** Below so many bytes a browser cannot even open its store, which writes a log first. */
const LEAST_ROOM = 1 << 20;

/**
 * Whether there is hardly any room. On a full disk Chromium fails with an UnknownError, the same as on a broken one,
 * and then cannot open the store again; only its estimate of what could still be written tells the two apart.
 */
async function isDiskFull(): Promise<boolean> {
  const estimate = await globalThis.navigator?.storage?.estimate().catch(() => null);
  if (estimate?.quota === undefined || estimate.usage === undefined) return false;
  return estimate.quota - estimate.usage < LEAST_ROOM;
}
