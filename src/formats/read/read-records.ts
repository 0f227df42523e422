import { checkRecord } from './check-record.ts';
import { JsonCutOff, jsonItems } from './json-items.ts';
import { parseJson } from './parse-json.ts';
import { type Place, problem, type Reading } from './reading.ts';
import { textLines } from './text-lines.ts';

/** The most UTF-16 units of one record: an article of the longest length, with everything on it, has a tenth. */
export const LONGEST_RECORD = 64_000_000;

/** Our own NDJSON: a record a line. An empty line is passed over. */
export async function* readNdjson(chunks: AsyncIterable<string>): AsyncGenerator<Reading> {
  for await (const { number, text } of textLines(chunks, LONGEST_RECORD)) {
    if (text === null) yield problem({ line: number }, 'import_problem_too_long');
    else if (text.trim() !== '') yield readRecord(text, { line: number });
  }
}

/** Our own JSON: a record, or a list of them. */
export async function* readJson(chunks: AsyncIterable<string>): AsyncGenerator<Reading> {
  try {
    for await (const { item, line, text } of jsonItems(asList(chunks), new Set(), LONGEST_RECORD)) {
      const place = { line, item };
      yield text === null ? problem(place, 'import_problem_too_long') : readRecord(text, place);
    }
  } catch (error) {
    if (!(error instanceof JsonCutOff)) throw error;
    yield problem({ line: error.line }, 'import_problem_cut_off');
  }
}

function readRecord(text: string, place: Place): Reading {
  const value = parseJson(text);
  if (value === undefined) return problem(place, 'import_problem_no_json');
  if (isFailure(value)) return problem(place, 'import_problem_was_failure', { error: value.error });
  const checked = checkRecord(value);
  return 'record' in checked
    ? { kind: 'record', place, record: checked.record }
    : { kind: 'problem', place, problem: checked.problem };
}

/** The command line writes a line such as this for an input that it could not read. */
const isFailure = (value: unknown): value is { error: string } =>
  typeof value === 'object' && value !== null && 'error' in value && typeof value.error === 'string';

/** One object is a list of one. */
async function* asList(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let isObject: boolean | null = null;
  for await (const chunk of chunks) {
    if (isObject === null && /[^\s\uFEFF]/.test(chunk)) {
      isObject = /^[\s\uFEFF]*\{/.test(chunk);
      if (isObject) yield '[';
    }
    yield chunk;
  }
  if (isObject) yield ']';
}
