import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import type { ArticleFacts, Genre } from '../../../src/model/index.ts';
import { genreOf } from '../../../src/text/genre.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

const BODY =
  'The council of Tromsø met on Monday. It closed the ferry for a week.\n\nThe mayor, Ida Holm, said on Monday that the ferry would return.';
const read = (text: string, facts: Partial<ArticleFacts> = {}): Genre =>
  genreOf(articleFromText(text, facts));

describe('the genre that a label on the page shows', () => {
  it.each<[string, string, Genre]>([
    ['a kicker of its own', `OPINION\n\nThe ferry must return\n\n${BODY}`, 'opinion'],
    ['before a colon', `Opinion: The ferry must return\n\n${BODY}`, 'opinion'],
    ['before a bar', `Opinion | The ferry must return\n\n${BODY}`, 'opinion'],
    ['an editorial', `EDITORIAL\n\nThe ferry must return\n\n${BODY}`, 'opinion'],
    ['at the foot', `${BODY}\n\nThe views expressed in this article are those of the author.`, 'opinion'],
    ['analysis', `Analysis: Who sank the ferry?\n\n${BODY}`, 'analysis'],
    ['a transcript', `Transcript: The hearing on the ferry\n\n${BODY}`, 'transcript'],
    ['a transcript behind the title', `The hearing on the ferry: full transcript\n\n${BODY}`, 'transcript'],
    [
      'a transcript in a sentence',
      `The ferry\n\nThis is a rush transcript of the hearing.\n\n${BODY}`,
      'transcript',
    ],
    ['questions and answers', `Q&A: Ida Holm on the ferry\n\n${BODY}`, 'q-and-a'],
    ['a live blog', `Live: The ferry returns\n\n${BODY}`, 'live-blog'],
    ['a live blog behind the title', `The ferry returns – live updates\n\n${BODY}`, 'live-blog'],
    ['a release', `The ferry returns\n\nFOR IMMEDIATE RELEASE\n\n${BODY}`, 'press-release'],
    [
      'a release with its date',
      `PRESS RELEASE – 4 May 2024\n\nThe ferry returns\n\n${BODY}`,
      'press-release',
    ],
  ])('%s', (_, text, genre) => expect(read(text)).toBe(genre));

  it.each([
    ['polls', `Opinion polls show the mayor ahead\n\n${BODY}`],
    ['a transcript that is news', `Transcript shows the mayor knew\n\n${BODY}`],
    ['a release that is reported', `Press release angers the ferrymen\n\n${BODY}`],
    ['a bird', `Live swans stop the ferry\n\n${BODY}`],
    ['a column of smoke', `Column of smoke over the ferry\n\n${BODY}`],
    ['views of somebody', `${BODY}\n\nThe views over the fjord are famous.`],
    ['news', BODY],
  ])('near miss: %s', (_, text) => expect(read(text)).toBe('unknown'));
});

describe('the genre that the form of a page shows', () => {
  const turns = (labels: readonly string[]): string =>
    labels.map((label, at) => `${label}: We looked at the ferry on day ${at} and it was wet.`).join('\n\n');

  it.each<[string, string, Genre]>([
    ['Q and A', turns(['Q', 'A', 'Q', 'A']), 'q-and-a'],
    ['names', turns(['HOLM', 'CHAIR', 'HOLM', 'CHAIR']), 'transcript'],
    ['full names', turns(['Ida Holm', 'Per Strand', 'Ida Holm', 'Per Strand']), 'transcript'],
    [
      'hours',
      ['09:05', '9.30 am', '14:00 GMT'].map((hour) => `${hour} The ferry came.`).join('\n\n'),
      'live-blog',
    ],
  ])('%s', (_, text, genre) => expect(read(`The ferry in winter\n\n${text}`)).toBe(genre));

  it.each([
    ['labels that come once', turns(['Correction', 'Update', 'Note', 'Contact'])],
    ['one speaker', turns(['HOLM', 'HOLM', 'HOLM', 'HOLM'])],
    [
      'a passage of a hearing in a long report',
      `${turns(['HOLM', 'CHAIR', 'HOLM', 'CHAIR'])}${`\n\n${BODY}`.repeat(5)}`,
    ],
    ['one hour', `At nine the ferry came.\n\n14:00 was the hour of the boat.\n\n${BODY}`],
  ])('near miss: %s', (_, text) => expect(read(`The ferry in winter\n\n${text}`)).toBe('unknown'));
});

describe('what a page states', () => {
  it('counts before its form', () => {
    expect(read(`Transcript: The hearing\n\n${BODY}`, { genre: 'opinion' })).toBe('opinion');
  });
  it('is less than a label where it only says "news"', () => {
    expect(read(`Opinion: The ferry must return\n\n${BODY}`, { genre: 'news' })).toBe('opinion');
    expect(read(BODY, { genre: 'news' })).toBe('news');
  });
  it('may stand in the address', () => {
    expect(read(BODY, { url: 'https://fjord.example/opinion/2024/ferry' })).toBe('opinion');
    expect(read(BODY, { url: 'https://fjord.example/news/opinion-polls' })).toBe('unknown');
  });
  it('is told by the analysis', () => {
    const article = articleFromText(
      `Opinion: The ferry must return\n\n${BODY}\n\nThe mayor most likely knew of the hole.`,
    );
    const { genre, gaps } = analyse(article);
    expect(genre).toBe('opinion');
    expect(gaps.find(({ id }) => id === 'unsourced-speculation')?.severity).toBe('info');
  });
});
