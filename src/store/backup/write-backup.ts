import type { Cancellation, NoteRecord, RevisionRecord } from '../../model/index.ts';
import { readViews } from '../library.ts';
import { packLine } from '../pack.ts';
import { readFrom } from '../transaction.ts';
import { checksumOf, withLength } from './members.ts';
import {
  BACKUP_VERSION,
  type BackedUpNotes,
  type BackupHeader,
  type BackupRecord,
  FIRST_CHECKSUM,
  nextChecksum,
} from './records.ts';

/** Articles read at a time. */
const AT_ONCE = 50;

export interface BackupOptions {
  /** Milliseconds since 1970, written into the file. */
  now: number;
  cancellation: Cancellation;
  onProgress(done: number, total: number): void;
}

/** An article as it is kept, ready to be written: the packed bytes go into the file as they are. */
interface Stored {
  packed: Uint8Array;
  firstSeen: number;
  lastSeen: number;
  notes: NoteRecord[];
  revisions: RevisionRecord[];
}

/**
 * Everything that is kept, piece by piece. Each article is written as it is at one moment. Ends early when it is no
 * longer wanted: such a file has no last record and is refused as cut.
 *
 * @throws StoreError
 */
export async function* writeBackup(options: BackupOptions): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const [ids, views] = await Promise.all([
    readFrom((transaction) => transaction.objectStore('rows').getAllKeys()),
    readViews(),
  ]);
  const file = new BackupWriter();
  yield file.line(headerOf(ids.length, options.now));
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    if (options.cancellation.aborted) return;
    for (const [id, stored] of await readStored(ids.slice(at, at + AT_ONCE))) {
      yield file.member(stored.packed);
      yield file.line(notesOf(id, stored));
    }
    options.onProgress(Math.min(ids.length, at + AT_ONCE), ids.length);
  }
  for (const view of views) yield file.line({ record: 'view', view });
  yield file.end();
}

export const headerOf = (articles: number, now: number): BackupHeader => ({
  record: 'onrecord-backup',
  version: BACKUP_VERSION,
  created: new Date(now).toISOString(),
  articles,
});

const notesOf = (articleId: string, { firstSeen, lastSeen, notes, revisions }: Stored): BackedUpNotes => ({
  record: 'notes',
  articleId,
  firstSeen,
  lastSeen,
  notes,
  revisions,
});

/** Puts records into a file and counts them. */
export class BackupWriter {
  private records = 0;
  private checksum = FIRST_CHECKSUM;

  line(record: BackupRecord): Uint8Array<ArrayBuffer> {
    return this.member(packLine(record));
  }

  /** @param packed a record that `packLine` packed */
  member(packed: Uint8Array): Uint8Array<ArrayBuffer> {
    this.records++;
    this.checksum = nextChecksum(this.checksum, checksumOf(packed));
    return withLength(packed);
  }

  end(): Uint8Array<ArrayBuffer> {
    const { records, checksum } = this;
    return this.line({ record: 'end', records, checksum });
  }
}

/**
 * Articles from the first to the last of some addresses, read as one stretch of each store: a request for each record
 * would take longer than all of the reading.
 *
 * @param ids in the order of the store; what came between them meanwhile is left out
 */
function readStored(ids: readonly string[]): Promise<[string, Stored][]> {
  const [first, last] = [ids[0]!, ids.at(-1)!];
  const whole = IDBKeyRange.bound(first, last);
  const parts = IDBKeyRange.bound([first], [last, []]);
  return readFrom(async (transaction) => {
    const [articles, rows, notes, revisions] = await Promise.all([
      transaction.objectStore('articles').getAll(whole),
      transaction.objectStore('rows').getAll(whole),
      transaction.objectStore('notes').getAll(parts),
      transaction.objectStore('revisions').getAll(parts),
    ]);
    const packed = new Map(articles.map((article) => [article.id, article.packed]));
    const notesOfArticle = byArticle(notes);
    const revisionsOfArticle = byArticle(revisions);
    const wanted = new Set(ids);
    return rows.flatMap(({ id, firstSeen, lastSeen }): [string, Stored][] => {
      const bytes = packed.get(id);
      if (!bytes || !wanted.has(id)) return [];
      const [own, earlier] = [notesOfArticle.get(id) ?? [], revisionsOfArticle.get(id) ?? []];
      return [[id, { packed: bytes, firstSeen, lastSeen, notes: own, revisions: earlier }]];
    });
  });
}

function byArticle<Part extends { articleId: string }>(parts: readonly Part[]): Map<string, Part[]> {
  const grouped = new Map<string, Part[]>();
  for (const part of parts) {
    const group = grouped.get(part.articleId);
    if (group) group.push(part);
    else grouped.set(part.articleId, [part]);
  }
  return grouped;
}
