import { describe, expect, test } from 'vitest';
import { bareSource } from '../../../src/gaps/bare-source.ts';
import { namesSomebody } from '../../../src/gaps/descriptors/names-somebody.ts';
import { singleUnnamedSource } from '../../../src/gaps/single-unnamed-source.ts';
import { unnamedGroup } from '../../../src/gaps/unnamed-group.ts';
import { unnamedIndividual } from '../../../src/gaps/unnamed-individual.ts';
import type { NamedAs } from '../../../src/model/index.ts';
import { articleOf, found, type Said } from './build.ts';

const said = (source: string, content: string, as: NamedAs, cue = 'said'): Said => ({
  source,
  content,
  cue,
  as,
});

describe('words that name somebody', () => {
  test.each([
    'Two hydrologists, Ana Ruiz and Piet Bos',
    'two members of the council from Mosul, Ana Ruiz and Piet Bos',
    'Several biologists, including Itzel Chan',
    'many lawyers, including Mr. Okoye',
    'Union leaders — in particular, the deputy secretary Lena Frost',
    'critics, led by Lena Frost',
    'her son, Piet',
    'Four newspapers in the delta, including the Lagoon Voice',
    'Several candidates, including Okoye',
  ])('%s', (words) => expect(namesSomebody(words)).toBe(true));

  test.each([
    'an official in the capital, Nairobi',
    'a nurse in Kota, West Java',
    'some economists, including two who sit on the board',
    'aides, including at the Palace of Justice',
    'a senior adviser, speaking from New York',
    'officials at the Port Office, a branch of the ministry',
    'traders, including those at Market Street',
  ])('%s: nobody', (words) => expect(namesSomebody(words)).toBe(false));
});

describe('people who are counted, taken up or named beside the words', () => {
  test.each([
    ['Those surveyed', []],
    ['45% of tenants', []],
    ['Two-thirds of members', []],
    ['Four in ten drivers', []],
    ['Nearly half of voters', []],
    ['Few experts', []],
    ['A few experts', ['notice: A few experts']],
    ['Both', []],
    ['All three candidates', []],
    [
      'Both local fishermen and sources at the ministry',
      ['notice: Both local fishermen and sources at the ministry'],
    ],
    ['Those close to the mayor', ['notice: Those close to the mayor']],
    ['Several biologists, including Itzel Chan', []],
  ])('%s', (source, expected) => {
    const article = articleOf([`${source} said it went too far.`]);
    expect(found(unnamedGroup, article, [said(source, 'it went too far', 'unnamed-group')])).toEqual(
      expected,
    );
  });

  test.each([
    ['Lim and other residents protested that it went too far.', []],
    ['The rent rose, and other residents protested that it went too far.', ['notice: other residents']],
  ])('%s', (sentence, expected) => {
    expect(
      found(unnamedGroup, articleOf([sentence]), [
        said('other residents', 'it went too far', 'unnamed-group', 'protested'),
      ]),
    ).toEqual(expected);
  });

  test('a phrase behind "of" is part of a larger one', () => {
    const article = articleOf(['The share of residents saying it went too far has grown.']);
    expect(
      found(unnamedGroup, article, [said('residents', 'it went too far', 'unnamed-group', 'saying')]),
    ).toEqual([]);
  });
});

describe('somebody who asks, chants or is one person anyway', () => {
  test.each([
    [
      'A trader asked whether the stalls would stay open.',
      'A trader',
      'asked',
      'whether the stalls would stay open',
    ],
    ['A crowd of fans chanted “Open it!”', 'A crowd of fans', 'chanted', '“Open it!”'],
    ['The Labour candidate said it went too far.', 'The Labour candidate', 'said', 'it went too far'],
    ['A narrator says it went too far.', 'A narrator', 'says', 'it went too far'],
  ])('%s', (sentence, source, cue, content) => {
    const article = articleOf([sentence]);
    for (const rule of [unnamedIndividual, unnamedGroup, bareSource])
      expect(found(rule, article, [said(source, content, 'unnamed-individual', cue)])).toEqual([]);
  });

  test('the first who asks is still the one who says more', () => {
    const article = articleOf(['A trader asked whether it was safe. The trader said it went too far.']);
    const both = [
      { ...said('A trader', 'whether it was safe', 'unnamed-individual', 'asked'), sourceId: 'u' },
      { ...said('The trader', 'it went too far', 'unnamed-individual'), sourceId: 'u' },
    ];
    expect(found(unnamedIndividual, article, both)).toEqual(['notice: The trader']);
  });
});

describe('a description, and a name in the next sentence', () => {
  test.each([
    ['Ana Ruiz spoke to reporters at the gate.', []],
    ['Ana Ruiz, in a letter to the council, asked for a lamp.', []],
    ['“We wrote it down,” said Ana Ruiz.', []],
    ['Ana Ruiz, a councillor, was not there.', ['notice: A former keeper of the dam']],
    ['The valley was not cleared.', ['notice: A former keeper of the dam']],
    ['In Pokhara people waited.', ['notice: A former keeper of the dam']],
  ])('%s', (next, expected) => {
    const article = articleOf(['A former keeper of the dam said the crack was old.', next]);
    expect(
      found(unnamedIndividual, article, [
        said('A former keeper of the dam', 'the crack was old', 'unnamed-individual'),
      ]),
    ).toEqual(expected);
  });

  test('a name that the page knew before is nobody new', () => {
    const article = articleOf([
      'Ana Ruiz heads the office.',
      'A former keeper of the dam said the crack was old.',
      'Ana Ruiz spoke to reporters at the gate.',
    ]);
    expect(
      found(unnamedIndividual, article, [
        said('A former keeper of the dam', 'the crack was old', 'unnamed-individual'),
      ]),
    ).toEqual(['notice: A former keeper of the dam']);
  });
});

describe('a first paragraph that describes whom the text names later', () => {
  const lede = 'A judge said the file would stay shut.';
  test.each([
    [['Judge Ana Ruiz read her ruling for an hour.', 'Ruiz left by the back door.'], []],
    [['Judge Ana Ruiz read for an hour.', 'Judge Piet Bos was ill.'], ['notice: A judge']],
    [['Justice Ana Ruiz read her ruling.', 'Justice Ruiz’s voice was low.'], []],
    [['The file holds nine letters.'], ['notice: A judge']],
  ])('%j', (more, expected) => {
    const article = articleOf([lede, 'It was raining.', ...more]);
    expect(
      found(unnamedIndividual, article, [said('A judge', 'the file would stay shut', 'unnamed-individual')]),
    ).toEqual(expected);
  });
});

describe('a story that hangs on one unnamed person', () => {
  const through = (source: string, later: string[] = []) =>
    found(singleUnnamedSource, articleOf([`${source} said the dam had a crack.`, ...later]), [
      { ...said(source, 'the dam had a crack', 'unnamed-individual'), sourceId: 'u' },
    ]);

  test('is noted where nobody names the person', () => {
    expect(through('A former keeper of the dam', ['The valley was not cleared.'])).toEqual([
      'warning: article',
    ]);
  });
  test('is none where the next sentence does', () => {
    expect(through('A former keeper of the dam', ['Ana Ruiz spoke to reporters at the gate.'])).toEqual([]);
  });
  test('is none where the writer speaks of family', () => {
    expect(through('My father', ['The valley was not cleared.'])).toEqual([]);
  });
});
