import { BackupWriter, headerOf } from '../../src/store/backup/write-backup.ts';
import { packArticle } from '../../src/store/pack.ts';
import type { GeneratedArticle } from './generate.ts';

/** A backup as it would be written of a library that holds these articles. */
export async function* generatedBackup(
  articles: readonly GeneratedArticle[],
  now: number,
): AsyncGenerator<Uint8Array> {
  const file = new BackupWriter();
  yield file.line(headerOf(articles.length, now));
  for (const { article, statements, gaps, notes } of articles) {
    yield file.member(packArticle({ article, statements, gaps }));
    const { id: articleId, firstSeen, lastSeen } = article;
    yield file.line({ record: 'notes', articleId, firstSeen, lastSeen, notes, revisions: [] });
  }
  yield file.end();
}
