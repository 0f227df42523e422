import { describe, expect, test } from 'vitest';
import { arrange } from '../../../src/panel/state/cards.ts';
import {
  type Filters,
  findable,
  isFiltering,
  isWanted,
  NO_FILTERS,
  toggled,
} from '../../../src/panel/state/filters.ts';
import { damArticle } from '../../fixtures/dam-article.ts';
import { wording } from '../../wording.ts';

const wantedKeys = (filters: Partial<Filters>, page = damArticle()) =>
  arrange(page)
    .filter((card) => isWanted(card, { ...NO_FILTERS, ...filters }, (one) => findable(one, wording.text)))
    .map((card) => card.key.replace(/^statement:/, ''));

describe('filters', () => {
  test.each<[string, Partial<Filters>, string[]]>([
    ['one class of sourcing', { sourcing: new Set(['nobody']) }, ['s5', 's9']],
    ['two classes widen each other', { sourcing: new Set(['nobody', 'role-only']) }, ['s5', 's8', 's9']],
    ['severity', { severities: new Set(['info']) }, ['s6']],
    [
      'two kinds of filter narrow each other',
      { sourcing: new Set(['unnamed']), severities: new Set(['notice']) },
      ['s4'],
    ],
    ['a gap', { gap: 'bare-source' }, ['s10']],
    [
      'severity and gap ask for one note that has both',
      { gap: 'bare-source', severities: new Set(['info']) },
      [],
    ],
    ['a speaker', { speaker: 'Ines Carvalho' }, ['s1', 's3']],
    ['own notes', { states: new Set(['own']) }, ['s8']],
    ['words of a statement', { find: 'SIRENS' }, ['s4']],
    ['words of an own note', { find: 'rui bento' }, ['s8']],
    ['a candidate for an unnamed source', { find: 'linh pham' }, ['s1', 's2', 's3']],
    ['a note’s heading', { find: 'a source without a description' }, ['s10']],
    ['words in another case, without their accents', { find: 'INES CARVALHO' }, ['s1', 's3']],
    ['nothing that matches', { find: 'zebra' }, []],
  ])('by %s', (_name, filters, keys) => {
    expect(wantedKeys(filters)).toEqual(keys);
  });

  test('a dismissed note is listed only where dismissed notes are asked for', () => {
    const page = damArticle();
    for (const note of page.notes) {
      if (note.kind === 'machine' && note.gap.id === 'bare-source') note.judgement = 'dismissed';
    }
    expect(wantedKeys({ gap: 'bare-source' }, page)).toEqual([]);
    expect(wantedKeys({ states: new Set(['dismissed']) }, page)).toEqual(['s10']);
  });

  test('words are found whatever marks, dashes and spaces they are printed or typed with', () => {
    const page = damArticle();
    const own = page.notes.find((note) => note.kind === 'human')!;
    if (own.kind === 'human') own.text = 'José’s “dam—wall”  office';
    expect(wantedKeys({ find: `Jose's "dam-wall" office` }, page)).toEqual(['s8']);
    expect(wantedKeys({ find: 'josé’s «dam' }, page)).toEqual(['s8']);
  });

  test('nothing asked for is everything', () => {
    expect(isFiltering(NO_FILTERS)).toBe(false);
    expect(wantedKeys({})).toHaveLength(12);
  });

  test('a switch pressed twice is as before', () => {
    const once = toggled(new Set(['a']), 'b');
    expect([...once]).toEqual(['a', 'b']);
    expect([...toggled(once, 'b')]).toEqual(['a']);
  });
});
