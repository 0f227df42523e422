import { decodeLine } from './decode.ts';
import { type Failure, failureOf, InputError } from './failure.ts';
import { inMegabytes, LIMITS } from './limits.ts';
import type { Line } from './lines.ts';

/** One thing to analyse, or why there is none. */
export type Input =
  | { id: string; text: string }
  /** `url` is null where nobody said where the page came from. */
  | { id: string; html: string; url: string | null }
  | { id: string; failure: Failure };
export type Readable = Exclude<Input, { failure: unknown }>;

/** A line without a readable id is known by its number, so that each stays apart from the others. */
export function inputOfLine(line: Line): Input {
  const numbered = `line-${line.number}`;
  if ('size' in line) return { id: line.id ?? numbered, failure: tooLarge(line.size) };
  let id = numbered;
  try {
    const value = parseLine(line.bytes, line.number);
    if (typeof value.id === 'string' || typeof value.id === 'number') id = String(value.id);
    if (typeof value.text === 'string') return { id, text: value.text };
    if (typeof value.html === 'string')
      return { id, html: value.html, url: typeof value.url === 'string' ? value.url : null };
    throw new InputError('cli_error_no_text');
  } catch (error) {
    return { id, failure: failureOf(error) };
  }
}

function parseLine(bytes: Uint8Array, number: number): Record<string, unknown> {
  const json = decodeLine(bytes);
  if (json.trim() === '') throw new InputError('cli_error_empty_line', { line: String(number) });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new InputError('cli_error_not_json', { line: String(number) });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError('cli_error_not_object', { line: String(number) });
  return value as Record<string, unknown>;
}

const tooLarge = (size: number): Failure => ({
  key: 'cli_error_line_too_large',
  slots: { size: inMegabytes(size), limit: inMegabytes(LIMITS.bytes) },
});
