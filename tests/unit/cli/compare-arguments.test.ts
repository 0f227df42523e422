import { expect, test } from 'vitest';
import { parseArguments } from '../../../src/cli/arguments.ts';

test('two files are compared, a line a statement unless one list is asked for', async () => {
  const request = await parseArguments(['compare', 'old.html', 'new.html'], true);
  expect(request).toMatchObject({
    command: 'compare',
    compare: { files: ['old.html', 'new.html'], format: 'ndjson', input: null },
  });
  const list = await parseArguments(['compare', 'old.txt', 'new.txt', '--format', 'json'], true);
  expect(list).toMatchObject({ compare: { format: 'json' } });
});

test.each([[['compare']], [['compare', 'old.txt']], [['compare', 'a.txt', 'b.txt', 'c.txt']]])(
  '%j names no two files',
  async (words) => {
    await expect(parseArguments(words, true)).rejects.toMatchObject({ key: 'cli_usage_two_files' });
  },
);
