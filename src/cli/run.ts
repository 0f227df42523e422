import process from 'node:process';
import { EXPORT_FORMATS, type ExportFailure, type ExportRecord, type JsonItem } from '../formats/index.ts';
import { analyseInput } from './analyse-input.ts';
import { type AnalyseRequest, kindOfFile } from './arguments.ts';
import { type Failure, failureOf } from './failure.ts';
import { readInputs } from './inputs.ts';
import type { Input } from './line-input.ts';
import { writeAll } from './output.ts';
import { wording } from './texts.ts';

/** Exit status: everything was read. */
export const ALL_READ = 0;
/** Exit status: at least one input gave an error in the place of a result. */
export const SOME_FAILED = 1;

/** Carries out `onrecord analyse`: inputs are read, analysed and written one by one. */
export async function runAnalyse(request: AnalyseRequest): Promise<number> {
  const format = EXPORT_FORMATS[request.format];
  const count = { all: 0, failed: 0 };
  const results = resultsOf(request, count);
  const chunks = format.carriesFailures
    ? format.write(jsonItems(results), { now: null, single: isSingle(request) })
    : format.write(recordsOnly(results), { now: null, wording });
  if (!(await writeAll(chunks, process.stdout)) || count.failed === 0) return ALL_READ;
  const slots = { failed: String(count.failed), all: String(count.all) };
  process.stderr.write(`${wording.text('cli_some_failed', slots)}\n`);
  return SOME_FAILED;
}

type Result = { input: Input; record: ExportRecord } | { input: Input; failure: ExportFailure };

async function* resultsOf(
  request: AnalyseRequest,
  count: { all: number; failed: number },
): AsyncGenerator<Result> {
  for await (const input of readInputs(request, process.stdin)) {
    const result = await resultOf(input, request.minConfidence);
    count.all++;
    if ('failure' in result) count.failed++;
    yield result;
  }
}

async function resultOf(input: Input, minConfidence: number | null): Promise<Result> {
  const failed = ({ key, slots }: Failure): Result => ({
    input,
    failure: { id: input.id, error: wording.text(key, slots) },
  });
  if ('failure' in input) return failed(input.failure);
  try {
    return { input, record: await analyseInput(input, minConfidence) };
  } catch (error) {
    return failed(failureOf(error));
  }
}

/** A plain text's result leaves its text out: whoever gave it has it, and the offsets count in it. */
async function* jsonItems(results: AsyncIterable<Result>): AsyncGenerator<JsonItem> {
  for await (const result of results) {
    if ('failure' in result) yield result.failure;
    else if ('html' in result.input) yield result.record;
    else {
      const { article: _, ...record } = result.record;
      yield record;
    }
  }
}

/** For a format that has no place for them, failures go to standard error. */
async function* recordsOnly(results: AsyncIterable<Result>): AsyncGenerator<ExportRecord> {
  for await (const result of results) {
    if ('failure' in result) process.stderr.write(`${result.failure.id}: ${result.failure.error}\n`);
    else yield result.record;
  }
}

/** One file, or one text through a pipe, is one object; several are an array. */
const isSingle = ({ files, input }: AnalyseRequest): boolean =>
  files.length === 1 && (input ?? kindOfFile(files[0]!)) !== 'ndjson';
