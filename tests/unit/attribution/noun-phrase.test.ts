import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNounPhrase } from '../../../src/attribution/phrases/noun-phrase.ts';

const read = (phrase: string) => readNounPhrase(phrase, [0, phrase.length]);

describe('readNounPhrase', () => {
  it.each([
    ['Prime Minister Amara Diallo', 'person', 'Amara Diallo'],
    ['the Kelvari journalist and author Hiro Anzai', 'person', 'Hiro Anzai'],
    ['Rep. Joana Prates (D-Va.)', 'person', 'Joana Prates'],
    ['the district governor, Brynja Helgadóttir', 'person', 'Brynja Helgadóttir'],
    ['Luuk de Wit, who runs the ferry', 'person', 'Luuk de Wit'],
    ['former secretary of state Amara Diallo', 'person', 'Amara Diallo'],
    ['the director of finance Luuk de Wit', 'person', 'Luuk de Wit'],
    ['a Labour contender and former surgeon Hiro Anzai', 'person', 'Hiro Anzai'],
    ['a friend of state senator Joana Prates', 'individual', undefined],
    ['Mr. Okafor', 'person', 'Okafor'],
    ['Ruiz', 'proper', 'Ruiz'],
    ['Dlamini and her lawyers', 'proper', 'Dlamini'],
    ['the Port Authority of Maraton', 'organisation', 'Port Authority of Maraton'],
    ['the Kremlin', 'organisation', 'Kremlin'],
    ['UNHCR', 'organisation', 'UNHCR'],
    ['Kelvaria', 'proper', 'Kelvaria'],
    ['the company', 'organisation', undefined],
    ['the ministry’s statement', 'document', undefined],
    ['A study in Acta Paludis', 'document', undefined],
    ['Messages seen by the court', 'document', undefined],
    ['a Northgate Water spokesperson', 'individual', undefined],
    ['one senior Democrat', 'individual', undefined],
    ['another commenter', 'individual', undefined],
    ['Experts', 'group', undefined],
    ['several of her colleagues', 'group', undefined],
    ['domestic and foreign critics', 'group', undefined],
    ['a group of doctors', 'group', undefined],
    ['those surveyed', 'group', undefined],
    ['six in 10 voters', 'group', undefined],
    ['one of the three co-chairs', 'one-of', undefined],
    ['they', 'pronoun', undefined],
    ['his claim', 'pronoun', undefined],
    ['The fact that it rained', 'unclear', undefined],
  ])('%s: %s %s', (phrase, kind, name) => {
    const found = read(phrase);
    expect([found.kind, found.name?.words.join(' ')]).toEqual([kind, name]);
  });

  it.each([
    ['the pope', true],
    ['the Norlandian prime minister', true],
    ['the mayor of Bodvik', true],
    ['a former prime minister', false],
    ['the former president', false],
    ['a mayor', false],
    ['the deputy mayor', false],
  ])('%s holds an office of which there is one: %s', (phrase, unique) => {
    expect(read(phrase).uniqueOffice).toBe(unique);
  });

  it.each([
    ['one of the three authors behind a book', { noun: 'authors', size: 3 }],
    ['a member of the panel', { noun: 'panel', size: null }],
    ['one of the best three-year-olds', null],
    ['one of her many critics', null],
  ])('%s is a member of %o', (phrase, memberOf) => {
    expect(read(phrase).memberOf).toEqual(memberOf);
  });

  it('reads any phrase', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (phrase) => {
        expect(read(phrase).surface).toBe(phrase);
      }),
    );
  });
});
