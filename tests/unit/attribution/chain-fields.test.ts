import { describe, expect, it } from 'vitest';
import type { ChainLink } from '../../../src/model/index.ts';
import { innermost, OUTLET } from './stated-chains.ts';

const field = (marked: string, of: keyof ChainLink, role: ChainLink['role'] = 'speaker'): unknown =>
  innermost(marked).chainAsWritten.find((link) => link.role === role)?.[of];

describe('each field of a link', () => {
  it('has the publishing outlet as its first link, and no place on the page for it', () => {
    const [first] = innermost('Odette Uwase said on Monday that the dam would hold.').chainAsWritten;
    expect(first).toEqual({
      role: 'publisher',
      surface: OUTLET,
      span: null,
      namedAs: 'named-organisation',
      explicit: 'in-sentence',
    });
  });

  it.each([
    ['a person', 'Odette Uwase said the dam would hold.', 'named-person'],
    ['a body', 'The water ministry said the dam would hold.', 'named-organisation'],
    ['an office that one person holds', 'The prime minister of Samoa said the dam would hold.', 'role-only'],
    ['somebody', 'A senior official in the water ministry said the dam would hold.', 'unnamed-individual'],
    ['some people', 'Officials said the dam would hold.', 'unnamed-group'],
    ['a document', 'An internal memo says that the dam would hold.', 'document'],
    [
      'one of several with names',
      'The engineers are Lim Wei and Ada Okoye. One of the two engineers said the dam would hold.',
      'one-of-named-set',
    ],
    ['nobody', '"Nobody has told us anything about the dam." The rain went on for a week.', 'none'],
  ])('namedAs: %s', (_, text, namedAs) => expect(field(text, 'namedAs')).toBe(namedAs));

  it.each([
    ['said', 'Odette Uwase said the dam would hold.', 'said'],
    ['with its auxiliary', 'Odette Uwase has said that the dam would hold.', 'has said'],
    ['behind the words', '"The dam will hold," wrote Odette Uwase.', 'wrote'],
    ['before a colon', 'Odette Uwase recalled: "The dam was built in a hurry."', 'recalled'],
    ['according to', 'The dam would hold, according to Odette Uwase.', 'according to'],
    [
      'quoted as saying',
      'The Kigali Courier quoted Odette Uwase as saying that the dam would hold.',
      'saying',
    ],
    [
      'without by whom and when',
      '"The dam will hold," Odette Uwase was quoted as saying by the Kigali Courier on Friday.',
      'was quoted as saying',
    ],
  ])('verb: %s', (_, text, verb) => {
    const statement = innermost(text);
    const link = statement.chainAsWritten.at(-1);
    expect(link?.verb).toBe(verb);
    expect(text.slice(...(link?.verbSpan ?? [0, 0]))).toBe(verb);
  });

  it.each([
    ['a weekday', 'Odette Uwase said on Monday that the dam would hold.', 'Monday'],
    ['a day of a month', 'On 3 May, Odette Uwase said the dam would hold.', '3 May'],
    ['a year', 'In 2012, Odette Uwase wrote that the dam would hold.', '2012'],
    ['a vague time', 'Odette Uwase said recently that the dam would hold.', 'recently'],
    ['none', 'Odette Uwase said that the dam would hold.', null],
    ['not the date of what is said', 'Odette Uwase said that the dam was built in 1974.', null],
  ])('date: %s', (_, text, date) => expect(field(text, 'date')).toBe(date));

  it.each([
    ['in a city', 'Speaking in Huye, Odette Uwase said the dam would hold.', 'Huye'],
    ['from a city', '"It will hold," Odette Uwase said by telephone from Kigali.', 'Kigali'],
    [
      'before "that"',
      'The Kigali Courier quoted Odette Uwase as saying in Huye that the dam would hold.',
      'Huye',
    ],
    ['not that of what is said', 'Odette Uwase said the dam in Huye would hold.', null],
    [
      'not that of the papers around it',
      'Karl Berg told his lawyer that he had sold the ship, according to court papers filed in Oslo.',
      null,
    ],
  ])('place: %s', (_, text, place) => expect(field(text, 'place')).toBe(place));

  it.each([
    [
      'a conference',
      'Speaking at the Nairobi water conference on Thursday, Odette Uwase said the dam would hold.',
      'at the Nairobi water conference',
    ],
    [
      'a statement',
      'Odette Uwase said in a statement on Wednesday that the dam would hold.',
      'in a statement',
    ],
    [
      'a hearing and its topic',
      'At a hearing on the budget Odette Uwase said that the dam would hold.',
      'At a hearing on the budget',
    ],
    ['none', 'Odette Uwase said on Monday that the dam would hold.', null],
  ])('occasion: %s', (_, text, occasion) =>
    expect((field(text, 'occasion') as string | null)?.toLowerCase() ?? null).toBe(
      occasion?.toLowerCase() ?? null,
    ),
  );

  it.each([
    ['a letter', 'In a letter to shareholders, Piet Bos wrote that the mine would close.', 'letter'],
    ['a memoir', 'In her memoir, Amina Yusuf writes that the lake was poisoned.', 'memoir'],
    ['an e-mail', 'Amina Yusuf said in an email that the lake was poisoned.', 'email'],
    ['a telephone', '"It will hold," Odette Uwase said by telephone from Kigali.', 'telephone'],
    ['none', 'Amina Yusuf said the lake was poisoned.', null],
  ])('medium: %s', (_, text, medium) => expect(field(text, 'medium')).toBe(medium));

  it.each([
    ['a plain text cannot tell', 'The Kigali Courier reported that the dam would hold.', 'unknown'],
    [
      'on the words for it',
      '⟦The Kigali Courier⟧ reported that the dam would hold.',
      'https://courier.example/dam',
    ],
    [
      'elsewhere in the sentence',
      'The Kigali Courier ⟦reported⟧ that the dam would hold.',
      'https://courier.example/dam',
    ],
    ['none in the sentence', 'The Kigali Courier reported that the dam would hold. See ⟦more⟧.', null],
    ['a person has none of what is near', 'Odette Uwase said the dam would ⟦hold⟧.', null],
  ])('url: %s', (_, text, url) => expect(field(text, 'url')).toBe(url));

  it.each([
    ['in the sentence', 'Odette Uwase said the dam would hold.', 'in-sentence'],
    ['by a pronoun', 'Odette Uwase came at noon and stayed. She said the dam would hold.', 'pronoun'],
    [
      'carried over within the paragraph',
      'Odette Uwase said the dam would hold. "We have poured the concrete twice over."',
      'carried-over',
    ],
    ['nobody', '"Nobody has told us anything about the dam." The rain went on for a week.', 'inferred'],
  ])('explicit: %s', (_, text, explicit) => expect(field(text, 'explicit')).toBe(explicit));
});
