import type { SavedView } from '../../src/model/index.ts';
import { BackupWriter, headerOf } from '../../src/store/backup/write-backup.ts';
import { packArticle } from '../../src/store/pack.ts';
import type { GeneratedArticle } from './generate.ts';

/** A backup as it would be written of a library that holds these articles and views. */
export async function* generatedBackup(
  articles: readonly GeneratedArticle[],
  now: number,
  views: readonly SavedView[] = [],
): AsyncGenerator<Uint8Array> {
  const file = new BackupWriter();
  yield file.line(headerOf(articles.length, now));
  for (const { article, statements, gaps, notes } of articles) {
    yield file.member(packArticle({ article, statements, gaps }));
    const { id: articleId, firstSeen, lastSeen } = article;
    yield file.line({ record: 'notes', articleId, firstSeen, lastSeen, notes, revisions: [] });
  }
  for (const view of views) yield file.line({ record: 'view', view });
  yield file.end();
}
