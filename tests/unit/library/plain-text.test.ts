import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { recordFromAnalysis } from '../../../src/formats/index.ts';
import { jsonText } from '../../../src/formats/json-text.ts';
import { readArticleWithNotes } from '../../../src/store/articles.ts';
import { BackupWriter, headerOf } from '../../../src/store/backup/write-backup.ts';
import { packArticle } from '../../../src/store/pack.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';
import { wording } from '../../wording.ts';
import { backup, bring, dryRun, emptied, exportAll, keptIds, NOW } from './bring.ts';

const PUMPS = '“The pumps will run again,” Amina Diallo, who runs the works, said on Monday.';
const FERRY = '“No ferry leaves before noon,” a clerk at the harbour said on Tuesday.';

/** What `onrecord analyse --with-article` writes of a text, as a line of NDJSON. */
function analysedLine(id: string, text: string): string {
  const article = articleFromText(text);
  const record = recordFromAnalysis(article, { ...analyse(article), id }, wording);
  return `${jsonText(record)}\n`;
}

describe('an article that came in from plain text', () => {
  test('is kept under the name of its text, and comes back from a backup', async () => {
    expect(await bring(analysedLine('pumps', PUMPS))).toMatchObject({
      state: 'done',
      articles: 1,
      broken: [],
    });
    expect(await keptIds()).toEqual(['file:pumps']);
    const before = await readArticleWithNotes('file:pumps');
    expect(before!.article).toMatchObject({ canonicalUrl: 'file:pumps', title: 'pumps', text: PUMPS });
    const file = await backup();
    await emptied();
    expect(await bring(file)).toMatchObject({ state: 'done', articles: 1, broken: [] });
    expect(await readArticleWithNotes('file:pumps')).toEqual(before);
    expect(Buffer.compare(await backup(), file)).toBe(0);
  });

  test('is the same article when it is imported again', async () => {
    const file = analysedLine('half a pair \uD83D', PUMPS);
    await bring(file);
    expect(await dryRun(file)).toMatchObject({ articles: { added: 0 } });
    await bring(file);
    expect(await keptIds()).toHaveLength(1);
  });

  test.each([
    ['in one file', [`${analysedLine('story', PUMPS)}${analysedLine('story', FERRY)}`]],
    ['in two files', [analysedLine('story', PUMPS), analysedLine('story', FERRY)]],
  ])('keeps apart from another text of its name, %s', async (_, files) => {
    for (const file of files) await bring(file);
    for (const file of files) await bring(file);
    const ids = await keptIds();
    expect(ids).toEqual(['file:story', expect.stringMatching(/^file:story\?text=[0-9a-f]{16}$/)]);
    const texts = await Promise.all(ids.map(async (id) => (await readArticleWithNotes(id))!.article.text));
    expect(texts).toEqual([PUMPS, FERRY]);
    const file = await exportAll('ndjson');
    await emptied();
    await bring(file);
    expect(await keptIds()).toEqual(ids);
    expect(await exportAll('ndjson')).toBe(file);
  });

  test('that an earlier version kept without an address comes back, and is found again by its name', async () => {
    const article = articleFromText(PUMPS);
    const { statements, gaps, engine, sources } = analyse(article);
    const record = {
      ...article,
      id: 'pumps',
      textHash: recordFromAnalysis(article, analyse(article), wording).article.textHash,
      engine,
      analysedLanguage: 'en',
      analysedGenre: 'unknown' as const,
      sources,
      firstSeen: NOW,
      lastSeen: NOW,
    };
    const writer = new BackupWriter();
    const file = Buffer.concat([
      writer.line(headerOf(1, NOW)),
      writer.member(packArticle({ article: record, statements, gaps })),
      writer.line({
        record: 'notes',
        articleId: 'pumps',
        firstSeen: NOW,
        lastSeen: NOW,
        notes: [],
        revisions: [],
      }),
      writer.end(),
    ]);
    expect(await bring(new Uint8Array(file))).toMatchObject({ state: 'done', articles: 1, broken: [] });
    expect(Buffer.compare(await backup(), file)).toBe(0);
    await bring(analysedLine('pumps', PUMPS));
    expect(await keptIds()).toEqual(['pumps']);
  });
});
