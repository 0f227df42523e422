import { decoded, NotText } from './decode.ts';
import { fieldWhereJsonBreaks } from './json-breaks.ts';
import { firstNames } from './json-head.ts';
import { readAnnotation, readAnnotations } from './read-annotations.ts';
import { readHypothesis } from './read-hypothesis.ts';
import { readJudgements } from './read-judgements.ts';
import { readJson, readNdjson } from './read-records.ts';
import { problem, type Reading } from './reading.ts';

/** How much of a file is looked at to tell what it is, in UTF-16 units. */
const LOOKED_AT = 65_536;

type Reader = (chunks: AsyncIterable<string>) => AsyncGenerator<Reading>;

/**
 * Reads a file of any kind that On the Record takes in, piece by piece: our NDJSON, JSON, Web Annotation JSON-LD and
 * CSV, other people's JSON-LD and Hypothesis exports. What it is, its content says, not its name. Whatever is amiss
 * comes out as a problem with its place; nothing is thrown for what stands in the file.
 */
export async function* readFile(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Reading> {
  try {
    const chunks = decoded(bytes);
    const head: string[] = [];
    let length = 0;
    let failure: unknown = null;
    try {
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
        head.push(next.value);
        length += next.value.length;
        if (length >= LOOKED_AT) break;
      }
    } catch (error) {
      failure = error;
    }
    const begin = head.join('');
    if (failure === null && begin.trim() === '') yield problem({ line: 1 }, 'import_problem_empty');
    else yield* told(readerFor(begin)(whole(begin, chunks, failure)));
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    const field = error.column ?? fieldWhereJsonBreaks(error.before) ?? 'none';
    yield problem({ line: error.line ?? 1 }, 'import_problem_not_text', { field });
  }
}

/** A file of which so many pieces cannot be read is of another kind; it is not read to its end. */
const MOST_PROBLEMS = 100_000;

async function* told(readings: AsyncGenerator<Reading>): AsyncGenerator<Reading> {
  let problems = 0;
  let all = 0;
  for await (const reading of readings) {
    all++;
    yield reading;
    if (reading.kind !== 'problem' || ++problems < MOST_PROBLEMS) continue;
    yield problem(reading.place, 'import_problem_too_many', { most: String(MOST_PROBLEMS) });
    return;
  }
  if (all === 0) yield problem({}, 'import_problem_nothing');
}

/**
 * A loop that is left closes what it reads from, so that the head is taken by hand above.
 *
 * @param failure what the reading of the head ended in; null where it did not
 */
async function* whole(begin: string, rest: AsyncGenerator<string>, failure: unknown): AsyncGenerator<string> {
  yield begin;
  if (failure !== null) throw failure;
  yield* rest;
}

function readerFor(begin: string): Reader {
  const first = begin.trimStart();
  if (!/^[[{]/.test(first)) return readJudgements;
  const names = firstNames(first);
  if (['format', 'engine', 'error'].some((name) => names.has(name))) return readerOfRecords(first);
  if (names.has('export_userid') || names.has('annotations')) return readHypothesis;
  const type = names.get('type') ?? '';
  const isList = first.startsWith('[');
  if (!isList && !LISTS.some((name) => names.has(name)) && (names.has('target') || type === 'Annotation'))
    return readAnnotation;
  const isOfAnnotations = names.has('@context') || names.has('target') || type.startsWith('Annotation');
  return isOfAnnotations || /"@context"\s*:/.test(first) ? readAnnotations : readerOfRecords(first);
}

/** Where a collection or a page of annotations has them. */
const LISTS = ['items', 'first', '@included'];

/** One line an object, unless the first breaks off after its bracket, as indented JSON does. */
const readerOfRecords = (first: string): Reader => (/^\[|^\{\s*\n/.test(first) ? readJson : readNdjson);
