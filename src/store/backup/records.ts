import type { NoteRecord, RevisionRecord, SavedView } from '../../model/index.ts';
import type { ArticlePayload } from '../pack.ts';

export const BACKUP_VERSION = 1;

/** The records of a backup, in the order of the file; docs/data.md tells them. */
export interface BackupHeader {
  record: 'onrecord-backup';
  version: number;
  /** ISO 8601, UTC. */
  created: string;
  articles: number;
}
export type BackedUpArticle = ArticlePayload & { record: 'article' };
/** What belongs to the article before it, and was not made by the engine. */
export interface BackedUpNotes {
  record: 'notes';
  articleId: string;
  firstSeen: number;
  lastSeen: number;
  notes: NoteRecord[];
  revisions: RevisionRecord[];
}
export interface BackedUpView {
  record: 'view';
  view: SavedView;
}
export interface BackupEnd {
  record: 'end';
  /** Records before this one. */
  records: number;
  /** `nextChecksum` over all of them. */
  checksum: string;
}
export type BackupRecord = BackupHeader | BackedUpArticle | BackedUpNotes | BackedUpView | BackupEnd;

export const FIRST_CHECKSUM = '00000000';

/** Folds a record's own checksum into that of all before it (FNV-1a over its bytes), so that order and number count. */
export function nextChecksum(checksum: string, own: number): string {
  let hash = Number.parseInt(checksum, 16);
  for (let shift = 0; shift < 32; shift += 8) hash = Math.imul(hash ^ ((own >>> shift) & 255), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
