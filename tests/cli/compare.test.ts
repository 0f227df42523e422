import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page } from './articles.ts';
import { linesOf, onrecord, withFiles } from './run-cli.ts';

const PARAGRAPHS = [
  '“We will open the gates on Monday,” Farida Noorzai, the provincial engineer, told the people of the valley.',
  '“My orchard has not seen water since the spring,” said Daud Rahimi, who farms below the dam with his sons.',
  '“The wall is sound and will stand for years,” said Laila Sarwar, who speaks for the ministry in the capital.',
  'The reservoir holds water for forty villages, and the survey of its wall took two men a whole winter to finish.',
];
const EDITED = [
  PARAGRAPHS[0]!.replace('on Monday', 'on Thursday'),
  PARAGRAPHS[2]!.replace('Laila Sarwar', 'Omid Karimi'),
  PARAGRAPHS[3]!,
  '“Nobody asked the farmers,” said Parwin Azizi, who sells melons at the market of the district.',
];
const html = (paragraphs: readonly string[]) => page(paragraphs.map((one) => `<p>${one}</p>`).join('\n'));
const text = (paragraphs: readonly string[]) => `The dam will be drained\n\n${paragraphs.join('\n\n')}\n`;

interface Compared {
  id: string;
  state: string;
  old: string | null;
  new: string | null;
  diff: { kind: string; text: string }[];
  score: number;
}

let files: ReturnType<typeof withFiles>;
beforeAll(async () => {
  files = withFiles({
    'old.txt': text(PARAGRAPHS),
    'new.txt': text(EDITED),
    'old.html': html(PARAGRAPHS),
    'new.html': html(EDITED),
  });
  const saved = await onrecord(['analyse', 'old.html'], '', files.folder);
  const again = withFiles({ 'old.json': saved.output });
  const { cpSync } = await import('node:fs');
  cpSync(`${again.folder}/old.json`, `${files.folder}/old.json`);
  again.remove();
});
afterAll(() => files?.remove());

const compare = (...words: string[]) => onrecord(['compare', ...words], '', files.folder);

describe('onrecord compare', () => {
  test.each([
    ['two texts', 'old.txt', 'new.txt'],
    ['two pages', 'old.html', 'new.html'],
    ['a saved analysis and a page', 'old.json', 'new.html'],
    ['a text and a page', 'old.txt', 'new.html'],
  ])('%s: a line a statement of the old version, then those that are new', async (_, old, now) => {
    const { status, output, messages } = await compare(old, now);
    expect([status, messages]).toEqual([0, '']);
    const lines = linesOf(output) as unknown as Compared[];
    const of = (words: string) => lines.find((line) => (line.old ?? line.new)?.includes(words));
    expect(of('open the gates')).toMatchObject({ state: 'reworded' });
    expect(
      of('open the gates')!
        .diff.filter(({ kind }) => kind !== 'same')
        .map(({ text }) => text.trim()),
    ).toEqual(['Monday', 'Thursday']);
    expect(of('My orchard')).toMatchObject({ state: 'orphan', new: null, score: 0 });
    expect(of('The wall is sound')).toMatchObject({ state: 'conflicting' });
    expect(of('Nobody asked')).toMatchObject({ state: 'new', old: null });
    expect(lines.map(({ state }) => state).lastIndexOf('orphan')).toBeLessThan(
      lines.findIndex(({ state }) => state === 'new'),
    );
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(['id', 'state', 'old', 'new', 'diff', 'score']);
    }
  });

  test('--format json is one list of the same', async () => {
    const lines = linesOf((await compare('old.html', 'new.html')).output);
    const list = JSON.parse((await compare('old.html', 'new.html', '--format', 'json')).output);
    expect(list).toEqual(lines);
  });

  test('a version with itself has every statement where it was', async () => {
    const lines = linesOf((await compare('old.html', 'old.html')).output) as unknown as Compared[];
    expect(lines.length).toBeGreaterThan(2);
    expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(['exact']));
  });

  test.each([
    ['a file that is not there', 'missing.txt'],
    ['a saved analysis that is none', 'broken.json'],
  ])('%s is told in words, and nothing is compared', async (_, file) => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${files.folder}/broken.json`, '{"article": 3}');
    const { status, output, messages } = await compare(file, 'new.txt');
    expect([status, output]).toEqual([1, '']);
    expect(messages).toContain(file);
    expect(messages).not.toMatch(/at .*\.js:\d+/);
  });
});
