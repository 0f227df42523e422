import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/attribution/index.ts';
import type { ChainLink, Link, Statement } from '../../../src/model/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

const OUTLET = 'The Harbour Times';

/** The statements of a text; words between ⟦ and ⟧ are a link to its `address`. */
function statementsOf(marked: string, address = 'https://courier.example/dam'): Statement[] {
  const text = marked.replace(/[⟦⟧]/g, '');
  const article = articleFromText(text, {
    outlet: OUTLET,
    ...(text !== marked && { url: 'https://h.example/1' }),
  });
  const start = marked.indexOf('⟦');
  if (start >= 0) {
    const link: Link = { start, end: marked.indexOf('⟧') - 1, url: address };
    const paragraph = article.paragraphs.find((one) => one.start <= start && start < one.end);
    paragraph?.links.push(link);
  }
  return attribute(article).statements;
}

/** The innermost statement: of nested ones the last. */
const innermost = (marked: string): Statement => statementsOf(marked).at(-1) as Statement;

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

/** The stations between publisher and speaker, and the speaker, as a line. */
const route = (chain: readonly ChainLink[]): string =>
  chain
    .slice(1)
    .map((link) => `${link.role}: ${link.surface ?? link.namedAs}`)
    .join(' > ');

describe('each form of a route', () => {
  it.each([
    [
      'A quoted B as saying that C',
      'The Kigali Courier quoted Minister Odette Uwase as saying that the dam would hold.',
      'intermediary: The Kigali Courier > speaker: Minister Odette Uwase',
    ],
    [
      'according to an outlet, A said',
      'According to the Kigali Courier, Minister Odette Uwase said the dam would hold.',
      'intermediary: the Kigali Courier > speaker: Minister Odette Uwase',
    ],
    [
      'according to people, A said',
      'According to two aides, Minister Odette Uwase said the dam would hold.',
      'intermediary: two aides > speaker: Minister Odette Uwase',
    ],
    [
      'according to an article, A said, with a colon',
      'According to an article in the Kigali Courier, Odette Uwase said: "The dam will hold."',
      'intermediary: an article in the Kigali Courier > speaker: Odette Uwase',
    ],
    [
      'according to B, A said on a day, with a colon',
      'According to the Kigali Courier, Odette Uwase said on Monday: "The dam will hold."',
      'intermediary: the Kigali Courier > speaker: Odette Uwase',
    ],
    [
      'according to B, in a circumstance, A said, with a comma',
      'According to a report by the Kigali Courier this week, the mayor has said, "The dam will hold."',
      'intermediary: a report by the Kigali Courier this week > speaker: the mayor',
    ],
    [
      'according to B alone: no inner speaker',
      'According to the Kigali Courier, "the dam will hold".',
      'speaker: the Kigali Courier',
    ],
    [
      'A, according to B, said',
      'Piet Bos, according to the Kigali Courier, said the dam would hold.',
      'intermediary: the Kigali Courier > speaker: Piet Bos',
    ],
    [
      'B, quoted by A, said',
      'Minister Odette Uwase, quoted by the Kigali Courier, said the dam would hold.',
      'intermediary: the Kigali Courier > speaker: Minister Odette Uwase',
    ],
    [
      'as A first reported',
      'As the Kigali Courier first reported, Piet Bos said the dam would hold.',
      'intermediary: the Kigali Courier > speaker: Piet Bos',
    ],
    [
      'told an outlet',
      '"The dam will hold," Odette Uwase told the Daily Post on Tuesday.',
      'intermediary: the Daily Post > speaker: Odette Uwase',
    ],
    [
      'told a news agency',
      'Odette Uwase told the state news agency Andina that the talks had failed.',
      'intermediary: the state news agency Andina > speaker: Odette Uwase',
    ],
    [
      'reported, citing people',
      'Radio Kantor reported on Friday that the minister had resigned, citing two officials.',
      'intermediary: Radio Kantor > speaker: two officials',
    ],
    [
      'nested testimony',
      'Farid Haddad, a clerk, testified that the director had told him to burn the files.',
      'intermediary: Farid Haddad, a clerk > speaker: the director',
    ],
    [
      'nested, with those who heard it',
      'The Kigali Courier reported that Uwase had told aides that she would resign.',
      'intermediary: The Kigali Courier > intermediary: aides > speaker: Uwase',
    ],
    [
      'a spokesman by name speaks for the body himself',
      'Ministry spokeswoman Leila Mansour said the border would reopen at noon.',
      'speaker: Ministry spokeswoman Leila Mansour',
    ],
    [
      'a spokesman without a name is the one source',
      'A spokesman for Northgate Water said on Monday that repairs would take a week.',
      'speaker: A spokesman for Northgate Water',
    ],
    [
      'the publishing outlet is no station between',
      'As The Harbour Times reported on Monday, Piet Bos said the dam would hold.',
      'speaker: Piet Bos',
    ],
  ])('%s', (_, text, expected) => expect(route(innermost(text).chainAsWritten)).toBe(expected));

  it.each([
    ['a figure', 'According to the census, one in three boats is rented.', 'speaker: the census'],
    [
      'a comparison',
      'Odette Uwase said the dam would hold, as the Kigali Courier did.',
      'speaker: Odette Uwase',
    ],
  ])('near miss: %s', (_, text, expected) => expect(route(innermost(text).chainAsWritten)).toBe(expected));
});

describe('a source that is taken up again', () => {
  it('is the same source under fewer words', () => {
    const [first, second] = statementsOf(
      'A senior official in the finance ministry said the loan had been refused.\n\nThe official said the bank had given no reason.',
    );
    expect(second?.speaker.sourceId).toBe(first?.speaker.sourceId);
  });

  const TRIO =
    'The Visby Tidende on March 9 quoted one of three authors of a history of the strike as saying that the owners had wept. The authors are Lim Wei, Ada Okoye and Per Strand.\n\n"I was in the room when they signed," the author quoted Karl Berg as saying.';

  it('keeps the candidates, and the route by which it came', () => {
    const second = statementsOf(TRIO)[1] as Statement;
    expect(route(second.chainAsWritten)).toBe('intermediary: the author > speaker: Karl Berg');
    expect(route(second.chainEffective)).toBe(
      'intermediary: The Visby Tidende > intermediary: the author > speaker: Karl Berg',
    );
    expect(second.chainEffective.map(({ explicit }) => explicit)).toEqual([
      'in-sentence',
      'carried-over',
      'in-sentence',
      'in-sentence',
    ]);
    expect(second.chainEffective[1]?.date).toBe('March 9');
    expect(second.chainEffective[2]?.candidates).toEqual(['Lim Wei', 'Ada Okoye', 'Per Strand']);
    expect(second.depth).toBe(2);
  });

  it('lets a disclosure be no statement of its own', () => {
    const disclosed = `${TRIO}\n\nThe newspaper did not say which of the three it had spoken to.`;
    expect(statementsOf(disclosed)).toHaveLength(statementsOf(TRIO).length);
  });
});
