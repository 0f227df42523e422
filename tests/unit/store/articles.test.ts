import './database.ts';
import { describe, expect, test } from 'vitest';
import type { Analysis, Article, Gap, HumanNote, Statement } from '../../../src/model/index.ts';
import { keepArticle, readArticleWithNotes, seeArticleAgain } from '../../../src/store/articles.ts';
import { deleteNote, editNote, judgeNote, writeNote } from '../../../src/store/notes.ts';
import { openStore } from '../../../src/store/open.ts';
import { totalsOf } from '../../../src/store/rows.ts';
import { damArticle } from '../../fixtures/dam-article.ts';

const { article: kept, statements, notes } = damArticle();
const article: Article = kept;
const gaps = notes.flatMap((note) => (note.kind === 'machine' ? [note.gap] : []));
const analysis = (found: Gap[] = gaps, said: Statement[] = statements): Analysis => ({
  id: kept.id,
  engine: kept.engine,
  language: 'en',
  genre: 'news',
  statements: said,
  gaps: found,
  sources: [],
});
const asBefore = () => ({ notes: [], put: [], removed: [] });
const keep = (found?: Gap[], now = 1000) => keepArticle(article, analysis(found), now, asBefore);
const own: HumanNote = {
  kind: 'human',
  articleId: kept.id,
  id: 'mine',
  statementId: statements[0]!.id,
  quote: 'words',
  anchor: [0, 5],
  text: 'Ask when.',
  createdAt: 2000,
  updatedAt: 2000,
};
const row = async () => (await (await openStore()).get('rows', kept.id))!;
const state = async () => (await (await openStore()).get('state', 'state'))!;

describe('an analysed article', () => {
  test('is read as it was kept', async () => {
    const shown = await keep();
    expect(await readArticleWithNotes(kept.id)).toEqual(shown);
    expect(shown.notes).toHaveLength(gaps.length);
  });

  test('kept twice is one article; only the time of the last look is another', async () => {
    await keep();
    await keep(undefined, 5000);
    expect((await readArticleWithNotes(kept.id))?.article).toMatchObject({ firstSeen: 1000, lastSeen: 5000 });
    expect(await state()).toMatchObject({ articles: 1, statements: statements.length });
  });

  test('is not seen earlier than before when the clock was set back', async () => {
    await keep(undefined, 5000);
    await seeArticleAgain(kept.id, 10);
    await keep(undefined, 20);
    expect((await readArticleWithNotes(kept.id))?.article.lastSeen).toBe(5000);
  });

  test('has a row that says what its lists show, and the totals follow it', async () => {
    await keep();
    await writeNote(own);
    expect((await row()).quotes).toHaveLength(statements.length);
    expect((await row()).own).toEqual([{ statement: 0, text: 'Ask when.', tags: [] }]);
    expect(await state()).toMatchObject(totalsOf(await row()));
  });
});

describe('a judgement', () => {
  const first = gaps[0]!.key;

  test('stays when the article is analysed again, and when the engine no longer finds the gap', async () => {
    await keep();
    await judgeNote(kept.id, first, 'confirmed', 3000);
    await keep();
    const again = (await readArticleWithNotes(kept.id))!.notes.find(({ id }) => id === first);
    expect(again).toMatchObject({ judgement: 'confirmed', judgedAt: 3000, current: true });
    await keep(gaps.slice(1));
    const gone = (await readArticleWithNotes(kept.id))!.notes.find(({ id }) => id === first);
    expect(gone).toMatchObject({ judgement: 'confirmed', current: false });
  });

  test('is later than the one before it, whatever the clock says', async () => {
    await keep();
    await judgeNote(kept.id, first, 'confirmed', 9000);
    expect(await judgeNote(kept.id, first, 'dismissed', 10)).toMatchObject({ judgedAt: 9001 });
  });

  test('of a note that is not there is no judgement', async () => {
    await keep();
    expect(await judgeNote(kept.id, 'no such note', 'confirmed', 1)).toBeUndefined();
    expect(await judgeNote('https://nowhere.example/', first, 'confirmed', 1)).toBeUndefined();
  });
});

describe('a person’s own note', () => {
  test('is written once under one name, edited, tagged and deleted', async () => {
    await keep();
    await writeNote(own);
    await writeNote(own);
    expect(await state()).toMatchObject({ own: 1 });
    await editNote(kept.id, own.id, { text: 'Asked.', tags: ['harbour'] }, 4000);
    expect((await row()).own).toEqual([{ statement: 0, text: 'Asked.', tags: ['harbour'] }]);
    await deleteNote(kept.id, own.id);
    expect(await state()).toMatchObject({ own: 0 });
    expect(await editNote(kept.id, own.id, { text: 'Again' }, 5000)).toBeUndefined();
  });

  test('of an article that is not kept is not said to be kept', async () => {
    expect(await writeNote(own)).toBeUndefined();
  });
});

test('every change has a higher number than the one before it', async () => {
  await keep();
  const { changed } = await row();
  await judgeNote(kept.id, gaps[0]!.key, 'confirmed', 1);
  expect((await row()).changed).toBeGreaterThan(changed);
  expect((await state()).changed).toBe((await row()).changed);
});
