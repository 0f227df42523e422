import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generatedBackup } from '../../bench/library/backup-file.ts';
import { generateLibrary } from '../../bench/library/generate.ts';
import { EXPORT_FORMATS, type ExportRecord, recordFromStore } from '../../src/formats/index.ts';
import { LONGEST_QUOTE } from '../../src/formats/without-text.ts';
import { articleWithNotes } from '../arbitrary-records.ts';
import { collect } from '../collect.ts';
import { wording } from '../wording.ts';
import { STORY } from './articles.ts';
import { linesOf, onrecord, withFiles } from './run-cli.ts';

const FORMATS = Object.keys(EXPORT_FORMATS) as (keyof typeof EXPORT_FORMATS)[];
const records = fc
  .sample(articleWithNotes, { numRuns: 4, seed: 51 })
  .map((kept, number) =>
    recordFromStore({ ...kept, article: { ...kept.article, id: `a${number}` } }, wording),
  );
const written = (format: keyof typeof EXPORT_FORMATS, some: ExportRecord[] = records) =>
  collect(EXPORT_FORMATS[format].write(some, { now: null, wording }));

let files: ReturnType<typeof withFiles>;
let saved: string;
beforeAll(async () => {
  saved = await written('ndjson');
  const library = [...generateLibrary(3, 4, 5)];
  const backup: Uint8Array[] = [];
  for await (const part of generatedBackup(library, 0)) backup.push(part);
  const lines = saved.split('\n');
  files = withFiles({
    'saved.ndjson': saved,
    'saved.json': await written('json'),
    'saved.jsonld': await written('jsonld'),
    'saved.ndjson.gz': gzipSync(saved),
    'cut.ndjson.gz': gzipSync(saved.repeat(40)).subarray(0, 900),
    'library.onrecord.gz': Buffer.concat(backup),
    'cut.onrecord.gz': Buffer.concat(backup.slice(0, 5)),
    'broken.ndjson': `${lines[0]}\n${lines[1]!.replace('"engine":', '"motor":')}\n\n{"id":\n{"id":"x","error":"Line 2 is not JSON."}\n${lines[2]}\n`,
    'latin.ndjson': Buffer.from('{"id":"x"}\n{"id":"é"}\n', 'latin1'),
    'judgements.csv': 'article_id,note_id,note_judgement\na,b,confirmed\n',
    'picture.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
    'empty.ndjson': '',
    'full/already.txt': 'here',
    'story.txt': STORY,
  });
});
afterAll(() => files?.remove());

const convert = (...words: string[]) => onrecord(['convert', ...words], '', files.folder);

describe('onrecord convert', () => {
  test.each(FORMATS)('writes %s as the analysis itself would have', async (format) => {
    const { status, output, messages } = await convert('saved.ndjson', '--format', format);
    expect([status, messages]).toEqual([0, '']);
    expect(output).toBe(await written(format));
  });

  test.each(['saved.json', 'saved.jsonld', 'saved.ndjson.gz'])(
    'reads %s too, by its content',
    async (file) => {
      expect(await convert(file, '--format', 'ndjson')).toEqual({ status: 0, output: saved, messages: '' });
    },
  );

  test('reads what comes through a pipe, and several files one after the other', async () => {
    const piped = await onrecord(['convert', '--format', 'csv'], saved, files.folder);
    expect(piped.output).toBe(await written('csv'));
    const twice = await convert('saved.ndjson', 'saved.jsonld', '--format', 'ndjson');
    expect(twice.output).toBe(saved + saved);
  });

  test('reads a backup of the library with what people judged and wrote', async () => {
    const { status, output } = await convert('library.onrecord.gz', '--format', 'ndjson');
    const out = linesOf(output) as unknown as ExportRecord[];
    expect([status, out.length]).toEqual([0, 4]);
    expect(out.flatMap(({ notes }) => notes).length).toBeGreaterThan(0);
    expect(out.flatMap(({ gaps }) => gaps).some(({ judgement }) => judgement === 'confirmed')).toBe(true);
  });

  test('a plain text that was analysed with its article can be converted', async () => {
    const analysed = await onrecord(
      ['analyse', 'story.txt', '--with-article', '--format', 'ndjson'],
      '',
      files.folder,
    );
    const { status, output } = await onrecord(['convert', '--format', 'csv'], analysed.output, files.folder);
    const direct = await onrecord(['analyse', 'story.txt', '--format', 'csv'], '', files.folder);
    expect([status, output]).toEqual([0, direct.output]);
  });
});

describe('options', () => {
  test('--without-text leaves no longer stretch of an article than a short quotation, and converts again', async () => {
    const { output } = await convert('library.onrecord.gz', '--without-text', '--format', 'ndjson');
    const whole = linesOf(
      (await convert('library.onrecord.gz', '--format', 'ndjson')).output,
    ) as unknown as ExportRecord[];
    for (const { article } of whole)
      for (const { start, end, kind } of article.paragraphs)
        for (let at = start; kind === 'body' && at + LONGEST_QUOTE < end; at++)
          expect(output).not.toContain(article.text.slice(at, at + LONGEST_QUOTE + 1));
    const again = await onrecord(['convert', '--format', 'ndjson'], output, files.folder);
    expect(again).toEqual({ status: 0, output, messages: '' });
  });

  test('--only-confirmed keeps confirmed gaps and what people wrote', async () => {
    const { output } = await convert('library.onrecord.gz', '--only-confirmed', '--format', 'ndjson');
    const out = linesOf(output) as unknown as ExportRecord[];
    expect(out.flatMap(({ gaps }) => gaps).length).toBeGreaterThan(0);
    for (const { gaps } of out) for (const gap of gaps) expect(gap.judgement).toBe('confirmed');
  });

  test('--byte-order-mark begins a table with it', async () => {
    const { output } = await convert('saved.ndjson', '--byte-order-mark', '--format', 'csv');
    expect(output).toBe(`\uFEFF${await written('csv')}`);
    expect(parse(output, { bom: true, columns: true }).length).toBeGreaterThan(0);
  });

  test('--per-article writes a file an article, each as if it stood alone', async () => {
    const { status, output, messages } = await convert(
      'saved.ndjson',
      '--per-article',
      'new/each',
      '--format',
      'ndjson',
    );
    expect([status, output, messages]).toEqual([0, '', '']);
    const folder = join(files.folder, 'new/each');
    const names = readdirSync(folder).sort();
    expect(names).toHaveLength(records.length);
    expect(names.every((name, at) => name.startsWith(`0000${at + 1}-`) && name.endsWith('.ndjson'))).toBe(
      true,
    );
    expect(names.map((name) => readFileSync(join(folder, name), 'utf8')).join('')).toBe(saved);
  });

  test('--per-article touches no folder that holds something', async () => {
    const { status, messages } = await convert('saved.ndjson', '--per-article', 'full', '--format', 'csv');
    expect(status).toBe(1);
    expect(messages).toContain('“full” is not empty.');
    expect(readdirSync(join(files.folder, 'full'))).toEqual(['already.txt']);
    const file = await convert('saved.ndjson', '--per-article', 'saved.json', '--format', 'csv');
    expect([file.status, file.messages]).toEqual([1, 'No files can be written to “saved.json” (EEXIST).\n']);
  });
});

describe('what cannot be read is told with file, line and field; the others are converted', () => {
  test('lines of NDJSON', async () => {
    const { status, output, messages } = await convert('broken.ndjson', '--format', 'ndjson');
    expect(status).toBe(1);
    expect(linesOf(output).map(({ id }) => id)).toEqual([records[0]!.id, records[2]!.id]);
    expect(messages.split('\n')).toEqual([
      'broken.ndjson, line 2: The field “engine” is missing or holds something else than it can. This record was left out.',
      'broken.ndjson, line 4: This stops being valid JSON in the field “id”.',
      'broken.ndjson, line 5: Here stands an error instead of a record: Line 2 is not JSON.',
      '2 records were read; 3 problems left something out.',
      '',
    ]);
  });

  test.each([
    ['missing.ndjson', 'missing.ndjson: There is no file “missing.ndjson”.'],
    ['full', 'full: “full” is a folder. Name the files in it.'],
    ['picture.png', 'picture.png, line 1: This file is not text in UTF-8.'],
    ['latin.ndjson', 'latin.ndjson, line 2: The field “id” is not text in UTF-8.'],
    ['empty.ndjson', 'empty.ndjson, line 1: There is nothing in this file.'],
    ['judgements.csv', 'judgements.csv, line 2: This is a note or a judgement and no record of an article.'],
    ['cut.ndjson.gz', 'cut.ndjson.gz: This packed file is damaged or cut.'],
    ['cut.onrecord.gz', 'cut.onrecord.gz: Record 6: the file ends here, before its last record.'],
  ])('%s', async (file, message) => {
    const { status, messages } = await convert(file, 'saved.ndjson', '--format', 'ndjson');
    expect(status).toBe(1);
    expect(messages).toContain(message);
    const alone = await convert('saved.ndjson', file, '--format', 'ndjson');
    expect(alone.output.startsWith(saved)).toBe(true);
  });

  test('an analysis of a plain text says how it can be had with its article', async () => {
    const { output } = await onrecord(['analyse', 'story.txt', '--format', 'ndjson'], '', files.folder);
    const { status, messages } = await onrecord(['convert', '--format', 'csv'], output, files.folder);
    expect(status).toBe(1);
    expect(messages).toContain('-, line 1: The field “article” is missing.');
    expect(messages).toContain('--with-article');
  });

  test('a file of ten thousand broken lines ends with a thousand messages and their number', async () => {
    const { messages } = await onrecord(
      ['convert', '--format', 'csv'],
      '{"id":1}\n'.repeat(10_000),
      files.folder,
    );
    const lines = messages.split('\n');
    expect(lines).toHaveLength(1002);
    expect(lines[1000]).toContain('0 records were read; 10000 problems left something out.');
  });
});

test.each([
  [['convert', 'saved.ndjson'], 'Say what to convert to, with --format.'],
  [['convert', 'saved.ndjson', '--format', 'pdf'], '--format cannot be “pdf”.'],
  [
    ['convert', 'saved.ndjson', '--format', 'csv', '--input', 'html'],
    '--input has no meaning for “onrecord convert”.',
  ],
  [['analyse', 'story.txt', '--only-confirmed'], '--only-confirmed has no meaning for “onrecord analyse”.'],
  [['compare', 'a', 'b', '--without-text'], '--without-text has no meaning for “onrecord compare”.'],
])('%j is not understood', async (words, message) => {
  const { status, output, messages } = await onrecord(words, '', files.folder);
  expect([status, output]).toEqual([2, '']);
  expect(messages).toContain(message);
  expect(existsSync(join(files.folder, 'pdf'))).toBe(false);
});

describe('a view of the library', () => {
  const view = '#/statements?severity=warning&state=open';
  const wanted = [...generateLibrary(3, 4, 5)].flatMap(({ gaps, notes }) =>
    gaps
      .filter(({ key, severity }) => severity === 'warning' && !notes.some(({ id }) => id === key))
      .flatMap((gap) => gap.statements),
  );

  test('--view lets through what it shows, with what is on it', async () => {
    const { status, output } = await convert('library.onrecord.gz', '--format', 'ndjson', '--view', view);
    expect(status).toBe(0);
    const shown = linesOf(output) as unknown as ExportRecord[];
    expect(shown.flatMap((record) => record.statements.map(({ id }) => id)).toSorted()).toEqual(
      wanted.toSorted(),
    );
    expect(shown.flatMap(({ gaps }) => gaps.flatMap((gap) => gap.statements)).toSorted()).toEqual(
      wanted.toSorted(),
    );
  });

  test('--view with what is no view of a list is not understood', async () => {
    const { status, messages } = await convert(
      'saved.ndjson',
      '--format',
      'csv',
      '--view',
      '#/statements?gap=none-such',
    );
    expect(status).toBe(2);
    expect(messages).toContain('--view cannot be “#/statements?gap=none-such”');
  });

  test('--coder names whoever judged and wrote, where nobody is named yet', async () => {
    const { output } = await convert('library.onrecord.gz', '--format', 'ndjson', '--coder', 'Leilani Wolde');
    for (const record of linesOf(output) as unknown as ExportRecord[]) {
      for (const gap of record.gaps) expect(gap.coder).toBe(gap.judgedAt === null ? null : 'Leilani Wolde');
      for (const note of record.notes) expect(note.writtenBy).toBe('Leilani Wolde');
    }
    const named = records.map((record) => ({
      ...record,
      notes: record.notes.map((note) => ({ ...note, writtenBy: note.writtenBy ?? 'Leilani Wolde' })),
    }));
    const again = await convert('saved.ndjson', '--format', 'ndjson', '--coder', 'Leilani Wolde');
    expect(linesOf(again.output).map(({ notes }) => notes)).toEqual(
      JSON.parse(JSON.stringify(named.map(({ notes }) => notes))),
    );
  });
});
