import '../store/database.ts';
import { deleteDB } from 'idb';
import type { ExportFormatName } from '../../../src/formats/index.ts';
import { follow } from '../../../src/library/files/follow.ts';
import { incomingItems } from '../../../src/library/files/incoming.ts';
import { type ExportOrder, exported } from '../../../src/library/files/outgoing.ts';
import { planRestore } from '../../../src/store/backup/plan-restore.ts';
import { type RestoreOptions, restore } from '../../../src/store/backup/restore.ts';
import { writeBackup } from '../../../src/store/backup/write-backup.ts';
import { closeStore, openStore } from '../../../src/store/open.ts';
import { collect } from '../../collect.ts';
import { inChunks } from '../../read-chunks.ts';
import { wording } from '../../wording.ts';

export const NOW = Date.UTC(2030, 3, 5);
export const wanted = { aborted: false };
const locks = {
  request: (_name: string, _options: object, work: (lock: object) => unknown) => work({}),
} as unknown as RestoreOptions['locks'];

/** A file of any kind, brought in as the library does it. */
export const bring = (file: string | Uint8Array, options: Partial<RestoreOptions> = {}) =>
  restore(incomingItems(inChunks(file, 4096), { now: NOW, preference: options.preference ?? 'newer' }), {
    preference: 'newer',
    follow,
    broken: 'rest',
    cancellation: wanted,
    onProgress: () => {},
    locks,
    ...options,
  });

/** What bringing it in would do. */
export const dryRun = (file: string | Uint8Array) =>
  planRestore(
    incomingItems(inChunks(file, 4096), { now: NOW, preference: 'newer' }),
    'newer',
    wanted,
    follow,
  );

/** Every article that is kept, exported. */
export const exportAll = async (format: ExportFormatName, change: Partial<ExportOrder> = {}) =>
  collect(
    exported(
      {
        format,
        articles: (await keptIds()).map((id) => ({ id, statements: null })),
        onlyConfirmed: false,
        withoutText: false,
        perArticle: false,
        coder: null,
        now: NOW,
        ...change,
      },
      wording,
      wanted,
      () => {},
    ),
  );

export const keptIds = async (): Promise<string[]> => (await openStore()).getAllKeys('rows');

export async function backup(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of writeBackup({ now: NOW, cancellation: wanted, onProgress: () => {} }))
    parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

export const emptied = async () => {
  await closeStore();
  await deleteDB('onrecord');
};
