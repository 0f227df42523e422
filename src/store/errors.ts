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
    throw error instanceof StoreError ? error : new StoreError(failureOf(error), error);
  }
}

function failureOf(error: unknown): StoreFailure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer-version';
  return 'unavailable';
}
