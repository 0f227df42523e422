import { expect, test } from 'vitest';
import { kindOfFile, parseArguments, UsageError } from '../../../src/cli/arguments.ts';

const analysing = async (...words: string[]) => {
  const request = await parseArguments(['analyse', ...words], false);
  if (request.command !== 'analyse') throw new Error(request.command);
  return request.analyse;
};

test.each([
  ['story.txt', 'text'],
  ['story', 'text'],
  ['page.html', 'html'],
  ['PAGE.HTM', 'html'],
  ['page.xhtml', 'html'],
  ['articles.ndjson', 'ndjson'],
  ['articles.jsonl', 'ndjson'],
  ['html', 'text'],
])('%s is %s by its name', (file, kind) => {
  expect(kindOfFile(file)).toBe(kind);
});

test.each([
  [['a.txt'], 'json'],
  [['a.html', 'b.html'], 'json'],
  [['a.ndjson'], 'ndjson'],
  [['--input', 'ndjson'], 'ndjson'],
  [['a.ndjson', '--input', 'text'], 'json'],
  [['a.ndjson', '--format', 'csv'], 'csv'],
])('%j are written as %s', async (words, format) => {
  expect((await analysing(...words)).format).toBe(format);
});

test('without a file it reads its standard input, but does not wait for a person', async () => {
  expect((await analysing()).files).toEqual(['-']);
  await expect(parseArguments(['analyse'], true)).rejects.toThrow(UsageError);
  await expect(parseArguments(['analyse', '-'], true)).resolves.toMatchObject({ analyse: { files: ['-'] } });
});

test('nothing said of confidence leaves it to the engine', async () => {
  expect((await analysing('a.txt')).minConfidence).toBeNull();
  expect((await analysing('a.txt', '--min-confidence', '0.25')).minConfidence).toBe(0.25);
});
