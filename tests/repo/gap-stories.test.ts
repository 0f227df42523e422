import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/gaps/index.ts';
import { GAP_IDS, type GapId } from '../../src/model/index.ts';
import { articleOf, BAD_INPUTS, expectedLines, readStory, type Story, storyNames } from '../stories.ts';

const root = join(import.meta.dirname, '../..');
const stories = storyNames().map(readStory);

/** A story that the engine does not yet pass shows nothing of what a rule can do. */
const isMissed = ({ misses = {} }: Story, id: GapId): boolean =>
  Object.keys({ ...misses.lacks, ...misses.adds }).some((line) => line.startsWith(`${id}: `));

describe.each(GAP_IDS)('%s', (id) => {
  test('has a file of its own and is one of the rules', () => {
    expect(existsSync(join(root, 'src/gaps', `${id}.ts`))).toBe(true);
    expect(RULES.map((rule) => rule.id)).toContain(id);
  });

  test.each([
    ['positive', 3],
    ['negative', 3],
    ['near-miss', 2],
  ] as const)('has, of the kind %s, at least %i stories, two of which the engine passes', (kind, least) => {
    const own = stories.filter((story) => story.gap === id && story.kind === kind);
    for (const story of own) expect((story.gaps[id] ?? []).length > 0, story.name).toBe(kind === 'positive');
    expect(own.length).toBeGreaterThanOrEqual(least);
    expect(own.filter((story) => !isMissed(story, id)).length).toBeGreaterThanOrEqual(2);
  });
});

test.each(BAD_INPUTS)('there is a story of this input: %s', (input) => {
  expect(stories.filter(({ badInput }) => badInput === input).length).toBeGreaterThan(0);
});

describe('whole articles', () => {
  const whole = stories.filter(({ kind }) => kind === 'whole-article');

  test('there are ten', () => expect(whole.length).toBeGreaterThanOrEqual(10));

  test.each(whole)(
    '$name has a newspaper article’s length, gaps of several kinds and everybody who speaks',
    (story) => {
      const words = articleOf(story.name).text.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(600);
      expect(words).toBeLessThanOrEqual(1000);
      expect(story.complete).toBe(true);
      expect(Object.values(story.gaps).filter((lines) => lines.length > 0).length).toBeGreaterThanOrEqual(3);
      expect(story.speakers?.length).toBeGreaterThanOrEqual(8);
    },
  );
});

test('every story has an article, a phenomenon and a gap or an input that there is', () => {
  for (const story of stories) {
    const files = readdirSync(join(root, 'tests/stories', story.name));
    expect(files.includes('page.html') || files.includes('article.txt'), story.name).toBe(true);
    if (story.kind === 'bad-input') expect(BAD_INPUTS, story.name).toContain(story.badInput);
    else if (story.kind !== 'whole-article') expect(GAP_IDS, story.name).toContain(story.gap);
    expect(story.phenomenon.length).toBeGreaterThan(20);
  }
});

test('what is known to be missed is told with its reason, and a line that is lacked is one that is expected', () => {
  for (const story of stories) {
    const { lacks = {}, adds = {} } = story.misses ?? {};
    for (const line of Object.keys(lacks)) expect(expectedLines(story), story.name).toContain(line);
    for (const reason of Object.values({ ...lacks, ...adds })) expect(reason).toMatch(/^.{20,}\.$/);
  }
});

test('no two rules share an id, and every rule tells its test in a sentence', () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  for (const rule of RULES) expect(rule.test).toMatch(/^[A-Z].*\.$/);
});
