import { expect, test } from 'vitest';
import { settledByMarks } from '../../../src/attribution/marks.ts';
import type { StatementType } from '../../../src/model/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

/** `[…]` sets off the content as a tagger found it; then its type before, and words and type afterwards. */
const CASES: [marked: string, before: StatementType, words: string, after: StatementType][] = [
  [
    'Abena Mensah said [that "the dam will hold until May."]',
    'direct',
    '"the dam will hold until May."',
    'direct',
  ],
  [
    'Abena Mensah said, [smiling at the crew: "The dam will hold."]',
    'mixed',
    '"The dam will hold."',
    'direct',
  ],
  [
    'Abena Mensah said [that the dam "will hold" until May].',
    'mixed',
    'that the dam "will hold" until May',
    'mixed',
  ],
  [
    'Kofi Annor said [he had read "The House by the River" twice].',
    'mixed',
    'he had read "The House by the River" twice',
    'indirect',
  ],
  [
    'Kofi Annor said [he found "The House by the River" to be "a lie from page one"].',
    'mixed',
    'he found "The House by the River" to be "a lie from page one"',
    'mixed',
  ],
  ['["The dam will hold,"] said Abena Mensah.', 'direct', '"The dam will hold,"', 'direct'],
  ['Abena Mensah said [the dam would hold].', 'indirect', 'the dam would hold', 'indirect'],
  [
    '“We waited,” he said. [“Then the lights: all of them went out.]',
    'direct',
    '“Then the lights: all of them went out.',
    'direct',
  ],
];

test.each(CASES)('%s', (marked, type, words, after) => {
  const text = marked.replace(/[[\]]/g, '');
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const [settled] = settledByMarks(articleFromText(text), [
    { paragraph: 0, type, content: [[start, end]], cue: [], source: [], confidence: 0.9 },
  ]);
  expect(settled!.content.map((span) => text.slice(...span))).toEqual([words]);
  expect(settled!.type).toBe(after);
});
