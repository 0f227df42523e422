import './database.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { generatedBackup } from '../../../bench/library/backup-file.ts';
import { generateLibrary } from '../../../bench/library/generate.ts';
import { follow } from '../../../src/library/files/follow.ts';
import type { Analysis } from '../../../src/model/index.ts';
import { keepArticle, seeArticleAgain } from '../../../src/store/articles.ts';
import { readBackup } from '../../../src/store/backup/read-backup.ts';
import { restore } from '../../../src/store/backup/restore.ts';
import { countUntouched, forgetUntouched, keptTotals } from '../../../src/store/forget.ts';
import { judgeNote, writeNote } from '../../../src/store/notes.ts';
import { openStore } from '../../../src/store/open.ts';
import { countOlderRevisions, thinRevisions } from '../../../src/store/revisions.ts';
import { damArticle } from '../../fixtures/dam-article.ts';

const DAY = 86_400_000;
const NOW = 400 * DAY;
const ALL = Number.POSITIVE_INFINITY;
const NOBODY: ReadonlySet<string> = new Set();
const { article: dam, statements, notes } = damArticle();
const analysis: Analysis = {
  id: dam.id,
  engine: dam.engine,
  language: 'en',
  genre: 'news',
  statements,
  gaps: notes.flatMap((note) => (note.kind === 'machine' ? [note.gap] : [])),
  sources: [],
};
const addressOf = (name: string) => `https://news.example/${name}`;
/** Keeps the article on the dam under this name. */
const keep = (name: string, seen: number, imported?: 'imported') =>
  keepArticle(
    { ...dam, canonicalUrl: addressOf(name) },
    analysis,
    seen,
    () => ({ notes: [], put: [], removed: [] }),
    imported,
  );
const names = async () =>
  (await (await openStore()).getAllKeys('rows')).map((id) => id.replace('https://news.example/', ''));

describe('articles that the reader did nothing with', () => {
  beforeEach(async () => {
    await keep('old', NOW - 31 * DAY);
    await keep('at-the-limit', NOW - 30 * DAY);
    await keep('new', NOW);
    await keep('old-judged', NOW - 31 * DAY);
    await judgeNote(addressOf('old-judged'), analysis.gaps[0]!.key, 'confirmed', NOW);
    await keep('old-written', NOW - 31 * DAY);
    await writeNote({
      kind: 'human',
      articleId: addressOf('old-written'),
      id: 'mine',
      statementId: null,
      quote: '',
      anchor: null,
      text: 'Ask the ministry.',
      createdAt: NOW,
      updatedAt: NOW,
    });
  });

  test('are deleted once they were not seen for so many days, and no others', async () => {
    expect(await countUntouched(NOW - 30 * DAY, NOBODY)).toBe(1);
    expect(await forgetUntouched(NOW - 30 * DAY, NOBODY)).toBe(1);
    expect(await names()).toEqual(['at-the-limit', 'new', 'old-judged', 'old-written']);
    expect(await keptTotals()).toMatchObject({ articles: 4, own: 1 });
    expect(await (await openStore()).get('articles', addressOf('old'))).toBeUndefined();
  });

  test('stay when they were looked at again', async () => {
    await seeArticleAgain(addressOf('old'), NOW);
    expect(await countUntouched(NOW - 30 * DAY, NOBODY)).toBe(0);
    expect(await forgetUntouched(NOW - 30 * DAY, NOBODY)).toBe(0);
    expect(await names()).toContain('old');
  });

  test('are all deleted when only what was touched is kept, but for those in tabs', async () => {
    const inTabs = new Set([addressOf('new')]);
    expect(await countUntouched(ALL, inTabs)).toBe(2);
    expect(await forgetUntouched(ALL, inTabs)).toBe(2);
    expect(await names()).toEqual(['new', 'old-judged', 'old-written']);
  });

  test('are counted as they are deleted, and counting deletes nothing', async () => {
    const before = await names();
    await countUntouched(ALL, NOBODY);
    expect(await names()).toEqual(before);
    expect(await forgetUntouched(ALL, NOBODY)).toBe(3);
  });
});

describe('articles that came from files', () => {
  test('stay, however old they are and whatever is kept', async () => {
    await keep('from-a-file', NOW - 300 * DAY, 'imported');
    await keep('visited', NOW - 300 * DAY);
    expect(await countUntouched(ALL, NOBODY)).toBe(1);
    await forgetUntouched(NOW - 30 * DAY, NOBODY);
    await forgetUntouched(ALL, NOBODY);
    expect(await names()).toEqual(['from-a-file']);
  });

  test('stay too after their page was visited, and after a judgement was taken back', async () => {
    await keep('from-a-file', NOW - 300 * DAY, 'imported');
    await keep('from-a-file', NOW - 200 * DAY);
    await seeArticleAgain(addressOf('from-a-file'), NOW - 100 * DAY);
    const note = analysis.gaps[0]!.key;
    await judgeNote(addressOf('from-a-file'), note, 'dismissed', NOW);
    await judgeNote(addressOf('from-a-file'), note, 'open', NOW);
    await forgetUntouched(ALL, NOBODY);
    expect(await names()).toEqual(['from-a-file']);
  });

  test('those of a restored backup too', async () => {
    const file = generatedBackup([...generateLibrary(7, 12, 4)], NOW);
    await restore(readBackup(file), {
      preference: 'newer',
      follow,
      broken: 'nothing',
      cancellation: { aborted: false },
      onProgress: () => {},
      locks: {
        request: ((_name: string, _options: object, work: (lock: object) => unknown) =>
          work({})) as unknown as LockManager['request'],
      },
    });
    await keep('visited', NOW);
    expect(await forgetUntouched(ALL, NOBODY)).toBe(1);
    expect(await keptTotals()).toMatchObject({ articles: 12 });
  });

  test('one that was here before the file is as it was: visited', async () => {
    await keep('visited', NOW - 300 * DAY);
    await keep('visited', NOW - 200 * DAY, 'imported');
    expect(await countUntouched(ALL, NOBODY)).toBe(1);
  });
});

describe('earlier versions of articles', () => {
  const revision = (name: string, number: number) => ({ articleId: addressOf(name), number }) as never;
  beforeEach(async () => {
    const database = await openStore();
    for (const number of [1, 2, 3]) await database.put('revisions', revision('dam', number));
    await database.put('revisions', revision('port', 1));
  });

  test.each([
    [0, 4],
    [1, 2],
    [10, 0],
  ])('with %i of each kept, %i are counted and deleted', async (most, gone) => {
    expect(await countOlderRevisions(most)).toBe(gone);
    const database = await openStore();
    expect(await database.count('revisions')).toBe(4);
    await thinRevisions(most);
    expect(await database.count('revisions')).toBe(4 - gone);
  });
});
