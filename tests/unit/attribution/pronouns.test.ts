import { describe, expect, it } from 'vitest';
import { speakersIn, trace } from './tagged-text.ts';

type Case = [phenomenon: string, marked: string, speakers: string[]];
const run = (cases: Case[]) =>
  it.each(cases)('%s', (_phenomenon, marked, speakers) => expect(speakersIn(marked)).toEqual(speakers));

describe('pronouns', () => {
  run([
    [
      'the last speaker',
      '<s1>Tomás Ibarra</s1> <c1>said</c1> <q1>the mine would close</q1>.\n\n<q2>"I have seen the accounts,"</q2> <s2>he</s2> <c2>said</c2>.',
      ['Tomás Ibarra: named-person', 'Tomás Ibarra: named-person'],
    ],
    [
      'gender by the given name',
      'Elena Petrova met Ivan Dragomir on Monday. <q1>"It went well,"</q1> <s1>she</s1> <c1>said</c1>.',
      ['Elena Petrova: named-person'],
    ],
    [
      'gender learnt from the page',
      'Zhivka Todorova ran the mill. She sold it in May. Ivan Dragomir bought it. <q1>"It was time,"</q1> <s1>she</s1> <c1>said</c1>.',
      ['Zhivka Todorova: named-person'],
    ],
    [
      'the subject before the owner',
      'Ivan Dragomir praised Tomás Ibarra’s mill. <q1>"It is fine work,"</q1> <s1>he</s1> <c1>said</c1>.',
      ['Ivan Dragomir: named-person'],
    ],
    [
      'the owner of the subject before the speaker of the paragraph before',
      '<q1>"It is loud,"</q1> <c1>said</c1> <s1>Ivan Dragomir</s1>. He lives beside it. Tomás Ibarra runs the mill.\n\nIbarra’s mill earned him a fine, and <s2>he</s2> <c2>said</c2> <q2>that he would pay</q2>.',
      ['Ivan Dragomir: named-person', 'Tomás Ibarra: named-person'],
    ],
    ['nobody fits', 'The mill was sold. <q1>"It was time,"</q1> <s1>she</s1> <c1>said</c1>.', ['?: none']],
    [
      'he in somebody else’s words is somebody else',
      'Karl Lindqvist signed first. <q1>"When we met, <s2>he</s2> <c2>said</c2>, <q2>\'I will sign,\'</q2>"</q1> <s1>Piet Bos</s1> <c1>recalled</c1>.',
      ['Piet Bos: named-person', 'Karl Lindqvist: named-person'],
    ],
  ]);

  it('names both when two fit, and is not sure', () => {
    const { statements } = trace(
      'Ivan Dragomir and Tomás Ibarra met on Monday. <q1>"It went well,"</q1> <s1>he</s1> <c1>said</c1>.',
    );
    const link = statements[0]?.chainEffective.at(-1);
    expect(link?.candidates?.toSorted()).toEqual(['Ivan Dragomir', 'Tomás Ibarra']);
    expect(link?.confidence).toBeLessThanOrEqual(0.5);
  });

  const TWO = ['Luis Ibarra', 'Petar Dragomir'];
  it.each([
    [
      'a given name that does not tell the gender',
      'Petar Dragomir and Luis Ibarra met on the quay on Monday. <q1>"It went well,"</q1> <s1>he</s1> <c1>said</c1>.',
      [TWO],
    ],
    [
      'a second pronoun that takes up the first',
      'Petar Dragomir and Luis Ibarra met on the quay on Monday. <q1>"It went well,"</q1> <s1>he</s1> <c1>said</c1>. <q2>"Very well,"</q2> <s2>he</s2> <c2>added</c2>.',
      [TWO, TWO],
    ],
    [
      'until one of them is named',
      'Petar Dragomir and Luis Ibarra met on the quay on Monday. <q1>"It went well,"</q1> <s1>he</s1> <c1>said</c1>. Ibarra left at noon. <q2>"I am tired,"</q2> <s2>he</s2> <c2>said</c2>.',
      [TWO, 'Luis Ibarra'],
    ],
    [
      'but a source comes before somebody who is only mentioned',
      '<s1>Petar Dragomir</s1> <c1>said</c1> <q1>the pier was sound</q1>. The work of Luis Ibarra was fine. <q2>"I saw it,"</q2> <s2>he</s2> <c2>said</c2>.',
      ['Petar Dragomir', 'Petar Dragomir'],
    ],
  ])('names nobody as the speaker where two fit: %s', (_name, marked, expected) => {
    const { statements } = trace(marked);
    expect(statements.map(({ speaker }) => speaker.name ?? speaker.candidates)).toEqual(expected);
    for (const { speaker, confidence, chainEffective } of statements) {
      if (speaker.name !== null) continue;
      expect(speaker.sourceId).toBeUndefined();
      expect(chainEffective.at(-1)?.resolvesTo).toBeUndefined();
      expect(confidence).toBeLessThanOrEqual(0.5);
    }
  });
});
