import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromText } from '../../../src/text/paragraphs.ts';

const kinds = (text: string): string[] => articleFromText(text).paragraphs.map(({ kind }) => kind);
const BODY = 'The ferry to Ambon left an hour late on Tuesday, and nobody on the quay was told why it had.';

describe('articleFromText', () => {
  const cases: [name: string, text: string, kinds: string[]][] = [
    ['a headline, then paragraphs', `Ferry leaves late\n\n${BODY}\n\n${BODY}`, ['headline', 'body', 'body']],
    [
      'a headline with a full stop',
      `The ferry left late.\n\n${BODY}\n\n${BODY}`,
      ['headline', 'body', 'body'],
    ],
    [
      'a short first paragraph that tells the day',
      `The ferry left late on Monday.\n\n${BODY}\n\n${BODY}`,
      ['body', 'body', 'body'],
    ],
    ['a long first block is a lede', `${BODY} ${BODY}\n\n${BODY}\n\n${BODY}`, ['body', 'body', 'body']],
    ['a heading within', `${BODY} ${BODY}\n\nA quiet harbour\n\n${BODY}`, ['body', 'heading', 'body']],
    [
      'a bare question is a heading',
      `${BODY} ${BODY}\n\nWho was told?\n\n${BODY}`,
      ['body', 'heading', 'body'],
    ],
    [
      'a short quotation is no heading',
      `${BODY} ${BODY}\n\n"Nobody told us"\n\n${BODY}`,
      ['body', 'body', 'body'],
    ],
    ['a colon leads in to words', `${BODY} ${BODY}\n\nShe wrote:\n\n${BODY}`, ['body', 'body', 'body']],
    ['lines without stops are a list', `${BODY} ${BODY}\n\nNews (9')\nMorning Show (30')`, ['body', 'list']],
    ['lines that are sentences, without blank lines', `${BODY}\n${BODY}\n${BODY}`, ['body', 'body', 'body']],
    [
      'lines cut at a width are one paragraph',
      'The ferry left\nan hour late and\nnobody knew why.',
      ['body'],
    ],
    [
      'a deck, written without articles, between headline and first paragraph',
      `Ferry leaves late\n\nHarbour office blames fog over strait.\n\n${BODY} ${BODY}\n\n${BODY}`,
      ['headline', 'standfirst', 'body', 'body'],
    ],
    [
      'a short first paragraph that is a sentence with articles',
      `Ferry leaves late\n\nThe harbour office blames fog over the strait.\n\n${BODY} ${BODY}\n\n${BODY}`,
      ['headline', 'body', 'body', 'body'],
    ],
    [
      'a short first paragraph that calls somebody by the full name',
      `Ferry leaves late\n\nSalma Latuconsina appears to be waiting for fog.\n\n${BODY} ${BODY}\n\n${BODY}`,
      ['headline', 'body', 'body', 'body'],
    ],
    [
      'a short first paragraph with a dateline',
      `Ferry leaves late\n\nAMBON, 3 May (Cape Wire) - Boats stayed in port.\n\n${BODY} ${BODY}\n\n${BODY}`,
      ['headline', 'body', 'body', 'body'],
    ],
    [
      'no deck before a paragraph as short as it is',
      `Ferry leaves late\n\nHarbour office blames fog over strait.\n\nNobody on Ambon believed it.\n\n${BODY}`,
      ['headline', 'body', 'body', 'body'],
    ],
    [
      'a title and a deck as archives join them',
      `Ferry leaves late; \nResidents of Ambon blame fog and harbour office.\n\n${BODY}\n\n${BODY}`,
      ['headline', 'body', 'body'],
    ],
    [
      'the labels of an archive',
      `Ferry leaves late.\n\nABSTRACT.\n\n${BODY}\n\nFULL TEXT.\n\n${BODY}`,
      ['headline', 'heading', 'standfirst', 'heading', 'body'],
    ],
    ['nothing', ' \n\n \u00a0\n', []],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('leaves the text untouched and keeps what the caller knows', () => {
    const text = '\ufeffOne.\r\n\r\nTwo.  ';
    const article = articleFromText(text, { outlet: 'The Ambon Post' });
    expect(article.text).toBe(text);
    expect(article.paragraphs.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      'One.',
      'Two.',
    ]);
    expect(article.outlet).toBe('The Ambon Post');
    expect(article.foundIn).toEqual({ outlet: 'input' });
  });

  it('gives paragraphs in order, without white space around them, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let from = 0;
        for (const { start, end } of articleFromText(text).paragraphs) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          from = end;
        }
      }),
    );
  });
});
