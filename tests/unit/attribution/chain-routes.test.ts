import { describe, expect, it } from 'vitest';
import type { ChainLink, Statement } from '../../../src/model/index.ts';
import { innermost, statementsOf } from './stated-chains.ts';

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
