import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/gaps/index.ts';
import { GAP_IDS } from '../../src/model/index.ts';
import { readStory, storyNames } from '../stories.ts';

const root = join(import.meta.dirname, '../..');
const stories = storyNames().map(readStory);

describe.each(GAP_IDS)('%s', (id) => {
  test('has a file of its own and is one of the rules', () => {
    expect(existsSync(join(root, 'src/gaps', `${id}.ts`))).toBe(true);
    expect(RULES.map((rule) => rule.id)).toContain(id);
  });

  test.each(['positive', 'negative', 'near-miss'] as const)('has a %s story', (kind) => {
    const own = stories.filter((story) => story.gap === id && story.kind === kind);
    expect(own.length).toBeGreaterThan(0);
    for (const story of own) expect((story.gaps[id] ?? []).length > 0, story.name).toBe(kind === 'positive');
  });
});

test('every story has an article, a phenomenon and a gap that there is', () => {
  for (const story of stories) {
    const files = readdirSync(join(root, 'tests/stories', story.name));
    expect(files.includes('page.html') || files.includes('article.txt'), story.name).toBe(true);
    expect(GAP_IDS).toContain(story.gap);
    expect(story.phenomenon.length).toBeGreaterThan(20);
  }
});

test('no two rules share an id, and every rule tells its test in a sentence', () => {
  expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  for (const rule of RULES) expect(rule.test).toMatch(/^[A-Z].*\.$/);
});
