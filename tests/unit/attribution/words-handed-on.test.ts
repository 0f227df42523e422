import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/attribution/index.ts';
import type { ChainLink } from '../../../src/model/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

/** The routes with somebody in between, each once, as the text itself states them. */
function routesIn(text: string): string[] {
  const { statements } = attribute(articleFromText(text));
  const name = (link: ChainLink): string => link.surface ?? link.namedAs;
  const routes = statements
    .map(({ chainAsWritten }) => chainAsWritten.slice(1))
    .filter((links) => links.length > 1)
    .map((links) => links.map(name).join(' > '));
  return [...new Set(routes)];
}

describe('words that somebody else handed on', () => {
  it.each([
    [
      'told to others, according to several',
      'Mayor Ngata told colleagues that she would resign, according to two people who were in the room.',
      ['two people who were in the room > Mayor Ngata'],
    ],
    [
      'told to others, according to one with a name',
      'Mayor Aroha Ngata told aides on Monday that she would resign, according to Piet Bos, her deputy.',
      ['Piet Bos > Mayor Aroha Ngata'],
    ],
    [
      'somebody said that somebody had told others',
      'Piet Bos said Aroha Ngata had told staff that the office would close.',
      ['Piet Bos > Aroha Ngata'],
    ],
    [
      'the verb of the one right before the name of the other',
      'Two aides said Ngata told them on Sunday that she would resign.',
      ['Two aides > Ngata'],
    ],
    [
      'a paper behind the words, with whom it cites',
      'Aroha Ngata told allied ministers last month that the base would close, the Valley Courier reported on Sunday, citing two diplomats who were in the room.',
      ['the Valley Courier > two diplomats who were in the room > Aroha Ngata'],
    ],
    [
      'an order to others',
      'The palace chief of staff told at least two ministers last Thursday to stop calling the king, according to people told of the calls.',
      ['people told of the calls > The palace chief of staff'],
    ],
    [
      'an affidavit',
      'Walter Sipho told deputies that the goose had it coming, according to an arrest affidavit.',
      ['an arrest affidavit > Walter Sipho'],
    ],
    [
      'court papers, the words in marks before the speaker',
      '"I would do it again," Sipho told deputies, according to court papers.',
      ['court papers > Sipho'],
    ],
    ['quoted by', '"We will appeal," said Lena Frost, quoted by the Ledger.', ['the Ledger > Lena Frost']],
    [
      'was quoted by, and the paper taken for the source',
      'Lena Frost was quoted by the Ledger as saying that she would appeal.',
      ['the Ledger > Lena Frost'],
    ],
    [
      'a recording that an outlet has, and what is in it',
      'The head of Tupelo Games told staff on Friday that the studio would close, according to a recording obtained by the trade site Respawn Daily. In the recording, Ilkka Varis says that there is no money.',
      [
        'the trade site Respawn Daily > a recording obtained by the trade site Respawn Daily',
        'the trade site Respawn Daily > The head of Tupelo Games',
        'the trade site Respawn Daily > Ilkka Varis',
      ],
    ],
    [
      'quoted words in which others spoke',
      '“They told us it was temporary,” Lena Frost said.',
      ['Lena Frost > They'],
    ],
    [
      'what a parent used to say',
      '“My mother used to say a town is a place where you can be born,” Lena Frost said.',
      ['Lena Frost > My mother'],
    ],
    [
      'an officer who is named',
      'A customs officer named Roslan Sodhi said that Captain Ito had promised that the crew would stay.',
      ['A customs officer named Roslan Sodhi > Captain Ito'],
    ],
  ])('%s', (_, text, routes) => expect(routesIn(text)).toEqual(routes));

  it.each([
    ['nobody in between', 'Aroha Ngata told the council that the office would close.'],
    ['a figure with its origin', 'Lena Frost said that rents had risen 5 percent, according to the census.'],
    ['one’s own earlier words', 'Lena Frost said she had told staff that the office would close.'],
    ['a denial', 'Lena Frost said Piet Bos never told staff that the office would close.'],
    ['a condition', 'Lena Frost asked what would happen if Piet Bos had said that the pier was closed.'],
    ['a name for a thing', '“He called the boat his office,” Lena Frost said.'],
    [
      'what describes the speaker',
      '“We drive for insulin,” said Lena Frost, head of a guild which has 900 members, according to its website.',
    ],
    [
      'a speech and its transcript',
      'Aroha Ngata told the hall that the office would close, according to a transcript.',
    ],
  ])('leaves alone %s', (_, text) => expect(routesIn(text)).toEqual([]));
});

describe('whom a headline credits', () => {
  const BODY =
    '\n\nMayor Aroha Ngata said on Monday that she would resign. She has run the town for nine years.';
  const sourceOf = (headline: string): string | undefined => {
    const article = articleFromText(headline + BODY);
    const first = attribute(article).statements.find(({ paragraph }) => paragraph === 0);
    return first?.source[0] && article.text.slice(...first.source[0]);
  };
  it.each([
    ['a name before a colon', 'Ngata: I will resign', 'Ngata'],
    ['a name behind "says"', 'Town hall to close its doors, says Ngata', 'Ngata'],
    ['a calling behind "says"', 'Town hall to close its doors, says mayor', 'mayor'],
    ['a place', 'Otago: a town waits for news', undefined],
    ['a report', 'Report: mayor will resign in May', undefined],
    ['a name within a phrase', 'A letter to Ngata: stay where you are', undefined],
  ])('%s', (_, headline, source) => expect(sourceOf(headline)).toBe(source));
});
