import './database.ts';
import { expect, test } from 'vitest';
import { follow } from '../../../src/library/files/follow.ts';
import type { SavedView } from '../../../src/model/index.ts';
import { planRestore } from '../../../src/store/backup/plan-restore.ts';
import { readBackup } from '../../../src/store/backup/read-backup.ts';
import { type RestoreOptions, restore } from '../../../src/store/backup/restore.ts';
import { BackupWriter, headerOf } from '../../../src/store/backup/write-backup.ts';
import { onChanged } from '../../../src/store/changes.ts';
import { deleteView, keepView, readViews } from '../../../src/store/library.ts';

const view = (id: string, name: string, createdAt = 5): SavedView => ({
  id,
  name,
  address: `/statements?tag=${name}`,
  createdAt,
});
async function* backupOf(...views: SavedView[]): AsyncGenerator<Uint8Array> {
  const file = new BackupWriter();
  yield file.line(headerOf(0, 0));
  for (const one of views) yield file.line({ record: 'view', view: one });
  yield file.end();
}
const cancellation = { aborted: false };
const locks = {
  request: (_name: string, _options: object, work: (lock: object) => unknown) => work({}),
} as unknown as RestoreOptions['locks'];
const bring = (preference: RestoreOptions['preference'], ...views: SavedView[]) =>
  restore(readBackup(backupOf(...views)), {
    preference,
    follow,
    broken: 'nothing',
    cancellation,
    onProgress: () => {},
    locks,
  });

test('a dry run counts the views that are new, and lists those that are others here', async () => {
  await keepView(view('a', 'harbour'));
  await keepView(view('b', 'ferry'));
  const file = backupOf(view('a', 'harbour', 9), view('b', 'ferries', 4), view('c', 'wells'));
  const plan = await planRestore(readBackup(file), 'newer', cancellation, follow);
  expect(plan).toMatchObject({
    viewsAdded: 1,
    viewConflicts: [{ here: { name: 'ferry' }, file: { name: 'ferries' }, stays: 'here' }],
  });
});

test.each([
  ['newer', 4, 'ferry'],
  ['newer', 9, 'ferries'],
  ['here', 9, 'ferry'],
  ['file', 4, 'ferries'],
] as const)(
  'of two views of one id, preferring %s, made at %d in the file: %s stays',
  async (preference, at, stays) => {
    await keepView(view('b', 'ferry'));
    await bring(preference, view('b', 'ferries', at), view('c', 'wells'));
    expect((await readViews()).map(({ name }) => name).toSorted()).toEqual([stays, 'wells'].toSorted());
  },
);

test('other windows are told of views that are saved, deleted and restored', async () => {
  const told = () =>
    new Promise<void>((resolve) => {
      const listening = new AbortController();
      onChanged(() => {
        listening.abort();
        resolve();
      }, listening.signal);
    });
  for (const change of [
    () => keepView(view('a', 'harbour')),
    () => deleteView('a'),
    () => bring('newer', view('c', 'wells')),
  ]) {
    const hears = told();
    await change();
    await hears;
  }
});
