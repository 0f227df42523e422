import '../store/database.ts';
import { describe, expect, test } from 'vitest';
import { addArticles } from '../../../src/library/files/add-articles.ts';
import type { JobProgress } from '../../../src/library/files/jobs.ts';
import { RETENTIONS } from '../../../src/model/index.ts';
import { readTotals } from '../../../src/store/library.ts';

const textOf = (day: string) =>
  `The well at Oruma was dry on ${day}, the council said.\n\n“Nobody came to look,” said Ifeoma Baptiste, a farmer.`;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const lines = DAYS.map((day) => JSON.stringify({ id: day, text: textOf(day) }));

/** Adds files, and stops as soon as the given number of articles was worked through. */
async function add(files: File[], stopAfter = Number.POSITIVE_INFINITY) {
  const cancellation = { aborted: false };
  const told: JobProgress[] = [];
  const result = await addArticles(files, {
    retention: RETENTIONS[0],
    now: 0,
    cancellation,
    onProgress: (progress) => {
      told.push(progress);
      cancellation.aborted = told.length >= stopAfter;
    },
  });
  return { result, told };
}

describe('how far it is', () => {
  test('is told after each article of a file of many, and is everything at the end', async () => {
    const file = new File([lines.join('\n')], 'wells.ndjson');
    const { result, told } = await add([file]);
    expect(result).toEqual({ added: DAYS.length, failed: [], cancelled: false });
    const after = lines.map((_, at) => {
      const worked = lines.slice(0, at + 1).map((line) => `${line}\n`);
      return Math.min(file.size, new TextEncoder().encode(worked.join('')).length);
    });
    expect(told).toEqual(after.map((done) => ({ step: 'reading', done, total: file.size })));
  });

  test('is told after each file', async () => {
    const files = DAYS.slice(0, 2).map((day) => new File([textOf(day)], `${day}.txt`));
    const { told } = await add(files);
    expect(told.map(({ done }) => done)).toEqual([files[0]!.size, files[0]!.size + files[1]!.size]);
  });
});

describe('cancelled', () => {
  test('between two articles: says how many are kept, and keeps those', async () => {
    const { result } = await add([new File([lines.join('\n')], 'wells.ndjson')], 2);
    expect(result).toEqual({ added: 2, failed: [], cancelled: true });
    expect((await readTotals()).articles).toBe(2);
  });

  test('while a long file is read: says so too', async () => {
    const long = `${lines[0]}\n${'x'.repeat(3 << 20)}`;
    const { result } = await add([new File([long], 'wells.ndjson')], 1);
    expect(result).toEqual({ added: 1, failed: [], cancelled: true });
  });
});
