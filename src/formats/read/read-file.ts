import { decoded, NotText } from './decode.ts';
import { readAnnotations } from './read-annotations.ts';
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
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      head.push(next.value);
      length += next.value.length;
      if (length >= LOOKED_AT) break;
    }
    const begin = head.join('');
    if (begin.replace('\uFEFF', '').trim() === '') yield problem({ line: 1 }, 'import_problem_empty');
    else yield* untilTooMany(readerFor(begin)(whole(begin, chunks)));
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    yield problem({}, 'import_problem_not_text');
  }
}

/** A file of which so many pieces cannot be read is of another kind; it is not read to its end. */
const MOST_PROBLEMS = 100_000;

async function* untilTooMany(readings: AsyncGenerator<Reading>): AsyncGenerator<Reading> {
  let problems = 0;
  for await (const reading of readings) {
    yield reading;
    if (reading.kind !== 'problem' || ++problems < MOST_PROBLEMS) continue;
    yield problem(reading.place, 'import_problem_too_many', { most: String(MOST_PROBLEMS) });
    return;
  }
}

/** A loop that is left closes what it reads from, so that the head is taken by hand above. */
async function* whole(begin: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield begin;
  yield* rest;
}

function readerFor(begin: string): Reader {
  const first = begin.replace('\uFEFF', '').trimStart();
  if (!/^[[{]/.test(first)) return readJudgements;
  // A record has these names too, but behind its own, which come first.
  const name = /"(@context|export_userid|annotations|format|engine|error)"\s*:/.exec(first)?.[1];
  if (name === '@context') return readAnnotations;
  if (name === 'export_userid' || name === 'annotations') return readHypothesis;
  // One line an object, unless the first breaks off after its bracket, as indented JSON does.
  return /^\[|^\{\s*\n/.test(first) ? readJson : readNdjson;
}
