import './database.ts';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { revise } from '../../../src/anchor/index.ts';
import { type Article, CODEBOOK_VERSION, type MachineNote } from '../../../src/model/index.ts';
import { keepArticle, readArticleWithNotes } from '../../../src/store/articles.ts';
import { judgeNote } from '../../../src/store/notes.ts';
import { writeStore } from '../../../src/store/transaction.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

const ADDRESS = 'https://harbour.example/cranes';
const TEXT = '“The cranes will be painted again,” said officials familiar with the harbour on Monday.';

async function visit(now: number) {
  const article: Article = { ...articleFromText(TEXT), canonicalUrl: ADDRESS, url: ADDRESS };
  const analysis = analyse(article);
  await keepArticle(article, analysis, now, (before) => revise(before, article, analysis, now, 'all'));
}
const first = async () =>
  (await readArticleWithNotes(ADDRESS))!.notes.find((note): note is MachineNote => note.kind === 'machine')!;

describe('a judgement', () => {
  test('is kept with the edition of the codebook that it follows', async () => {
    await visit(1);
    await judgeNote(ADDRESS, (await first()).id, 'confirmed', 2);
    expect(await first()).toMatchObject({ judgement: 'confirmed', codebook: CODEBOOK_VERSION });
  });

  test('keeps its own edition at later visits, until somebody judges again', async () => {
    await visit(1);
    const note = await first();
    const earlier: MachineNote = {
      ...note,
      judgement: 'dismissed',
      judgedAt: 2,
      judgedBy: 'Zodwa',
      codebook: '0.9',
    };
    await writeStore('strict', [ADDRESS], async (transaction) => {
      await transaction.objectStore('notes').put(earlier);
    });
    await visit(3);
    expect(await first()).toMatchObject({ judgement: 'dismissed', judgedBy: 'Zodwa', codebook: '0.9' });
    await judgeNote(ADDRESS, note.id, 'confirmed', 4);
    expect(await first()).toMatchObject({ judgement: 'confirmed', codebook: CODEBOOK_VERSION });
    expect(await first()).not.toHaveProperty('judgedBy');
  });
});
