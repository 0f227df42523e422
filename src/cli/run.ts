import process from 'node:process';
import type { ExportRecord } from '../formats/index.ts';
import { analyseInput } from './analyse-input.ts';
import { kindOfFile } from './arguments.ts';
import { type Failure, failureOf } from './failure.ts';
import { readInputs } from './inputs.ts';
import type { Input } from './line-input.ts';
import type { AnalyseRequest } from './requests.ts';
import { wording } from './texts.ts';
import { type Result, writeRecords } from './write-records.ts';

/** Exit status: everything was read. */
export const ALL_READ = 0;
/** Exit status: at least one input gave an error in the place of a result. */
export const SOME_FAILED = 1;

/** Carries out `onrecord analyse`: inputs are read, analysed and written one by one. */
export async function runAnalyse(request: AnalyseRequest): Promise<number> {
  const count = { all: 0, failed: 0 };
  const whole = await writeRecords(resultsOf(request, count), request, isSingle(request));
  if (!whole || count.failed === 0) return ALL_READ;
  const slots = { failed: String(count.failed), all: String(count.all) };
  process.stderr.write(`${wording.text('cli_some_failed', slots)}\n`);
  return SOME_FAILED;
}

async function* resultsOf(
  request: AnalyseRequest,
  count: { all: number; failed: number },
): AsyncGenerator<Result> {
  for await (const input of readInputs(request, process.stdin)) {
    const result = await resultOf(input, request);
    count.all++;
    if ('failure' in result) count.failed++;
    yield result;
  }
}

async function resultOf(input: Input, { minConfidence, withArticle }: AnalyseRequest): Promise<Result> {
  const failed = ({ key, slots }: Failure): Result => ({
    failure: { id: input.id, error: wording.text(key, slots) },
  });
  if ('failure' in input) return failed(input.failure);
  try {
    const record = await analyseInput(input, minConfidence);
    return 'html' in input || withArticle ? { record } : { record, inJson: withoutArticle(record) };
  } catch (error) {
    return failed(failureOf(error));
  }
}

/** A plain text's result leaves its text out: whoever gave it has it, and the offsets count in it. */
function withoutArticle({ article: _, ...record }: ExportRecord): Omit<ExportRecord, 'article'> {
  return record;
}

/** One file, or one text through a pipe, is one object; several are an array. */
const isSingle = ({ files, input }: AnalyseRequest): boolean =>
  files.length === 1 && (input ?? kindOfFile(files[0]!)) !== 'ndjson';
