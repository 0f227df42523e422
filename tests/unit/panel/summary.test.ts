import { describe, expect, test } from 'vitest';
import persian from '../../../assets/_locales/fa/messages.json' with { type: 'json' };
import { arrange } from '../../../src/panel/state/cards.ts';
import { type Summary, summarise, summarySlots } from '../../../src/panel/state/summary.ts';
import { createWording } from '../../../src/wording/index.ts';
import { damArticle } from '../../fixtures/dam-article.ts';
import { wording } from '../../wording.ts';

test('an article is summed up by who its statements come from', () => {
  const page = damArticle();
  expect(summarise(arrange(page))).toEqual({
    statements: 10,
    fromNamedPeople: 3,
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

describe('the numbers make one plain sentence', () => {
  const CASES: [counts: [all: number, ofNamed: number, people: number, unnamed: number], says: string][] = [
    [[0, 0, 0, 0], 'No quotes and no reported words were found here.'],
    [[1, 1, 1, 0], 'One statement, from a named person.'],
    [
      [1, 1, 1, 1],
      'One statement, from a named person; it reached this page through someone who is not named.',
    ],
    [[1, 0, 0, 0], 'One statement, from nobody who is named.'],
    [
      [1, 0, 0, 1],
      'One statement, from nobody who is named; it reached this page through someone who is not named.',
    ],
    [[4, 0, 0, 0], '4 statements, with nobody quoted by name.'],
    [[4, 4, 1, 0], '4 statements from one named person.'],
    [[4, 3, 1, 0], '4 statements, with one person quoted by name.'],
    [
      [14, 14, 3, 5],
      '14 statements from 3 named people; 5 reached this page through someone who is not named.',
    ],
    [
      [10, 3, 2, 1],
      '10 statements, with 2 people quoted by name; one reached this page through someone who is not named.',
    ],
  ];
  const inPersian = createWording(persian, 'fa');

  test.each(CASES)('%j', ([statements, fromNamedPeople, namedPeople, throughUnnamed], says) => {
    const counted = { statements, fromNamedPeople, namedPeople, throughUnnamed } as Summary;
    expect(wording.text('panel_summary', summarySlots(counted))).toBe(says);
    const persianSentence = inPersian.text('panel_summary', summarySlots(counted));
    expect(persianSentence).toMatch(/^[^.]+\.$/);
    expect(persianSentence).not.toMatch(/[0-9A-Za-z]/);
  });
});
