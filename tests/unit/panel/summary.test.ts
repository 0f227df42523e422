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
    namedPeople: 1,
    classes: {
      'named-person': 1,
      'named-organisation': 1,
      'role-only': 1,
      'second-hand': 0,
      unnamed: 5,
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
    [[1, 0, 0, 0], 'One statement, not straight from a named person.'],
    [[1, 0, 0, 1], 'One statement; it reached this page through someone who is not named.'],
    [[4, 0, 0, 0], '4 statements: none straight from a named person.'],
    [[4, 4, 1, 0], '4 statements, all from one named person.'],
    [[4, 4, 3, 0], '4 statements, all from 3 named people.'],
    [[4, 1, 1, 0], '4 statements: one from a named person.'],
    [[4, 3, 1, 0], '4 statements: 3 from one named person.'],
    [
      [14, 9, 3, 5],
      '14 statements: 9 from 3 named people; 5 reached this page through someone who is not named.',
    ],
    [
      [10, 3, 2, 1],
      '10 statements: 3 from 2 named people; one reached this page through someone who is not named.',
    ],
  ];
  const inPersian = createWording(persian, 'fa');

  const counted = ([statements, ofNamed, namedPeople, unnamed]: (typeof CASES)[number][0]): Summary => {
    const empty = summarise([]);
    return {
      ...empty,
      statements,
      namedPeople,
      classes: { ...empty.classes, 'named-person': ofNamed, unnamed },
    };
  };

  test.each(CASES)('%j', (counts, says) => {
    const slots = summarySlots(counted(counts));
    expect(wording.text('panel_summary', slots)).toBe(says);
    const persianSentence = inPersian.text('panel_summary', slots);
    expect(persianSentence).toMatch(/^[^.]+\.$/);
    expect(persianSentence).not.toMatch(/[0-9A-Za-z]/);
  });

  test('which are those of the bar below it, and every statement is in one part of the bar', () => {
    const { classes, statements, ...rest } = summarise(arrange(damArticle()));
    const slots = summarySlots({ classes, statements, ...rest });
    expect([slots.named, slots.unnamed]).toEqual([String(classes['named-person']), String(classes.unnamed)]);
    expect(Object.values(classes).reduce((sum, count) => sum + count)).toBe(statements);
  });
});
