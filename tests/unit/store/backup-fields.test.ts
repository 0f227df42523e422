import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { misfitIn } from '../../../src/store/backup/check-record.ts';
import { articleWithNotes } from '../../arbitrary-records.ts';

type Json = Record<string, never> & { [name: string]: never };

/** The two records of one article, as a backup has them. */
const recordsOf = (sample: (typeof samples)[number]): [Json, Json] => {
  const { article, statements, notes } = sample;
  const gaps = notes.flatMap((note) => (note.kind === 'machine' ? [note.gap] : []));
  const { id: articleId, firstSeen, lastSeen } = article;
  const ofPage = { ...article, canonicalUrl: article.id };
  return JSON.parse(
    JSON.stringify([
      { record: 'article', article: ofPage, statements, gaps },
      { record: 'notes', articleId, firstSeen, lastSeen, notes, revisions: [] },
    ]),
  );
};
const samples = fc.sample(articleWithNotes, { numRuns: 200, seed: 77 });
const all = samples.flatMap(recordsOf);
const has = (path: string) => (record: Json) => at(record, path.split('.')) !== undefined;
const at = (record: Json, path: string[]): Json | undefined =>
  path.reduce<Json | undefined>((value, name) => value?.[name], record);

/** The first of the samples that has the field, with something else in the field. */
function changed(path: string, value: unknown): Json {
  const record: Json = structuredClone(all.find(has(path))!);
  const names = path.split('.');
  Object.assign(at(record, names.slice(0, -1))!, { [names.at(-1)!]: value });
  return record;
}

describe('a record of a backup', () => {
  test('with whatever people and pages wrote has nothing amiss', () => {
    expect(all.map(misfitIn)).toEqual(all.map(() => null));
  });

  test.each<[string, unknown]>([
    ['record', 'nothing'],
    ['article.title', null],
    ['article.sources.0.mentions', [[3, 1]]],
    ['article.paragraphs.0.kind', 'script'],
    ['article.paragraphs.0.end', 9e9],
    ['statements.0.speaker.namedAs', 'somebody'],
    ['statements.0.chainEffective.0.role', '<b>'],
    ['statements.0.content', [[0, 9e9]]],
    ['gaps.0.note.slots', { a: 7 }],
    ['gaps.0.evidence', [[0, 1, 2]]],
    ['articleId', 7],
    ['notes.0.kind', '__proto__'],
    ['notes.0.gap.severity', 'grave'],
    ['notes.0.judgement', 'perhaps'],
    ['notes.0.codebook', 1],
    ['notes.0.articleId', 'https://elsewhere.example/'],
    ['notes.0.followed.decision.state', 'lost'],
    ['notes.0.followed.anchor.exact', null],
    ['revisions', [{}]],
  ])('is refused by the name of the field that is not as it has to be: %s', (path, value) => {
    const field = misfitIn(changed(path, value));
    expect(field?.startsWith(path)).toBe(true);
  });

  test.each([null, 7, 'article', [], { record: 'constructor' }, { record: '__proto__' }])(
    'is not %j',
    (value) => {
      expect(misfitIn(value)).toBe('record');
    },
  );
});
