import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareTexts, decide } from '../../../src/anchor/index.ts';
import { type ExpectedEdit, spanOfWords, wordsOfDiff } from '../../edits.ts';

const folder = join(import.meta.dirname, '../../edits');
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'before.txt')));
const read = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8');

test('there are at least eighty cases of edits', () => {
  expect(names.length).toBeGreaterThanOrEqual(80);
});

test.each(names)('%s', (name) => {
  const expected = JSON.parse(read(name, 'expected.json')) as ExpectedEdit;
  const before = read(name, 'before.txt');
  const after = read(name, 'after.txt');
  const decision = decide(
    compareTexts(before, after),
    {
      parts: expected.quote.map((words) => spanOfWords(before, words)),
      speaker: expected.speaker.map((words) => spanOfWords(before, words)),
    },
    { complete: expected.complete ?? true },
  );
  const { quote, speaker, complete, now, ...rest } = expected;
  // What a case does not speak of may be anything.
  const told = {
    state: decision.state,
    removed: wordsOfDiff(decision.diff, 'removed'),
    added: wordsOfDiff(decision.diff, 'added'),
    changes: decision.changes,
    speakerNow: decision.speaker?.after,
    candidates: decision.candidates.length,
  };
  expect(told).toMatchObject(rest);
  if (now) expect(decision.spans).toEqual(now.map((words) => spanOfWords(after, words)));
});
