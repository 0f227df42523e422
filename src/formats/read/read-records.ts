import { asList } from './as-list.ts';
import { recordReading } from './check-record.ts';
import { LONGEST_RECORD, readItems, readText } from './read-items.ts';
import { type Place, problem, type Reading } from './reading.ts';
import { textLines } from './text-lines.ts';

/** Our own NDJSON: a record a line. An empty line is passed over. */
export async function* readNdjson(chunks: AsyncIterable<string>): AsyncGenerator<Reading> {
  for await (const { number, text } of textLines(chunks, LONGEST_RECORD)) {
    if (text === null || /\S/.test(text)) yield* readText(text, { line: number }, readRecord);
  }
}

/** Our own JSON: a record, or a list of them. */
export async function* readJson(chunks: AsyncIterable<string>): AsyncGenerator<Reading> {
  yield* readItems(asList(chunks), new Set(), readRecord);
}

function* readRecord(value: unknown, place: Place): Generator<Reading> {
  if (isFailure(value)) {
    yield problem(place, 'import_problem_was_failure', { error: value.error });
    return;
  }
  yield recordReading(value, place);
}

/** The command line writes a line such as this for an input that it could not read. */
const isFailure = (value: unknown): value is { error: string } =>
  typeof value === 'object' && value !== null && 'error' in value && typeof value.error === 'string';
