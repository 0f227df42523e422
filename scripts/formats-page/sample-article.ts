import type { ArticleWithNotes, ChainLink, Span } from '../../src/model/index.ts';
import { hashText } from '../../src/text/hash.ts';

const HEADLINE = 'Water to return to Old Kashgarra “within days”';
const BODY =
  'The pumps at Old Kashgarra will run again “before the week is out”, an engineer at the works told Radio Tamsin on Monday.';
const TEXT = `${HEADLINE}\n\n${BODY}`;
const ID = 'https://tamsin-courier.example/water';

/** Where some words stand in the article. */
function at(words: string): Span {
  const start = TEXT.indexOf(words, HEADLINE.length);
  return [start, start + words.length];
}

const publisher: ChainLink = {
  role: 'publisher',
  surface: 'The Tamsin Courier',
  span: null,
  namedAs: 'named-organisation',
  explicit: 'inferred',
};
const radio: ChainLink = {
  role: 'intermediary',
  surface: 'Radio Tamsin',
  span: at('Radio Tamsin'),
  namedAs: 'named-organisation',
  date: 'Monday',
  verb: 'told',
  url: null,
  explicit: 'in-sentence',
};
const engineer: ChainLink = {
  role: 'speaker',
  surface: 'an engineer at the works',
  span: at('an engineer at the works'),
  sourceId: 's1',
  namedAs: 'unnamed-individual',
  explicit: 'in-sentence',
};
const STATEMENT = 'a1f3';

/** One invented article of one sentence with all that can be kept of it, from which the samples are written. */
export const SAMPLE: ArticleWithNotes = {
  article: {
    id: ID,
    url: `${ID}?utm_source=feed`,
    canonicalUrl: ID,
    title: HEADLINE,
    byline: 'By Ilse Varga',
    outlet: 'The Tamsin Courier',
    published: '2027-02-08T06:30:00+02:00',
    modified: null,
    language: 'en',
    genre: 'news',
    foundIn: { title: 'json-ld', outlet: 'json-ld', byline: 'meta' },
    text: TEXT,
    paragraphs: [
      { start: 0, end: HEADLINE.length, kind: 'headline', links: [] },
      { start: HEADLINE.length + 2, end: TEXT.length, kind: 'body', links: [] },
    ],
    textHash: hashText(TEXT),
    engine: { name: 'onrecord', version: '0.1.0', weights: 'sample' },
    analysedLanguage: 'en',
    analysedGenre: 'news',
    sources: [
      { id: 's1', name: null, namedAs: 'unnamed-individual', mentions: [at('an engineer at the works')] },
    ],
    firstSeen: Date.UTC(2027, 1, 8, 8),
    lastSeen: Date.UTC(2027, 1, 9, 17, 30),
  },
  statements: [
    {
      id: STATEMENT,
      paragraph: 1,
      type: 'mixed',
      content: [at('The pumps at Old Kashgarra will run again “before the week is out”')],
      cue: [at('told')],
      source: [at('an engineer at the works')],
      speaker: { name: null, namedAs: 'unnamed-individual', sourceId: 's1' },
      chainAsWritten: [publisher, radio, engineer],
      chainEffective: [publisher, radio, engineer],
      depth: 1,
      confidence: 0.93,
    },
  ],
  notes: [
    {
      kind: 'machine',
      articleId: ID,
      id: 'unnamed-individual:engineer-works:0',
      gap: {
        key: 'unnamed-individual:engineer-works:0',
        id: 'unnamed-individual',
        rule: { id: 'unnamed-individual', version: '1.0' },
        severity: 'notice',
        statements: [STATEMENT],
        anchor: at('an engineer at the works'),
        evidence: [at('an engineer at the works')],
        group: 's1',
        standards: ['SPJ-ANON'],
        note: { key: 'gap_unnamed_individual', slots: { descriptor: 'an engineer at the works' } },
        confidence: 0.9,
        attributes: {},
      },
      judgement: 'confirmed',
      judgedAt: Date.UTC(2027, 1, 9, 17, 31),
      current: true,
    },
    {
      kind: 'human',
      articleId: ID,
      id: 'n1',
      statementId: STATEMENT,
      quote: '“before the week is out”',
      anchor: at('“before the week is out”'),
      text: 'Ask the works for the schedule.',
      tags: ['follow up'],
      createdAt: Date.UTC(2027, 1, 9, 17, 32),
      updatedAt: Date.UTC(2027, 1, 9, 17, 32),
    },
  ],
};
