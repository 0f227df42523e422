import { fieldWhereJsonBreaks } from './json-breaks.ts';
import { JsonCutOff, jsonItems } from './json-items.ts';
import { type Place, problem, type Reading } from './reading.ts';

/** The most UTF-16 units of one record: an article of the longest length, with everything on it, has a tenth. */
export const LONGEST_RECORD = 64_000_000;

/** Parts of one record: a text below `LONGEST_RECORD` could hold so many that they fill the memory when it is read. */
const MOST_PARTS = 5_000_000;
/** A text shorter than this cannot hold too many. */
const HOLDS_FEW = 2 * MOST_PARTS;

/** What a format makes of the value of one record, note or annotation. */
type ReadValue = (value: unknown, place: Place) => Iterable<Reading>;

/**
 * Reads the elements of lists in a JSON text, one after the other.
 *
 * @param names of the lists; see `jsonItems`
 * @returns whether the file was whole; where it is cut, the last reading says so
 */
export async function* readItems(
  chunks: AsyncIterable<string>,
  names: ReadonlySet<string>,
  read: ReadValue,
): AsyncGenerator<Reading, boolean> {
  try {
    for await (const { item, line, text } of jsonItems(chunks, names, LONGEST_RECORD))
      yield* readText(text, { item, line }, read);
    return true;
  } catch (error) {
    if (!(error instanceof JsonCutOff)) throw error;
    yield problem({ line: error.line }, 'import_problem_cut_off', fieldIn(error.before));
    return false;
  }
}

/**
 * Reads the JSON text of one element or line. `JSON.parse` makes `__proto__` an ordinary field and takes any depth;
 * nothing that it gives is merged into another object.
 *
 * @param text null for one that is too long to be kept
 */
export function* readText(text: string | null, place: Place, read: ReadValue): Generator<Reading> {
  if (text === null || hasTooManyParts(text)) {
    yield problem(place, 'import_problem_too_long');
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    yield problem(place, 'import_problem_no_json', fieldIn(text));
    return;
  }
  const half = HALF.test(text) ? fieldWithHalf(value, []) : null;
  if (half !== null) yield problem(place, 'import_problem_half_character', { field: half.join('.') || '?' });
  else yield* read(value, place);
}

/** The field in which a text breaks off. */
export const fieldIn = (text: string) => ({ field: fieldWhereJsonBreaks(text) ?? 'none' });

/** How JSON writes half of a surrogate pair, which is no character; also what stands in whole pairs. */
const HALF = /\\u[Dd][89A-Fa-f]/;
const SURROGATE = /\p{Surrogate}/u;
/** No record of ours is nested as deep. */
const DEEPEST = 50;

/** The path of the first text, or name of a field, that holds half of a pair. */
function fieldWithHalf(value: unknown, path: readonly string[]): readonly string[] | null {
  if (typeof value === 'string') return SURROGATE.test(value) ? path : null;
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return null;
  for (const [name, field] of Object.entries(value)) {
    const found = SURROGATE.test(name) ? path : fieldWithHalf(field, [...path, name]);
    if (found) return found;
  }
  return null;
}

function hasTooManyParts(text: string): boolean {
  if (text.length < HOLDS_FEW) return false;
  let parts = 0;
  for (let at = 0; at < text.length && parts <= MOST_PARTS; at++) {
    const code = text.charCodeAt(at);
    if (code === COMMA || code === OPEN_LIST || code === OPEN_OBJECT) parts++;
  }
  return parts > MOST_PARTS;
}
const [COMMA, OPEN_LIST, OPEN_OBJECT] = [0x2c, 0x5b, 0x7b];
