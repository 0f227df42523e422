import { expect, test } from 'vitest';
import { arrange } from '../../../src/panel/state/cards.ts';
import { summarise } from '../../../src/panel/state/summary.ts';
import { damArticle } from '../../fixtures/dam-article.ts';

test('an article is summed up by who its statements come from', () => {
  const page = damArticle();
  expect(summarise(arrange(page))).toEqual({
    statements: 10,
    namedPeople: 2,
    throughUnnamed: 5,
    classes: {
      'named-person': 1,
      'named-organisation': 1,
      'role-only': 1,
      'second-hand': 2,
      unnamed: 3,
      nobody: 2,
    },
    severities: { warning: 6, notice: 4, info: 1 },
    own: 1,
  });
});

test('a dismissed note is not counted, nor one that is no longer found', () => {
  const page = damArticle();
  for (const note of page.notes) {
    if (note.kind !== 'machine') continue;
    if (note.gap.severity === 'warning') note.judgement = 'dismissed';
    if (note.gap.severity === 'notice') note.current = false;
  }
  expect(summarise(arrange(page)).severities).toEqual({ warning: 0, notice: 0, info: 1 });
});
