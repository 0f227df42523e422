import { describe, expect, it } from 'vitest';
import { traceStatements } from '../../../src/attribution/chain/index.ts';
import { chainsIn, fromMarkedText } from './tagged-text.ts';

/** The chain of the last statement, as its own paragraph has it. */
const chainOf = (marked: string): string | undefined => chainsIn(marked, 'chainAsWritten').at(-1);

describe('who can hand words on', () => {
  it.each([
    [
      'a named person reports what another said',
      '<s1>Lena Frost</s1> <c1>said</c1> that <q1><s2>Piet Bos</s2> had <c2>promised</c2> <q2>a new vote</q2></q1>.',
      'Lena Frost > Piet Bos',
    ],
    [
      'a bare article is nobody',
      'Nine were hurt by <s1>an</s1> <c1>outage</c1> <q1>that <s2>Mayor Piet Bos</s2> <c2>described</c2> <q2>as planned</q2></q1>.',
      'Piet Bos',
    ],
    [
      'a place on a document is no speaker',
      'In an interview with Radio Kantor she asked why <q1>the fee</q1> is <c1>listed</c1> <s1>on the clinic’s website</s1>.',
      'on the clinic’s website',
    ],
    [
      'a document at the head of its clause is one',
      '<s1>Letters obtained by Radio Kantor</s1> <c1>show</c1> <q1>the fee was known</q1>.',
      'Radio Kantor > Letters obtained by Radio Kantor',
    ],
    [
      'what one person believes is no report of what another said',
      '<s1>Lena Frost</s1> <c1>believes</c1> <q1><s2>Piet Bos</s2> <c2>promised</c2> <q2>a new vote</q2></q1>.',
      'Piet Bos',
    ],
    [
      'a claim that somebody judges is not passed on by them',
      '<s1>Lena Frost</s1> <c1>said</c1> <q1>the <s2>harbour ministry’s</s2> <c2>claim</c2> <q2>of a full dock</q2> was false</q1>.',
      'harbour ministry’s',
    ],
    [
      'a ministry that somebody says has announced it is',
      '<s1>Lena Frost</s1> <c1>said</c1> <q1>the <s2>harbour ministry</s2> had <c2>announced</c2> <q2>a full dock</q2></q1>.',
      'Lena Frost > harbour ministry',
    ],
    [
      'who is cited in the passive cites nobody',
      'A marriage rule is <c1>cited</c1> <s1>Lena Frost</s1>, <q1>who denies it</q1>.',
      'Lena Frost',
    ],
    [
      'who is quoting goes on quoting',
      'The Valley Courier was <c1>quoting</c1> <s1>Lena Frost</s1> as saying that <q1>she would appeal</q1>.',
      'The Valley Courier > Lena Frost',
    ],
  ])('%s', (_, marked, chain) => expect(chainOf(marked)).toBe(chain));

  it.each([
    ['sure', 0.9, 'Lena Frost > Piet Bos'],
    ['unsure', 0.55, 'Piet Bos'],
  ])('reads a statement inside another as testimony where both are sure: %s', (_, confidence, chain) => {
    const { article, tagged } = fromMarkedText(
      '<s1>Lena Frost</s1> <c1>said</c1> that <q1><s2>Piet Bos</s2> had <c2>promised</c2> <q2>a new vote</q2></q1>.',
    );
    const { statements } = traceStatements(
      article,
      tagged.map((statement) => ({ ...statement, confidence })),
    );
    const links = statements.at(-1)?.chainAsWritten.slice(1) ?? [];
    expect(links.map((link) => link.resolvesTo ?? link.surface).join(' > ')).toBe(chain);
  });
});

describe('how far an outlet that a sentence names in passing holds', () => {
  const FIRST = 'The film follows an interview that her sister Ana Ruiz gave to Radio Kantor.';
  it.each([
    [
      'the next statement, by the one who spoke to it',
      `${FIRST} <q1>"We all knew,"</q1> <s1>Ana Ruiz</s1> <c1>said</c1>.`,
      'Radio Kantor > Ana Ruiz',
    ],
    ['not somebody else', `${FIRST} <q1>"We all knew,"</q1> <s1>Piet Bos</s1> <c1>said</c1>.`, 'Piet Bos'],
    [
      'not a pronoun, which may be anybody',
      `${FIRST} Piet Bos was there. <q1>"We all knew,"</q1> <s1>he</s1> <c1>said</c1>.`,
      'Piet Bos',
    ],
    [
      'not past the next statement',
      `${FIRST} <q1>"We knew,"</q1> <s1>Piet Bos</s1> <c1>said</c1>. <q2>"I did not,"</q2> <s2>Ana Ruiz</s2> <c2>said</c2>.`,
      'Ana Ruiz',
    ],
  ])('%s', (_, marked, chain) => expect(chainOf(marked)).toBe(chain));
});

describe('the agency of the dateline wrote the text', () => {
  const chainIn = (opening: string): string | undefined =>
    chainsIn(
      `${opening}The <s1>mayor</s1> <c1>wrote</c1> <q1>“we are late”</q1> in a letter reviewed by Radio Kantor.`,
      'chainAsWritten',
    ).at(-1);
  it('is no station on the way of words', () => {
    expect(chainIn('(Radio Kantor) — ')).not.toContain('Radio Kantor');
    expect(chainIn('LOME (Radio Kantor) - ')).not.toContain('Radio Kantor');
  });
  it('and another outlet is', () => {
    expect(chainIn('(Lagoon Press) — ')).toContain('Radio Kantor');
  });
});
