import { expect, test } from 'vitest';
import type { Analysis, Article, Gap, HumanNote, MachineNote } from '../../../src/model/index.ts';
import { recordVisit } from '../../../src/store/visit.ts';

const article: Article = {
  url: 'https://news.example/en/harbour?from=home',
  canonicalUrl: 'https://news.example/en/harbour',
  title: 'The harbour plan',
  byline: null,
  outlet: 'Example News',
  published: null,
  modified: null,
  language: 'en',
  genre: 'news',
  foundIn: {},
  text: 'Critics say the plan goes too far.',
  paragraphs: [{ start: 0, end: 34, kind: 'body', links: [] }],
};
const gap = (key: string): Gap => ({
  key,
  id: 'unnamed-group',
  rule: { id: 'unnamed-group', version: '1' },
  severity: 'notice',
  statements: ['s1'],
  anchor: [0, 7],
  evidence: [],
  group: key,
  standards: [],
  note: { key: 'gap_unnamed_group', slots: {} },
  confidence: 0.9,
  attributes: {},
});
const analysis = (...keys: string[]): Analysis => ({
  id: 'a',
  engine: { name: 'onrecord', version: '0', weights: 'none' },
  language: 'en',
  genre: 'news',
  statements: [],
  gaps: keys.map(gap),
  sources: [],
});
const machine = (key: string, judgement: MachineNote['judgement']): MachineNote => ({
  kind: 'machine',
  articleId: article.canonicalUrl,
  id: key,
  gap: gap(key),
  judgement,
  judgedAt: judgement === 'open' ? null : 5,
  current: true,
});
const own: HumanNote = {
  kind: 'human',
  articleId: article.canonicalUrl,
  id: 'own-1',
  statementId: 's1',
  quote: 'the plan goes too far',
  anchor: [12, 33],
  text: 'Ask Ana Ruiz.',
  createdAt: 3,
  updatedAt: 3,
};
const notesAfter = (earlier: (MachineNote | HumanNote)[], ...keys: string[]) =>
  recordVisit(article, analysis(...keys), { article: undefined, notes: earlier }, 10);

test('a first visit keeps each note as open', () => {
  expect(notesAfter([], 'g1', 'g2').notes).toEqual([machine('g1', 'open'), machine('g2', 'open')]);
});

test('a dismissed note stays dismissed, whether the engine finds it again or not', () => {
  expect(notesAfter([machine('g1', 'dismissed')], 'g1').notes).toEqual([machine('g1', 'dismissed')]);
  expect(notesAfter([machine('g1', 'dismissed')]).notes).toEqual([
    { ...machine('g1', 'dismissed'), current: false },
  ]);
});

test('a note that nobody touched goes when the engine no longer finds it', () => {
  const records = notesAfter([machine('g1', 'open')], 'g2');
  expect(records.removedNotes).toEqual(['g1']);
  expect(records.notes.map((note) => note.id)).toEqual(['g2']);
});

test("a person's own note stays, even when its statement is gone", () => {
  expect(notesAfter([own], 'g1').notes).toContainEqual(own);
});

test('the first visit is remembered, and a clock set back does not move the last one', () => {
  const first = recordVisit(article, analysis(), { article: undefined, notes: [] }, 100).article;
  expect([first.firstSeen, first.lastSeen]).toEqual([100, 100]);
  const second = recordVisit(article, analysis(), { article: first, notes: [] }, 40).article;
  expect([second.firstSeen, second.lastSeen]).toEqual([100, 100]);
});
