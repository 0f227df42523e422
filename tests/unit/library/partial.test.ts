import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { revise } from '../../../src/anchor/index.ts';
import type { Article, MachineNote } from '../../../src/model/index.ts';
import { keepArticle, readArticleWithNotes } from '../../../src/store/articles.ts';
import { judgeNote } from '../../../src/store/notes.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';
import { bring, dryRun, emptied, exportAll, NOW } from './bring.ts';

const ADDRESS = 'https://harbour.example/ferry';
const TEXT = [
  'The pumps at Old Kashgarra have stood still since the flood, the town says.',
  '“The pumps will run again before the week is out,” said officials familiar with the works.',
  '“We have waited long enough,” said Dilnoza Karimova, who keeps a shop beside the works.',
].join('\n\n');

async function visit(now: number) {
  const article: Article = { ...articleFromText(TEXT), canonicalUrl: ADDRESS, url: ADDRESS };
  const analysis = analyse(article);
  await keepArticle(article, analysis, now, (before) => revise(before, article, analysis, now, 'all'));
}
const kept = async () => (await readArticleWithNotes(ADDRESS))!;
const machine = async () =>
  (await kept()).notes.filter((note): note is MachineNote => note.kind === 'machine');

/** Only what was confirmed of an article with more: the first note. */
async function confirmedPart(): Promise<string> {
  await visit(NOW);
  await judgeNote(ADDRESS, (await machine())[0]!.id, 'confirmed', NOW + 1);
  return exportAll('ndjson', { onlyConfirmed: true });
}

describe('a file with a part of an article', () => {
  test('says that it is one, in every format that comes back', async () => {
    const file = await confirmedPart();
    expect(JSON.parse(file)).toMatchObject({ partial: true });
    expect(Object.keys(JSON.parse(await exportAll('ndjson')))).not.toContain('partial');
    for (const format of ['ndjson', 'jsonld'] as const) {
      const part = await exportAll(format, { onlyConfirmed: true });
      await emptied();
      await bring(part);
      expect(await exportAll(format)).toBe(part);
      await emptied();
      await confirmedPart();
    }
  });

  test('takes the place of nothing here, however much later it was seen', async () => {
    const part = JSON.parse(await confirmedPart());
    part.article.lastSeen = new Date(NOW + 9e9).toISOString();
    await emptied();
    await visit(NOW);
    const before = await kept();
    expect(await dryRun(`${JSON.stringify(part)}\n`)).toMatchObject({ partial: 1, notesAdded: 1 });
    await bring(`${JSON.stringify(part)}\n`);
    const after = await kept();
    expect(after.statements).toEqual(before.statements);
    expect(after.notes.map(({ id }) => id)).toEqual(before.notes.map(({ id }) => id));
    expect((await machine())[0]).toMatchObject({ judgement: 'confirmed' });
  });

  test('is made whole by a later visit, and by a whole record of the same text', async () => {
    const part = await confirmedPart();
    const whole = await exportAll('ndjson');
    const { statements, notes } = await kept();
    for (const complete of [() => visit(NOW + 5), () => bring(whole)]) {
      await emptied();
      await bring(part);
      expect((await kept()).article.partial).toBe(true);
      await complete();
      expect((await kept()).article.partial).toBeUndefined();
      expect((await kept()).statements).toEqual(statements);
      expect((await machine()).map(({ id }) => id)).toEqual(notes.map(({ id }) => id));
      expect((await machine())[0]).toMatchObject({ judgement: 'confirmed' });
    }
  });
});
