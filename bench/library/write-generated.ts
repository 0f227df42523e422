import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { BackupWriter, headerOf } from '../../src/store/backup/write-backup.ts';
import { packArticle } from '../../src/store/pack.ts';
import { generateLibrary } from './generate.ts';

/**
 * Writes the backup of an invented library, article by article.
 *
 * @returns some hundred of its words, to search for
 */
export async function writeGenerated(path: string, articles: number, statements: number): Promise<string[]> {
  const out = createWriteStream(path);
  const file = new BackupWriter();
  const words: string[] = [];
  const write = async (bytes: Uint8Array) => {
    if (!out.write(bytes)) await once(out, 'drain');
  };
  await write(file.line(headerOf(articles, 0)));
  for (const { article, statements: said, gaps, notes } of generateLibrary(1, articles, statements)) {
    await write(file.member(packArticle({ article, statements: said, gaps })));
    const { id: articleId, firstSeen, lastSeen } = article;
    await write(file.line({ record: 'notes', articleId, firstSeen, lastSeen, notes, revisions: [] }));
    if (words.length < 500) words.push(...article.title.toLowerCase().split(' '));
  }
  await write(file.end());
  out.end();
  await once(out, 'finish');
  return words.filter((word) => word.length > 2);
}
