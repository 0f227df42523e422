import process from 'node:process';
import { chosen, EVERYTHING } from '../formats/choose.ts';
import { signed } from '../formats/sign.ts';
import { failureOf } from './failure.ts';
import type { ConvertRequest } from './requests.ts';
import { ALL_READ, SOME_FAILED } from './run.ts';
import { readSaved } from './saved-records.ts';
import { wording } from './texts.ts';
import { shownBy } from './view-filter.ts';
import { type Result, writeRecords } from './write-records.ts';

/** Problems that are told one by one; the others are counted, so that a file of millions ends. */
const MOST_TOLD = 1000;

/** Carries out `onrecord convert`: records that were saved are read and written again one by one. */
export async function runConvert(request: ConvertRequest): Promise<number> {
  const count = { read: 0, failed: 0 };
  const whole = await writeRecords(resultsOf(request, count), request, false);
  if (!whole || count.failed === 0) return ALL_READ;
  const slots = { failed: String(count.failed), read: String(count.read) };
  process.stderr.write(`${wording.text('cli_some_not_converted', slots)}\n`);
  return SOME_FAILED;
}

/** What cannot be read stands on standard error: a file of records is not to hold sentences in their place. */
async function* resultsOf(
  { files, onlyConfirmed, view, coder }: ConvertRequest,
  count: { read: number; failed: number },
): AsyncGenerator<Result> {
  const tell = (sentence: string) => {
    count.failed++;
    if (count.failed <= MOST_TOLD) process.stderr.write(`${sentence}\n`);
  };
  for (const file of files) {
    try {
      for await (const saved of readSaved(file, process.stdin)) {
        if ('problem' in saved) {
          tell(saved.problem);
          continue;
        }
        count.read++;
        const statements = view && shownBy(view, saved.record);
        if (view && !statements) continue;
        const record = chosen(saved.record, { ...EVERYTHING, statements, onlyConfirmed });
        if (record) yield { record: signed(record, coder) };
      }
    } catch (error) {
      const { key, slots } = failureOf(error);
      tell(`${file}: ${wording.text(key, slots)}`);
    }
  }
}
