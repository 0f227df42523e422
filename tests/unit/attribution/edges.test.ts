import { describe, expect, it } from 'vitest';
import { withSettledEdges } from '../../../src/attribution/edges.ts';
import { withTestimony } from '../../../src/attribution/testimony.ts';
import type { Span } from '../../../src/model/index.ts';
import { fromMarkedText } from './tagged-text.ts';

const edgesOf = (marked: string): { source: string[]; content: string[] } => {
  const { article, tagged } = fromMarkedText(marked);
  const cut = (spans: readonly Span[]): string[] => spans.map((span) => article.text.slice(...span));
  const [first] = withSettledEdges(article.text, tagged);
  return { source: cut(first?.source ?? []), content: cut(first?.content ?? []) };
};

describe('a source ends before the circumstances', () => {
  it.each([
    ['a Kilimani Pumps spokesperson when contacted by the Ledger', 'a Kilimani Pumps spokesperson'],
    ['one dike engineer, as reported by the Valley Courier', 'one dike engineer'],
    ['Ana Ruiz in a radio interview', 'Ana Ruiz'],
    ['a clerk in a small office', 'a clerk in a small office'],
    ['the nurse who was there when it began', 'the nurse who was there when it began'],
  ])('%s', (source, kept) => {
    const marked = `<q1>“We will answer in court,”</q1> <c1>said</c1> <s1>${source}</s1>.`;
    expect(edgesOf(marked).source).toEqual([kept]);
  });
});

describe('a source begins after the place or occasion that leads its sentence', () => {
  it.each([
    ['In <s1>Geneva Ruiz</s1> <c1>said</c1> <q1>the talks would go on</q1>.', 'Ruiz'],
    ['On Tuesday in <s1>New York Ana Ruiz</s1> <c1>said</c1> <q1>the talks would go on</q1>.', 'Ana Ruiz'],
    [
      'At a hearing in <s1>the town hall of Arles the prefect</s1> <c1>said</c1> <q1>no permit was given</q1>.',
      'the prefect',
    ],
    [
      'At the opening of the bridge in <s1>Split governor Marko Babić</s1> <c1>said</c1> <q1>the toll would fall</q1>.',
      'governor Marko Babić',
    ],
    [
      'Moreno came late. In a meeting with <s1>the editorial board of the Lagoon Voice Moreno</s1> <c1>said</c1> <q1>the quay would close</q1>.',
      'Moreno',
    ],
    ['In <s1>Angela Ruiz</s1> <c1>said</c1> <q1>the talks would go on</q1>.', 'Angela Ruiz'],
    [
      '<s1>The people of Geneva Ruiz</s1> <c1>said</c1> <q1>the talks would go on</q1>.',
      'The people of Geneva Ruiz',
    ],
    [
      'After <s1>the former mayor Ana Ruiz</s1> <c1>said</c1> <q1>the talks would go on</q1>, rain fell.',
      'the former mayor Ana Ruiz',
    ],
    [
      'On Monday, <s1>the mayor of Port Louis</s1> <c1>said</c1> <q1>the talks would go on</q1>.',
      'the mayor of Port Louis',
    ],
  ])('%s', (marked, kept) => expect(edgesOf(marked).source).toEqual([kept]));
});

describe('a source takes in what goes with its noun', () => {
  it.each([
    [
      '<s1>a grain trader in Rosario</s1>, who declined to be named, <c1>said</c1> <q1>the port was full</q1>.',
      'a grain trader in Rosario, who declined to be named',
    ],
    [
      '<s1>A report by the harbour board</s1> published in May <c1>says</c1> <q1>the port was full</q1>.',
      'A report by the harbour board published in May',
    ],
    ['<s1>A report that</s1> <c1>says</c1> <q1>the port was full</q1> was lost.', 'A report'],
    ['<s1>Nomvula drily</s1> <c1>remarked</c1> <q1>that the port was full</q1>.', 'Nomvula'],
    ['<s1>Captain Kelly</s1> <c1>remarked</c1> <q1>that the port was full</q1>.', 'Captain Kelly'],
    ['<s1>The captain</s1> on Monday <c1>said</c1> <q1>the port was full</q1>.', 'The captain'],
  ])('%s', (marked, kept) => {
    expect(edgesOf(marked).source).toEqual([kept]);
  });
});

describe('words begin after whom they were told to', () => {
  it.each([
    ['the Plovdiv Morning on Sunday that the roof had held', 'that the roof had held'],
    ['Ledger correspondent Piet Bos that “it is over”', 'that “it is over”'],
    ['that the paper had asked that nothing be printed', 'that the paper had asked that nothing be printed'],
    ['her “the fact that it held is luck”', 'her “the fact that it held is luck”'],
  ])('%s', (content, kept) => {
    expect(edgesOf(`<s1>Ana Ruiz</s1> <c1>told</c1> <q1>${content}</q1>.`).content).toEqual([kept]);
  });
});

describe('testimony in quoted words', () => {
  const testimonyIn = (quoted: string): string[] => {
    const { article, tagged } = fromMarkedText(`<q1>“${quoted}”</q1> <c1>recalled</c1> <s1>Ana Ruiz</s1>.`);
    return withTestimony(article, tagged)
      .filter((statement) => !tagged.includes(statement))
      .map(({ source, content }) =>
        [...source, ...content].map((span) => article.text.slice(...span)).join(': '),
      );
  };

  it.each([
    ['In the first hour, the captain said, ‘Nobody leaves.’ And we stayed.', 'the captain: ‘Nobody leaves'],
    ['The harbour master told me that the lights were off.', 'The harbour master: the lights were off'],
    ['They have said that there is no money.', 'They: there is no money'],
  ])('%s', (quoted, testimony) => expect(testimonyIn(quoted)).toEqual([testimony]));

  it.each([
    ['I said that it was over.'],
    ['People say it is over.'],
    ['If he said that it was over, he lied.'],
    ['He never said that it was over.'],
  ])('%s', (quoted) => expect(testimonyIn(quoted)).toEqual([]));
});
