/** Why an input gave no result: a text of `_locales` and what goes into it. */
export interface Failure {
  key: `cli_error_${string}`;
  slots?: Record<string, string>;
}

/** Thrown where an input cannot be read; it becomes that input's `{id, error}`, and the others go on. */
export class InputError extends Error {
  readonly failure: Failure;

  constructor(key: Failure['key'], slots: Record<string, string> = {}) {
    super(key);
    this.name = 'InputError';
    this.failure = { key, slots };
  }
}

/** What is reported of an error, whatever was thrown. */
export function failureOf(error: unknown): Failure {
  if (error instanceof InputError) return error.failure;
  return {
    key: 'cli_error_failed',
    slots: { detail: error instanceof Error ? error.message : String(error) },
  };
}
