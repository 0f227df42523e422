import { gunzipSync, strFromU8 } from 'fflate';
import type { SavedView } from '../../model/index.ts';
import { misfitIn } from './check-record.ts';
import { crc32 } from './crc32.ts';
import { checksumOf, type Member, readMembers, withoutLength } from './members.ts';
import type { Joined, WholeArticle } from './merge.ts';
import {
  BACKUP_VERSION,
  type BackedUpArticle,
  type BackedUpNotes,
  type BackupHeader,
  type BackupRecord,
  FIRST_CHECKSUM,
  nextChecksum,
} from './records.ts';

/**
 * A record that cannot be used, counted from 1. `damaged`: its bytes changed; `too-long`: it says that it unpacks to more than any
 * record has; `cut`: the file ends in it, or before its
 * last record; `not-a-record`: it reads well and is not what a record is; `twice`: its article came before;
 * `without-article`: notes whose article cannot be read; `missing`: the file has another number of records, or other
 * ones, than its last record says.
 */
export interface BrokenRecord {
  number: number;
  reason: 'damaged' | 'too-long' | 'cut' | 'not-a-record' | 'twice' | 'without-article' | 'missing';
  /** Of one that is not a record: the first field that is not as it has to be. */
  field?: string;
}

/** A piece of another file than a backup that cannot be used: where it stands, and a sentence of `_locales`. */
export interface ForeignProblem {
  place: { line?: number; item?: number };
  key: string;
  slots: Record<string, string>;
}

export type BrokenPiece = BrokenRecord | ForeignProblem;

/** The file cannot be read at all. */
export class NotABackup extends Error {
  readonly reason: 'not-a-backup' | 'newer-version';

  constructor(reason: 'not-a-backup' | 'newer-version') {
    super(`The file is no backup that can be read: ${reason}`);
    this.reason = reason;
  }
}

/** What comes in from a file, one after the other: from a backup, or from another file that was turned into the same. */
export type IncomingItem =
  | { header: BackupHeader }
  /**
   * The article's record is packed as it was in the store it came from. `joined` tells what joining it comes to where
   * the file may bring it more than once; a backup has each article once. `partial`: the file has only a
   * part of what is known of the article.
   */
  | { article: WholeArticle; packed: Uint8Array<ArrayBuffer>; joined?: Joined; partial?: boolean }
  | { view: SavedView }
  | { broken: BrokenPiece };

/**
 * Reads a backup record by record; no more than an article is held.
 *
 * @throws NotABackup
 */
export async function* readBackup(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<IncomingItem> {
  const seen = new Set<string>();
  let waiting: { record: BackedUpArticle; packed: Uint8Array<ArrayBuffer> } | null = null;
  let checksum = FIRST_CHECKSUM;
  let ended = false;
  let last = 0;
  let anyBroken = false;
  for await (const member of readMembers(chunks, checkedLine)) {
    const { number } = member;
    const record = recordOf(member);
    last = number;
    if (number === 1) {
      yield { header: headerOf(record) };
    } else if ('reason' in record) {
      anyBroken = true;
      yield { broken: record };
    } else if (record.record === 'article' && 'bytes' in member) {
      if (waiting) yield whole(waiting, null);
      const again = seen.has(record.article.id);
      seen.add(record.article.id);
      waiting = again ? null : { record, packed: withoutLength(member.bytes) };
      if (again) yield { broken: { number, reason: 'twice' } };
    } else if (record.record === 'notes') {
      if (waiting?.record.article.id === record.articleId) yield whole(waiting, record);
      else yield { broken: { number, reason: 'without-article' } };
      waiting = null;
    } else if (record.record === 'view') yield { view: record.view };
    else if (record.record === 'end') {
      ended = true;
      if (!anyBroken && (record.records !== number - 1 || record.checksum !== checksum))
        yield { broken: { number, reason: 'missing' } };
    }
    if ('bytes' in member) checksum = nextChecksum(checksum, checksumOf(member.bytes));
  }
  if (last === 0) throw new NotABackup('not-a-backup');
  if (waiting) yield whole(waiting, null);
  if (!ended) yield { broken: { number: last + 1, reason: 'cut' } };
}

/** @throws where a single bit of the member is not as it was written */
function checkedLine(member: Uint8Array): unknown {
  const content = gunzipSync(member);
  if (crc32(content) !== checksumOf(member)) throw new RangeError('The checksum of the record is another.');
  return JSON.parse(strFromU8(content));
}

function recordOf(member: Member): BackupRecord | BrokenRecord {
  const { number } = member;
  if ('broken' in member) return { number, reason: member.broken };
  const field = misfitIn(member.value);
  return field === null ? (member.value as BackupRecord) : { number, reason: 'not-a-record', field };
}

function headerOf(record: BackupRecord | BrokenRecord): BackupHeader {
  if ('reason' in record || record.record !== 'onrecord-backup') throw new NotABackup('not-a-backup');
  if (record.version > BACKUP_VERSION) throw new NotABackup('newer-version');
  return record;
}

function whole(
  { record, packed }: { record: BackedUpArticle; packed: Uint8Array<ArrayBuffer> },
  rest: BackedUpNotes | null,
): IncomingItem {
  const { article, statements, gaps } = record;
  return {
    packed,
    article: {
      article,
      statements,
      gaps,
      firstSeen: rest?.firstSeen ?? article.firstSeen,
      lastSeen: rest?.lastSeen ?? article.lastSeen,
      touched: rest?.notes ?? [],
      revisions: rest?.revisions ?? [],
    },
  };
}
