import { describe, expect, it } from 'vitest';
import { isDisclosure } from '../../../src/attribution/chain/index.ts';
import { chainsIn, trace } from './tagged-text.ts';

const OUTLET_TOLD = '<q1>"We will appeal,"</q1> <s1>Lena Frost</s1> <c1>told</c1> the Daily Post.';

describe('the chain as its own sentence has it', () => {
  it.each([
    ['straight', '<s1>Lena Frost</s1> <c1>said</c1> <q1>she would appeal</q1>.', ['Lena Frost']],
    ['told to an outlet', OUTLET_TOLD, ['the Daily Post > Lena Frost']],
    [
      'told to reporters',
      '<q1>"We will appeal,"</q1> <s1>Lena Frost</s1> <c1>told</c1> reporters.',
      ['Lena Frost'],
    ],
    [
      'told to a court',
      '<s1>Lena Frost</s1> <c1>told</c1> the court that <q1>she would appeal</q1>.',
      ['Lena Frost'],
    ],
    [
      'told to this website',
      '<q1>"We will appeal,"</q1> <s1>Lena Frost</s1> <c1>told</c1> this website.',
      ['Lena Frost'],
    ],
    [
      'in an interview with an outlet',
      'In an interview with Radio Kantor, <s1>Lena Frost</s1> <c1>said</c1> <q1>she would appeal</q1>.',
      ['Radio Kantor > Lena Frost'],
    ],
    [
      "an outlet's interview",
      'In a Radio Kantor interview <s1>Lena Frost</s1> <c1>said</c1> <q1>she would appeal</q1>.',
      ['Radio Kantor > Lena Frost'],
    ],
    [
      'an interview with no outlet',
      '<s1>Lena Frost</s1> <c1>said</c1> in an interview <q1>that she would appeal</q1>.',
      ['Lena Frost'],
    ],
    [
      'as reported by',
      '<q1>"We will appeal,"</q1> <c1>said</c1> <s1>Lena Frost</s1>, as reported by the Valley Courier newspaper.',
      ['the Valley Courier newspaper > Lena Frost'],
    ],
    [
      'A quoted B as saying, B tagged',
      'The Valley Courier <c1>quoted</c1> <s1>Lena Frost</s1> <c1>as saying</c1> that <q1>she would appeal</q1>.',
      ['The Valley Courier > Lena Frost'],
    ],
    [
      'A quoted B as saying, A tagged',
      '<s1>The Valley Courier</s1> <c1>quoted</c1> Lena Frost as saying that <q1>she would appeal</q1>.',
      ['The Valley Courier > Lena Frost'],
    ],
    [
      'somebody’s source',
      '<s1>Ledger reporter Ana Ruiz’s source inside the camp</s1> <c1>said</c1> <q1>nobody had left</q1>.',
      ['Ana Ruiz > Ledger reporter Ana Ruiz’s source inside the camp'],
    ],
    [
      'messages that an outlet obtained',
      '<s1>Messages obtained by the Valley Courier</s1> <c1>show</c1> <q1>the firm knew</q1>.',
      ['the Valley Courier > Messages obtained by the Valley Courier'],
    ],
    [
      'nested testimony',
      '<s1>The Valley Courier</s1> <c1>reported</c1> that <q1><s2>Lena Frost</s2> had <c2>told</c2> aides <q2>she would resign</q2></q1>.',
      ['The Valley Courier', 'The Valley Courier > aides > Lena Frost'],
    ],
    [
      'one’s own earlier words',
      '<s1>Lena Frost</s1> <c1>said</c1> <q1>that <s2>she</s2> had <c2>warned</c2> <q2>them twice</q2></q1>.',
      ['Lena Frost', 'Lena Frost'],
    ],
    [
      'what somebody says another wants',
      '<s1>Lena Frost</s1> <c1>said</c1> <q1><s2>Piet Bos</s2> <c2>wants</c2> <q2>a new vote</q2></q1>.',
      ['Lena Frost', 'Piet Bos'],
    ],
    [
      'a spokesman',
      '<s1>Northgate Water spokesman Piet Bos</s1> <c1>said</c1> <q1>repairs had begun</q1>.',
      ['Piet Bos'],
    ],
    ['no speaker', '<q1>"No one has called since then."</q1>', ['none']],
  ])('%s', (_name, marked, chains) => {
    expect(chainsIn(marked, 'chainAsWritten')).toEqual(chains);
  });

  it('counts the stations between publisher and speaker', () => {
    expect(trace(OUTLET_TOLD).statements.map(({ depth }) => depth)).toEqual([1]);
  });

  it('goes on within the paragraph', () => {
    const marked = `${OUTLET_TOLD} <s2>Frost</s2> <c2>said</c2> <q2>the law was harsh</q2>.`;
    expect(chainsIn(marked, 'chainAsWritten')).toEqual([
      'the Daily Post > Lena Frost',
      'the Daily Post > Lena Frost',
    ]);
  });

  it('knows the publishing outlet by its name', () => {
    expect(chainsIn(OUTLET_TOLD, 'chainAsWritten', 'Daily Post')).toEqual(['Lena Frost']);
  });

  it('takes an outlet that several people told things for the publishing one', () => {
    const marked = `${OUTLET_TOLD}\n\n<s2>Piet Bos</s2> <c2>told</c2> the Daily Post <q2>the law was fair</q2>.`;
    expect(chainsIn(marked)).toEqual(['Lena Frost', 'Piet Bos']);
  });
});

describe('the chain with what other paragraphs state', () => {
  const ROUTE =
    'The Valley Courier <c1>quoted</c1> <s1>one of the two editors of a history of the mine</s1> <c1>as saying</c1> that <q1>the owners gave up</q1>.\n\nThe editors are Pilar Roca and Hugo Díaz.';
  const HANDED_ON =
    '<q2>"I had the keys,"</q2> <s2>the editor</s2> <c2>quoted</c2> Rafael Montoya as saying.';
  const U = 'one of the two editors of a history of the mine';

  it('joins the stations of two statements', () => {
    expect(chainsIn(`${ROUTE}\n\n${HANDED_ON}`)).toEqual([
      `The Valley Courier > ${U}`,
      'The Valley Courier > the editor > Rafael Montoya',
    ]);
  });

  it('carries them over to words that are credited straight', () => {
    const marked = `${ROUTE}\n\n${HANDED_ON}\n\n<s3>Montoya</s3> <c3>recalled</c3>: <q3>"The lamps were packed."</q3>`;
    const { statements } = trace(marked);
    expect(statements[2]?.chainAsWritten).toHaveLength(2);
    expect(statements[2]?.chainEffective.map(({ explicit }) => explicit)).toEqual([
      'in-sentence',
      'carried-over',
      'carried-over',
      'in-sentence',
    ]);
  });

  it.each([
    ['another day', `On Friday <s3>Montoya</s3> <c3>said</c3> <q3>the mine was shut</q3>.`],
    ['another month', `Later in October <s3>Montoya</s3> <c3>said</c3> <q3>the mine was shut</q3>.`],
    ['another hearer', `<s3>Montoya</s3> <c3>told</c3> reporters <q3>the mine was shut</q3>.`],
    ['his own writing', `<q3>"The mine is shut,"</q3> <s3>Montoya</s3> <c3>wrote</c3>.`],
    ['another person', `<s3>Carla Neri</s3> <c3>said</c3> <q3>the mine was shut</q3>.`],
  ])('not for %s', (_name, sentence) => {
    expect(chainsIn(`${ROUTE}\n\n${HANDED_ON}\n\n${sentence}`)[2]).not.toContain('>');
  });

  it('carries them over to the lede', () => {
    const marked = `<s0>Rafael Montoya</s0> <c0>says</c0> <q0>he held the keys of the mine</q0>.\n\n${ROUTE}\n\n${HANDED_ON}`;
    expect(chainsIn(marked)[0]).toBe('The Valley Courier > the editor > Rafael Montoya');
  });

  it('infers the speaker of words that nobody is credited with, and credits nobody', () => {
    const { statements } = trace(
      `${ROUTE}\n\n${HANDED_ON}\n\n<q3>"Then the lights went out over the valley."</q3>`,
    );
    expect(statements[2]?.speaker).toEqual({ name: null, namedAs: 'none', candidates: ['Rafael Montoya'] });
    expect(statements[2]?.chainAsWritten.at(-1)?.namedAs).toBe('none');
    expect(statements[2]?.chainEffective.at(-1)).toMatchObject({
      resolvesTo: 'Rafael Montoya',
      explicit: 'inferred',
    });
  });

  it('comes to an end when two people quote each other', () => {
    const marked =
      '<s1>Ana Ruiz</s1> <c1>quoted</c1> Piet Bos as saying that <q1>it was over</q1>.\n\n<s2>Piet Bos</s2> <c2>quoted</c2> Ana Ruiz as saying that <q2>it was not</q2>.';
    for (const { chainEffective } of trace(marked).statements) {
      const ids = chainEffective.map(({ sourceId }) => sourceId);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('no station', () => {
  it.each([
    [
      'the audience of a station',
      '<q1>"I am leaving,"</q1> <s1>Lena Frost</s1> <c1>told</c1> the Lagoon Radio audience.',
      'Lena Frost',
    ],
    [
      'a thing that is cited',
      '<s1>Lena Frost</s1> <c1>cited</c1> it <q1>as an example of waste</q1>.',
      'Lena Frost',
    ],
  ])('%s', (_, marked, speaker) => {
    const [statement] = trace(marked).statements;
    expect(statement?.chainAsWritten.slice(1).map(({ surface }) => surface)).toEqual([speaker]);
  });
});

describe('when, where and in what a station told it', () => {
  const circumstances = (marked: string): string[] =>
    (trace(marked).statements[0]?.chainAsWritten ?? [])
      .slice(1)
      .map(({ surface, medium, date, place }) => `${surface}: ${medium} ${date} ${place}`);

  it.each([
    [
      'what stands between two stations is of the one before',
      'The Sound newspaper in Suva on March 14 <c1>quoted</c1> <s1>one of the three singers</s1> <c1>as saying</c1> <q1>"We left at dawn."</q1>',
      ['The Sound newspaper in Suva: newspaper March 14 Suva', 'one of the three singers: null null null'],
    ],
    [
      'a day behind an outlet that was told is of the telling',
      '<q1>"We will appeal,"</q1> <s1>Lena Frost</s1> <c1>told</c1> the weekly Lagoon Voice on Monday.',
      ['the weekly Lagoon Voice: null null null', 'Lena Frost: null Monday null'],
    ],
    [
      'somebody who says it straight has all of them',
      '<s1>Lena Frost</s1> <c1>said</c1> in a letter on Monday that <q1>she would appeal</q1>.',
      ['Lena Frost: letter Monday null'],
    ],
  ])('%s', (_, marked, expected) => expect(circumstances(marked)).toEqual(expected));
});

describe('isDisclosure', () => {
  it.each([
    'The Valley Courier did not reveal which of the pair it had spoken to.',
    'The station declined to name its source.',
    'The paper did not say who had told it so.',
    'The report does not identify the official.',
  ])('%s', (sentence) => expect(isDisclosure(sentence)).toBe(true));

  it.each([
    'Ruiz did not say whether she would run.',
    'The minister said the name was known.',
    'Nobody was hurt, the police said.',
    'The mayor revealed which of the bridges would close.',
  ])('near miss: %s', (sentence) => expect(isDisclosure(sentence)).toBe(false));
});
