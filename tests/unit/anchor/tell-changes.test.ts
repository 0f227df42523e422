import { expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { tellChanges } from '../../../src/anchor/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

const STORY = [
  'Ferry to Lumela stops in May',
  'The ferry between Lumela and Port Adaobi will stop in May, the harbour board said on Friday.',
  '“We were never asked, and we will not leave the island,” said Thabo Nkosi, a pilot.',
  '“The board has looked at every other way and found none,” said Amina Diallo, who speaks for the board.',
  'The board meets again on Monday in the town hall of Port Adaobi, where the doors open at noon.',
].join('\n\n');

function changes(after: string, before = STORY) {
  const analysed = (text: string) => {
    const { statements, gaps } = analyse(articleFromText(text));
    return { text, statements, gaps };
  };
  return tellChanges(analysed(before), analysed(after));
}

test('an article that is as it was has no changes', () => {
  expect(changes(STORY)).toEqual([]);
});

test('a quote in other paragraphs is as it was', () => {
  const [headline, lede, first, second, last] = STORY.split('\n\n');
  expect(changes([headline, lede, second, first, last].join('\n\n'))).toEqual([]);
});

test('a reworded quote is told with the words that changed', () => {
  const told = changes(STORY.replace('will not leave', 'will leave'));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ kind: 'reworded', speaker: 'Thabo Nkosi' });
  expect(told[0]!.diff.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual(['not']);
});

test('words that are credited to another are told with both', () => {
  expect(changes(STORY.replace('Amina Diallo', 'Joseph Mensah'))).toMatchObject([
    { kind: 'credited', speakerBefore: 'Amina Diallo', speaker: 'Joseph Mensah' },
  ]);
});

test('a quote that is gone and one that is new are told', () => {
  const told = changes(
    STORY.replace(
      /“The board has looked[^\n]*/,
      '“My children cannot swim to their school,” said Ifeoma Okafor, a teacher on the island.',
    ),
  );
  expect(told.map(({ kind, speaker }) => [kind, speaker])).toEqual(
    expect.arrayContaining([
      ['removed', 'Amina Diallo'],
      ['added', 'Ifeoma Okafor'],
    ]),
  );
});

test('a source that lost its name is missing since then', () => {
  const told = changes(STORY.replace('Thabo Nkosi, a pilot', 'a pilot, who asked not to be named'));
  expect(told.some(({ kind, gap }) => kind === 'gap-opened' && gap !== null)).toBe(true);
  const back = changes(STORY, STORY.replace('Thabo Nkosi, a pilot', 'a pilot, who asked not to be named'));
  expect(back.some(({ kind, gap }) => kind === 'gap-closed' && gap !== null)).toBe(true);
});

test('a gap that is worded anew is no change in sourcing', () => {
  const unnamed = STORY.replace('Thabo Nkosi, a pilot', 'an official at the ministry of transport');
  const told = changes(unnamed.replace('an official at', 'a senior official at'), unnamed);
  expect(told.filter(({ gap }) => gap !== null)).toEqual([]);
});
