import { expect, test } from 'vitest';
import { type Gap, withStatements } from '../../../src/model/index.ts';
import { damArticle } from '../../fixtures/dam-article.ts';

const gapWith = (statements: string[], slots: Record<string, string>): Gap => {
  const note = damArticle().notes.find((one) => one.kind === 'machine');
  if (note?.kind !== 'machine') throw new Error('the fixture has no machine note');
  return { ...note.gap, statements, note: { key: 'gap_single_unnamed_source', slots } };
};

test('a note that counts its statements counts those that are left', () => {
  const gap = gapWith(['a', 'b', 'c'], { statements: '3', descriptor: 'an aide' });
  expect(withStatements(gap, ['a', 'c']).note.slots).toEqual({ statements: '2', descriptor: 'an aide' });
  expect(withStatements(gap, ['a', 'c']).statements).toEqual(['a', 'c']);
});

test('and any other note stays as it is', () => {
  const gap = gapWith(['a', 'b', 'c'], { descriptor: 'three aides' });
  expect(withStatements(gap, ['a']).note).toEqual(gap.note);
});
