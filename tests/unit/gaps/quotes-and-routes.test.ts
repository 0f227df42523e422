import { describe, expect, test } from 'vitest';
import { attribute } from '../../../src/attribution/index.ts';
import { applyRules } from '../../../src/gaps/find-gaps.ts';
import { floatingQuote } from '../../../src/gaps/floating-quote.ts';
import { noDateOrOccasion } from '../../../src/gaps/no-date-or-occasion.ts';
import { partialQuote } from '../../../src/gaps/partial-quote.ts';
import { quoteMarksUnbalanced } from '../../../src/gaps/quote-marks-unbalanced.ts';
import { secondhandChain } from '../../../src/gaps/secondhand-chain.ts';
import { articleOf, found, gapsOf, type Said } from './build.ts';

const holm: Said = { source: 'Ida Holm', cue: 'said', content: 'the pier would close' };
const HOLM = 'Ida Holm said the pier would close.';

describe('floating-quote', () => {
  test.each<[string, string[], string[]]>([
    [
      'the last person quoted may have said it',
      [HOLM, '"No one warned us, and no one has called since."'],
      ['notice: "No one warned us, and no one has called since."'],
    ],
    [
      'nobody was quoted before',
      ['The council meets on Monday.', '"No one warned us, and no one has called since."'],
      ['warning: "No one warned us, and no one has called since."'],
    ],
    [
      'the quote speaks of the last person quoted',
      [HOLM, '"Holm never warned us, and never called."'],
      ['warning: "Holm never warned us, and never called."'],
    ],
    [
      'a subject without a reporting verb is no credit',
      ['The tide fell.', 'Rosa Quispe was ready to leave at noon. "But then the boat came back for us."'],
      ['notice: "But then the boat came back for us."'],
    ],
    ['a colon leads into it', [`${HOLM} She added:`, '"No one warned us, and no one has called since."'], []],
    ['it is a scrap', [HOLM, '"Too late now."'], []],
    [
      'it runs on',
      ['Ida Holm said the pier would close. "We waited for hours.', '"Then the lights went out for good."'],
      [],
    ],
    ['the credit stands beside it', [`${HOLM} "No one warned us, and no one has called since."`], []],
    [
      'a speaker has a label',
      ['MODERATOR: Welcome.', 'HOLM: "No one warned us, and no one has called since."'],
      [],
    ],
    ['it is a title within a sentence', [HOLM, 'She wrote "A Harbour Without Any Ships" in 1998.'], []],
    ['it is a heading', [HOLM, '[heading] "No one warned us, and no one called."'], []],
    [
      'a dash names the speaker',
      ['The tide fell.', '"No one warned us, and no one called." — Rosa Quispe'],
      [],
    ],
  ])('%s', (_, paragraphs, expected) => {
    const said = paragraphs.some((paragraph) => paragraph.includes(HOLM)) ? [holm] : [];
    expect(found(floatingQuote, articleOf(paragraphs), said)).toEqual(expected);
  });

  test('transcripts and questions with answers are left alone', () => {
    const paragraphs = ['The tide fell.', '"No one warned us, and no one has called since."'];
    for (const genre of ['transcript', 'q-and-a'] as const) {
      expect(found(floatingQuote, articleOf(paragraphs, { genre }), [])).toEqual([]);
    }
  });

  test('tells who was quoted last, and where', () => {
    const [gap] = gapsOf(floatingQuote, articleOf([HOLM, 'Tide.', '"No one warned us at all."']), [holm]);
    expect(gap?.note.slots).toEqual({
      candidate: 'Ida Holm',
      before: 'theirWords',
      resolution: 'previousParagraph',
      paragraph: '1',
    });
    expect(gap?.attributes).toEqual({ resolution: 'previous-paragraph', candidate: 'Ida Holm' });
  });

  test('does not say that somebody was quoted who was only named', () => {
    const before = ['The tide fell.', 'Rosa Quispe was ready to leave at noon.'];
    const quote = '"But then the boat came back for us."';
    for (const paragraphs of [
      [before[0] ?? '', `${before[1]} ${quote}`],
      [...before, quote],
    ]) {
      const [gap] = gapsOf(floatingQuote, articleOf(paragraphs), []);
      expect(gap?.note.slots).toMatchObject({ candidate: 'Rosa Quispe', before: 'aboutThem' });
    }
  });
});

test.each([
  [
    'The port is closed. "The plan is not ready," Dewi Anwar, an economist, said in Jakarta.',
    'Jakarta',
    'given',
  ],
  ['The port is closed. "The plan is not ready," said Dewi Anwar, an economist.', 'none', 'none'],
])('no-date-or-occasion does not deny a place that is given: %s', (paragraph, words, place) => {
  const article = articleOf(['Talks went on.', paragraph]);
  const [gap] = applyRules([noDateOrOccasion], article, attribute(article));
  expect(gap?.note.slots).toEqual({ words, place });
});

test.each([
  ['"(The board) lied to all of us," Ida Holm said.', true],
  ['"The (board) lied to all of us," Ida Holm said.', true],
  ['"The union (UDF) lied to all of us," Ida Holm said.', false],
])('partial-quote reads words in round brackets as put in: %s', (paragraph, altered) => {
  const article = articleOf(['Talks went on.', paragraph]);
  expect(applyRules([partialQuote], article, attribute(article))).toHaveLength(altered ? 1 : 0);
});

describe('quote-marks-unbalanced', () => {
  test.each<[string, string[], string[]]>([
    ['never closed', ['Frost said "the plan is dead.'], ['warning: "the plan is dead.']],
    ['straight, then curly', ['"We warned them,” she said.'], ['warning: "We warned them,”']],
    ['curly, then straight', ['“We warned them," she said.'], ['warning: “We warned them,"']],
    ['balanced', ['"We warned them," she said. “Twice.”'], []],
    ['running on', ['She said: "We waited.', '"Then the lights went out."'], []],
    ['inches', ['The tube is 12" wide.'], []],
    ['minutes', ["News (12')"], []],
    ['a heading', ['[heading] "We warned them'], []],
  ])('%s', (_, paragraphs, expected) => {
    expect(found(quoteMarksUnbalanced, articleOf(paragraphs), [])).toEqual(expected);
  });

  test('shows where the quotation opens and where it stops', () => {
    const article = articleOf(['"The second was the harbour master,” who kept the keys.']);
    const [gap] = gapsOf(quoteMarksUnbalanced, article, []);
    expect(gap?.note.slots).toEqual({ start: 'The second was the', end: 'harbour master', form: 'short' });
  });
});

describe('secondhand-chain', () => {
  const base: Said = { source: 'Ruiz', cue: 'said', content: 'she would resign' };
  const article = articleOf(['The Ledger reported that an aide heard that Ruiz said she would resign.']);
  test.each<[string, Said, string[]]>([
    ['through a named outlet', { ...base, through: [['The Ledger', 'named-organisation']] }, ['info: Ruiz']],
    [
      'through somebody unnamed',
      { ...base, through: [['an aide', 'unnamed-individual']] },
      ['warning: Ruiz'],
    ],
    [
      'two removes',
      {
        ...base,
        through: [
          ['The Ledger', 'named-organisation'],
          ['an aide', 'unnamed-individual'],
        ],
      },
      ['warning: Ruiz'],
    ],
    ['straight', base, []],
    [
      'known only from elsewhere on the page',
      { ...base, effectively: [['The Ledger', 'named-organisation']] },
      [],
    ],
  ])('%s', (_, said, expected) => {
    expect(found(secondhandChain, article, [said])).toEqual(expected);
  });

  test('the publishing outlet is nobody in between', () => {
    const own = articleOf(['The Ledger was told that Ruiz said she would resign.'], { outlet: 'The Ledger' });
    expect(
      found(secondhandChain, own, [{ ...base, through: [['The Ledger', 'named-organisation']] }]),
    ).toEqual([]);
  });

  test('the same route again is a repeat, and the note lists both', () => {
    const twice = articleOf([
      'The Ledger reported that Ruiz said she would resign.',
      'Ruiz also said the vote was lost, the Ledger added.',
    ]);
    const through: Said['through'] = [['The Ledger', 'named-organisation']];
    const gaps = gapsOf(secondhandChain, twice, [
      { ...base, through },
      { ...base, content: 'the vote was lost', through },
    ]);
    expect(gaps.map((gap) => [gap.repeat ?? false, gap.statements])).toEqual([
      [false, ['s1', 's2']],
      [true, ['s2']],
    ]);
    expect(new Set(gaps.map((gap) => gap.key)).size).toBe(2);
  });
});
