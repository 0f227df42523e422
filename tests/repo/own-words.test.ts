import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { sharedPath } from '../shared.ts';

const root = join(import.meta.dirname, '../..');
const FOLDERS = ['src', 'tests', 'docs', 'assets', 'bench', 'scripts'];
const TEXTS = new Set(['.ts', '.tsx', '.mjs', '.txt', '.json', '.md', '.html', '.css']);
const RUN = 6; // words in a row that two writers seldom share by chance

/** Formulas of newsrooms, which every reporter writes, and none of them any author's own. */
const FORMULAS = [
  'an earlier version of this article',
  'asked not to be identified said',
  'correction an earlier version of this',
  'condition of anonymity because she feared',
  'did not respond to a request for comment',
  'did not reveal which of the',
  'said a person close to the',
  'said in a statement that the',
  'said in an interview with the',
  'spoke on condition of anonymity because',
  'spoke on the condition of anonymity to speak freely',
  'this story has been updated with',
];

const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)*/gu;
const wordsOf = (text: string): string[] =>
  text.toLowerCase().replaceAll('’', "'").replaceAll('\\n', ' ').match(WORD) ?? [];

/** Calls `each` for every run of six words with a number that equal runs share; an unknown word (0) ends a run. */
function forEachRun(ids: readonly number[], each: (key: number, at: number) => void): void {
  let since = 0;
  for (let i = 0; i < ids.length; i++) {
    since = ids[i] === 0 ? 0 : since + 1;
    if (since < RUN) continue;
    let high = 0;
    let low = 0;
    for (let k = i - RUN + 1; k <= i; k++) {
      high = (Math.imul(high, 0x01000193) ^ (ids[k] as number)) >>> 0;
      low = (Math.imul(low, 0x5bd1e995) + (ids[k] as number)) >>> 0;
    }
    each((high & 0x1fffff) * 2 ** 32 + low, i - RUN + 1);
  }
}

function textsOf(shared: string): string[] {
  const read = (...parts: string[]) => readFileSync(join(shared, ...parts), 'utf8');
  const lines = (...parts: string[]) =>
    read(...parts)
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text);
  const pages = JSON.parse(read('corpus/pages/index.json')) as { articleBody: string | null }[];
  return [
    read('gold/seed/article.txt'),
    ...lines('gold/gaps-dev.jsonl'),
    ...lines('corpus/polnear/dev.jsonl'),
    ...lines('corpus/polnear/train.jsonl'),
    ...pages.map(({ articleBody }) => articleBody ?? ''),
  ];
}

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXTS.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name));

test('nothing here is copied from the texts of other people that stand beside the checkout', () => {
  const shared = sharedPath('.');
  if (!shared) return;
  const ids = new Map<string, number>();
  const keys = new Set<number>();
  const learn = (word: string): number => {
    const id = ids.get(word) ?? ids.size + 1;
    if (id > ids.size) ids.set(word, id);
    return id;
  };
  const idsOf = (words: readonly string[]) => words.map((word) => ids.get(word) ?? 0);
  for (const text of textsOf(shared)) forEachRun(wordsOf(text).map(learn), (key) => keys.add(key));
  expect(keys.size).toBeGreaterThan(100_000);
  for (const formula of FORMULAS) forEachRun(idsOf(wordsOf(formula)), (key) => keys.delete(key));

  const top = readdirSync(root).filter((name) => extname(name) === '.md');
  const found: string[] = [];
  for (const file of [...FOLDERS.flatMap(filesOf), ...top.map((name) => join(root, name))]) {
    const words = wordsOf(readFileSync(file, 'utf8'));
    forEachRun(idsOf(words), (key, at) => {
      if (keys.has(key)) found.push(`${relative(root, file)}: ${words.slice(at, at + RUN).join(' ')}`);
    });
  }
  expect(found).toEqual([]);
}, 60_000);
