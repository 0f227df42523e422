import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import type { ArticleFacts, GapId } from '../../../src/model/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

/** The anchored words of one gap in a text, "severity: words". */
function found(id: GapId, text: string, facts: Partial<ArticleFacts> = {}): string[] {
  const article = articleFromText(text, facts);
  return analyse(article)
    .gaps.filter((gap) => gap.id === id)
    .map(({ severity, anchor }) => `${severity}: ${anchor ? article.text.slice(...anchor) : 'article'}`);
}

describe('7: a credit counts in the sentence of the quote and in those beside it', () => {
  const floating = (text: string) => found('floating-quote', text);
  const QUOTE = '"Nobody asked the people on the island."';

  test.each([
    ['before', `Ida Holm said the ferry was gone. ${QUOTE}`],
    ['behind', `${QUOTE} Ida Holm said the ferry was gone.`],
    ['before other quoted words', `Ida Holm said the ferry was gone. "It left in the night." ${QUOTE}`],
  ])('%s', (_, text) => expect(floating(text)).toEqual([]));

  test('not where other sentences stand between', () => {
    const text = `Ida Holm said the ferry was gone. It left in the night. The pier is empty now. ${QUOTE}`;
    expect(floating(text)).toEqual([`notice: ${QUOTE}`]);
  });

  test('and the last speaker of the paragraph is whom a reader would take', () => {
    const article = articleFromText(
      `Ida Holm said the ferry was gone. It left in the night. The pier is empty now. ${QUOTE}`,
    );
    const gap = analyse(article).gaps.find(({ id }) => id === 'floating-quote');
    expect(gap?.attributes).toEqual({ resolution: 'same-paragraph-subject', candidate: 'Ida Holm' });
  });
});

describe('11 (c): no direct access to the speaker is stated', () => {
  const ROUTE =
    'The Fjord Courier quoted two aides as saying that Mayor Ida Holm had told them that the ferry would be sold to Denmark.';
  const DROPPED = 'Holm said the ferry to Denmark would be sold with its crew.';
  const dropped = (text: string, facts: Partial<ArticleFacts> = {}) =>
    found('intermediary-dropped', text, facts);

  test('none is', () => {
    expect(dropped(`${ROUTE}\n\nThe town met in the evening.\n\n${DROPPED}`)).toEqual(['notice: Holm']);
  });

  test.each([
    [
      'to the publishing outlet, anywhere',
      'Holm told this newspaper that the ferry to Denmark was old.\n\nThe pier is empty.',
      {},
    ],
    [
      'to the outlet by its name',
      'Holm told the Harbour Times that the ferry to Denmark was old.\n\nThe pier is empty.',
      { outlet: 'The Harbour Times' },
    ],
    ['to reporters, beside it', 'Holm told reporters that the ferry to Denmark was old.', {}],
  ])('%s', (_, access, facts) => {
    expect(dropped(`${ROUTE}\n\n${access}\n\n${DROPPED}`, facts)).toEqual([]);
  });
});

describe('14 (c): a quotation closes in mid-sentence', () => {
  const unbalanced = (text: string) => found('quote-marks-unbalanced', text);

  test('a relative goes on with it', () => {
    expect(
      unbalanced(
        'The keeper remembers the day. "In the first year we had a visit from the minister," who took the best chair and never spoke.',
      ),
    ).toEqual(['warning: "In the first year we had a visit from the minister,"']);
  });

  test.each([
    [
      'a credit',
      '"In the first year we had a visit from the minister," who took the best chair, said Ida Holm.',
    ],
    ['a credit at once', '"In the first year we had a visit from the minister," Ida Holm said.'],
    ['a scrap with a comma inside', 'They thanked "the minister," who took the best chair.'],
    ['a scrap in capitals', 'He calls them "The Lost Sons of the River Drina," who never came back.'],
    [
      'a finished sentence',
      '"In the first year we had a visit from the minister." Who took the best chair is not known.',
    ],
  ])('near miss: %s', (_, text) => expect(unbalanced(text)).toEqual([]));
});
