import { describe, expect, test } from 'vitest';
import { anonymityUnexplained } from '../../../src/gaps/anonymity-unexplained.ts';
import { bareSource } from '../../../src/gaps/bare-source.ts';
import { unnamedGroup } from '../../../src/gaps/unnamed-group.ts';
import { unnamedIndividual } from '../../../src/gaps/unnamed-individual.ts';
import { unnamedOneOfSet } from '../../../src/gaps/unnamed-one-of-set.ts';
import { articleOf, found, gapsOf, type Said } from './build.ts';

const one = (source: string, content: string, more: Partial<Said> = {}): Said => ({
  source,
  content,
  cue: 'said',
  as: 'unnamed-individual',
  ...more,
});

describe('unnamed-one-of-set', () => {
  const candidates = ['Ana Ruiz', 'Piet Bos'];
  const article = articleOf([
    'One of the two co-chairs said the draft was unworkable.',
    'The co-chairs are Ana Ruiz and Piet Bos. The Ledger did not say which of them spoke.',
    'The co-chair said it would be rewritten.',
  ]);
  const said: Said[] = [
    one('One of the two co-chairs', 'the draft was unworkable', {
      as: 'one-of-named-set',
      candidates,
      sourceId: 'u',
    }),
    one('The co-chair', 'it would be rewritten', { as: 'one-of-named-set', candidates, sourceId: 'u' }),
  ];

  test('one note lists the statements of the member; the second mention repeats it', () => {
    expect(found(unnamedOneOfSet, article, said)).toEqual([
      'warning: One of the two co-chairs',
      'warning: The co-chair (again)',
    ]);
    const [note] = gapsOf(unnamedOneOfSet, article, said);
    expect(note?.statements).toEqual(['s1', 's2']);
    expect(note?.note.slots).toEqual({ n: '2', candidates: 'Ana Ruiz, Piet Bos', discloser: 'the Ledger' });
    expect(note?.evidence.map((span) => article.text.slice(...span))).toEqual([
      'Ana Ruiz',
      'Piet Bos',
      'The Ledger did not say which of them spoke.',
    ]);
  });

  test.each([
    ['the member is named in the description', 'One of the two co-chairs, Ana Ruiz', candidates],
    ['nobody of the set is named', 'One of the two co-chairs', []],
    ['the set is no small set', 'One of the two co-chairs', 'abcdefgh'.split('')],
  ])('silent when %s', (_, source, names) => {
    const text = articleOf([`${source}, said the draft was dead.`]);
    expect(
      found(unnamedOneOfSet, text, [
        one(source, 'the draft was dead', { as: 'one-of-named-set', candidates: names }),
      ]),
    ).toEqual([]);
  });
});

describe('bare-source', () => {
  test.each([
    ['A source', 'unnamed-individual'],
    ['Sources', 'unnamed-group'],
    ['Two well-placed insiders', 'unnamed-group'],
    ['A person familiar with the talks', 'unnamed-individual'],
    ['Three people briefed on last week’s call', 'unnamed-group'],
    ['People with direct knowledge of the sale', 'unnamed-group'],
    ['Someone', 'unnamed-individual'],
    ['A person who asked not to be named', 'unnamed-individual'],
  ] as const)('warns of %s', (source, as) => {
    const article = articleOf([`${source} said talks had stalled.`]);
    expect(found(bareSource, article, [one(source, 'talks had stalled', { as })])).toEqual([
      `warning: ${source}`,
    ]);
  });

  test.each([
    ['A source in the finance ministry', 'unnamed-individual'],
    ['Industry sources', 'unnamed-group'],
    ['A person close to the mayor', 'unnamed-individual'],
    ['A prosecutor working on the case', 'unnamed-individual'],
    ['Market observers in Accra', 'unnamed-group'],
  ] as const)('silent for %s', (source, as) => {
    const article = articleOf([`${source} said talks had stalled.`]);
    expect(found(bareSource, article, [one(source, 'talks had stalled', { as })])).toEqual([]);
  });

  test('silent for a later mention of a source that was described before', () => {
    const article = articleOf([
      'A source at the port said ships waited.',
      'The source said fees had doubled.',
    ]);
    const said = [
      one('A source at the port', 'ships waited', { sourceId: 'u' }),
      one('The source', 'fees had doubled', { sourceId: 'u' }),
    ];
    expect(found(bareSource, article, said)).toEqual([]);
    expect(found(unnamedIndividual, article, said)).toEqual([
      'notice: A source at the port',
      'notice: The source (again)',
    ]);
  });
});

describe('unnamed-individual', () => {
  test.each([
    ['A nurse at the hospital', 'notice'],
    ['One Nairobi-based shipping broker', 'notice'],
    ['A spokesperson for Northgate Water', 'info'],
    ['A Northgate spokeswoman', 'info'],
    ['A police spokesman', 'info'],
    ['A school spokesman', 'notice'],
    ['One of the clerks who signed the letter', 'notice'],
  ])('%s: %s', (source, severity) => {
    const article = articleOf([`${source} said repairs would take a week.`]);
    expect(found(unnamedIndividual, article, [one(source, 'repairs would take a week')])).toEqual([
      `${severity}: ${source}`,
    ]);
  });

  test.each([
    ['a unique office', ['The governor said repairs would take a week.'], 'The governor'],
    [
      'the calling of somebody named before',
      ['Colonel Idris Bello arrived at noon.', 'The colonel said repairs would take a week.'],
      'The colonel',
    ],
    [
      'a calling given in an apposition before',
      ['Bello, a retired colonel, arrived at noon.', 'The colonel said repairs would take a week.'],
      'The colonel',
    ],
    ['a deck', ['[standfirst] A nurse said repairs would take a week.', 'Body.'], 'A nurse'],
  ])('silent for %s', (_, paragraphs, source) => {
    expect(
      found(unnamedIndividual, articleOf(paragraphs), [one(source, 'repairs would take a week')]),
    ).toEqual([]);
  });

  test('tells the reason that the page gives, and the note asks for none', () => {
    const article = articleOf([
      'A clerk, who spoke on condition of anonymity because she feared for her job, said no.',
    ]);
    const [gap] = gapsOf(unnamedIndividual, article, [one('A clerk', 'no')]);
    expect(gap?.note.slots).toEqual({ descriptor: 'A clerk', reason: 'given' });
    expect(gap?.attributes).toEqual({
      reasonText: 'because she feared for her job',
      reasonQuality: 'specific',
    });
  });
});

describe('unnamed-group', () => {
  const next = 'Lena Frost of Home Rights said the law jailed parents.';
  const frost: Said = { source: 'Lena Frost of Home Rights', cue: 'said', content: 'the law jailed parents' };
  test.each([
    ['Critics', [], ['notice: Critics']],
    ['Some experts', [], ['notice: Some experts']],
    ['Human rights groups', [], ['notice: Human rights groups']],
    ['A handful of traders', [], ['notice: A handful of traders']],
    ['Critics', [next], []],
    ['Port officials', [next], ['notice: Port officials']],
  ])('%s, then %j', (source, more, expected) => {
    const article = articleOf([`${source} said it went too far.`, ...more]);
    const said = [one(source, 'it went too far', { as: 'unnamed-group' }), ...(more.length ? [frost] : [])];
    expect(found(unnamedGroup, article, said)).toEqual(expected);
  });

  test('silent inside words that somebody else is quoted with', () => {
    const article = articleOf(['“Experts said it would fail,” Ida Holm said.']);
    expect(
      found(unnamedGroup, article, [
        { source: 'Ida Holm', cue: 'said', content: '“Experts said it would fail,”', type: 'direct' },
        one('Experts', 'it would fail', { as: 'unnamed-group', nested: true }),
      ]),
    ).toEqual([]);
  });
});

describe('anonymity-unexplained', () => {
  test.each([
    ['The engineer spoke on condition of anonymity.', ['notice: spoke on condition of anonymity']],
    ['An aide, who asked not to be named, called it a mess.', ['notice: who asked not to be named']],
    ['Her name has been changed.', ['notice: Her name has been changed']],
    ['He spoke on condition of anonymity because he feared losing his job.', []],
    ['She spoke on the condition of anonymity to speak freely.', []],
    ['An aide, not authorised to speak publicly, asked not to be identified.', []],
    ['He asked not to be named. He said he feared reprisals.', []],
    ['“He asked not to be named,” Ida Holm said.', []],
    ['A senior official called it a mess.', []],
    ['The street name has been on maps since 1920.', []],
  ])('%s', (paragraph, expected) => {
    expect(found(anonymityUnexplained, articleOf([paragraph]), [])).toEqual(expected);
  });
});
