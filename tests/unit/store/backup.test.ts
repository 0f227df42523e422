import './database.ts';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { generatedBackup } from '../../../bench/library/backup-file.ts';
import { generateLibrary } from '../../../bench/library/generate.ts';
import { follow } from '../../../src/library/files/follow.ts';
import type { ArticleWithNotes, HumanNote } from '../../../src/model/index.ts';
import { readArticleWithNotes } from '../../../src/store/articles.ts';
import { crc32 } from '../../../src/store/backup/crc32.ts';
import type { Preference } from '../../../src/store/backup/merge.ts';
import { planRestore } from '../../../src/store/backup/plan-restore.ts';
import { NotABackup, readBackup } from '../../../src/store/backup/read-backup.ts';
import { clearLeftovers, type RestoreOptions, restore } from '../../../src/store/backup/restore.ts';
import { BackupWriter, headerOf, writeBackup } from '../../../src/store/backup/write-backup.ts';
import { keepView, readViews } from '../../../src/store/library.ts';
import { deleteNote, editNote, judgeNote, writeNote } from '../../../src/store/notes.ts';
import { closeStore, openStore } from '../../../src/store/open.ts';
import { packArticle } from '../../../src/store/pack.ts';

const NOW = Date.UTC(2026, 2, 4);
const wanted = { aborted: false };

/** One lock, as browsers hand it out. */
function oneLock(): RestoreOptions['locks'] {
  let held = false;
  return {
    request: (async (_name: string, _options: object, work: (lock: object | null) => Promise<unknown>) => {
      if (held) return work(null);
      held = true;
      try {
        return await work({});
      } finally {
        held = false;
      }
    }) as unknown as LockManager['request'],
  };
}

async function* inPieces(bytes: Uint8Array, size = 999): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}
const backup = () => bytesOf(writeBackup({ now: NOW, cancellation: wanted, onProgress: () => {} }));
const bring = (bytes: Uint8Array, options: Partial<RestoreOptions> = {}) =>
  restore(readBackup(inPieces(bytes)), {
    preference: 'newer',
    follow,
    broken: 'nothing',
    cancellation: wanted,
    onProgress: () => {},
    locks: oneLock(),
    ...options,
  });
const plan = (bytes: Uint8Array, preference: Preference = 'newer') =>
  planRestore(readBackup(inPieces(bytes)), preference, wanted, follow);
const addressOf = (number: number) => library[number]!.article.id;
const library = [...generateLibrary(7, 12, 4)];
const everything = async (): Promise<(ArticleWithNotes | null)[]> => {
  const ids = await (await openStore()).getAllKeys('rows');
  return Promise.all(ids.map((id) => readArticleWithNotes(id)));
};
const emptied = async () => {
  await closeStore();
  await deleteDB('onrecord');
};

let file: Uint8Array;
beforeEach(async () => {
  file = await bytesOf(generatedBackup(library, NOW));
});

describe('a backup restored into an empty store', () => {
  test('brings everything back, and a backup of that is the same bytes', async () => {
    expect(await bring(file)).toMatchObject({ state: 'done', articles: 12, conflicts: [], broken: [] });
    await keepView({ id: 'v', name: 'All warnings', address: '/articles?severity=warning', createdAt: 1 });
    await writeNote({ ...ownNote(), articleId: addressOf(3) });
    await judgeNote(addressOf(4), library[4]!.gaps[1]!.key, 'dismissed', NOW);
    const before = await everything();
    const first = await backup();
    await emptied();
    await bring(first);
    expect(await everything()).toEqual(before);
    expect(await readViews()).toHaveLength(1);
    expect(Buffer.compare(await backup(), first)).toBe(0);
  });

  test('leaves the totals and rows that visits would have left', async () => {
    await bring(file);
    const database = await openStore();
    const statements = library.reduce((sum, one) => sum + one.statements.length, 0);
    expect(await database.get('state', 'state')).toMatchObject({ articles: 12, statements });
    expect(await database.count('staged')).toBe(0);
  });

  test('whatever the pieces in which the file comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), async (size) => {
        const dry = await planRestore(readBackup(inPieces(file, size)), 'newer', wanted, follow);
        expect(dry).toMatchObject({ articles: { added: 12, changed: 0, same: 0 }, broken: [] });
      }),
      { numRuns: 10 },
    );
  });
});

describe('a backup restored into a filled store', () => {
  beforeEach(async () => {
    await bring(file);
  });
  const key = library[0]!.gaps[0]!.key;
  const judged = async () => (await readArticleWithNotes(addressOf(0)))!.notes.find(({ id }) => id === key);

  test('changes nothing where everything is the same', async () => {
    expect(await plan(file)).toMatchObject({ articles: { added: 0, changed: 0, same: 12 }, notesAdded: 0 });
    expect(await bring(file)).toMatchObject({ state: 'done', articles: 0 });
  });

  test('keeps what only is here, and adds what only the file has', async () => {
    await writeNote({ ...ownNote(), id: 'only in the file' });
    const older = await backup();
    await deleteNote(addressOf(0), 'only in the file');
    await writeNote({ ...ownNote(), id: 'only here' });
    await bring(older);
    const ids = (await readArticleWithNotes(addressOf(0)))!.notes.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['only here', 'only in the file']));
  });

  test.each([
    ['newer', 'dismissed', 'here'],
    ['here', 'dismissed', 'here'],
    ['file', 'confirmed', 'file'],
  ] as const)(
    'two judgements on one note: %s leaves %s, and the conflict is listed',
    async (preference, stays, side) => {
      await judgeNote(addressOf(0), key, 'confirmed', Date.now());
      const older = await backup();
      await judgeNote(addressOf(0), key, 'dismissed', Date.now());
      const dry = await plan(older, preference);
      expect(dry?.conflicts).toMatchObject([{ articleId: addressOf(0), stays: side }]);
      expect(await judged()).toMatchObject({ judgement: 'dismissed' });
      await bring(older, { preference });
      expect(await judged()).toMatchObject({ judgement: stays });
    },
  );

  test('a newer text of a note in the file wins over an older one here, and says so', async () => {
    await writeNote(ownNote());
    await editNote(addressOf(0), 'mine', { text: 'Later words' }, NOW + 50);
    const newer = await backup();
    await editNote(addressOf(0), 'mine', { text: 'Earlier words' }, NOW + 10);
    const database = await openStore();
    const earlier = (await database.get('notes', [addressOf(0), 'mine'])) as HumanNote;
    await database.put('notes', { ...earlier, updatedAt: NOW + 10 });
    expect(await bring(newer)).toMatchObject({ state: 'done', conflicts: [{ stays: 'file' }] });
  });
});

test('the checksum is that of gzip', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

/** What the store holds when the whole file was brought in. */
async function undamaged(): Promise<(ArticleWithNotes | null)[]> {
  await bring(file);
  return everything();
}

describe('a file that is not whole', () => {
  const nothingIsThere = async () => expect(await everything()).toEqual([]);

  test('cut in the middle: it says where, and nothing is written', async () => {
    const cut = file.subarray(0, Math.floor(file.length * 0.6));
    const dry = await plan(cut);
    expect(dry?.broken.at(-1)).toMatchObject({ reason: 'cut' });
    expect(await bring(cut)).toMatchObject({ state: 'refused' });
    await nothingIsThere();
  });

  test('one changed byte anywhere breaks one record; the rest comes in if the reader says so', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = new Uint8Array(file);
        damaged[at]! ^= change;
        let broken: readonly object[] = [];
        try {
          broken = (await plan(damaged))!.broken;
        } catch (error) {
          expect(error).toBeInstanceOf(NotABackup);
          return;
        }
        expect(broken.length).toBeLessThanOrEqual(3);
        // A few bytes of a gzip header say when and where it was made, and nothing rests on them; all others count.
        if (broken.length > 0) return;
        await bring(damaged);
        const came = await everything();
        await emptied();
        expect(came).toEqual(await undamaged());
        await emptied();
      }),
      { numRuns: 60 },
    );
  });

  test('the rest of a file with one bad record', async () => {
    const damaged = new Uint8Array(file);
    const middle = Math.floor(file.length / 2);
    damaged[middle]! ^= 255;
    expect(await bring(damaged)).toMatchObject({ state: 'refused' });
    await nothingIsThere();
    expect(await bring(damaged, { broken: 'rest' })).toMatchObject({ state: 'done' });
    expect((await everything()).length).toBeGreaterThanOrEqual(11);
  });

  test('a record that says it unpacks to gigabytes is not unpacked, and the rest comes in', async () => {
    const long = new Uint8Array(file);
    const end = new BackupWriter().line(headerOf(12, NOW)).length;
    const { byteOffset } = long;
    const next = end + new DataView(long.buffer, byteOffset + end).getUint32(16, true);
    new DataView(long.buffer, byteOffset + next - 4).setUint32(0, 0xf0000000, true);
    expect((await plan(long))?.broken[0]).toEqual({ number: 2, reason: 'too-long' });
    expect(await bring(long, { broken: 'rest' })).toMatchObject({ state: 'done', articles: 11 });
  });

  test('a record with a field of another kind is named', async () => {
    const writer = new BackupWriter();
    const { article, statements, gaps } = library[0]!;
    const strange = { article: { ...article, text: 7 as never }, statements, gaps };
    const bytes = Buffer.concat([
      writer.line(headerOf(1, NOW)),
      writer.member(packArticle(strange)),
      writer.end(),
    ]);
    expect((await plan(bytes))?.broken).toEqual([
      { number: 2, reason: 'not-a-record', field: 'article.text' },
    ]);
  });

  test.each([
    ['of a newer version', { ...headerOf(0, NOW), version: 99 }, 'newer-version'],
    ['of something else', { record: 'other' } as never, 'not-a-backup'],
  ] as const)('a file %s is refused', async (_, header, reason) => {
    const bytes = new BackupWriter().line(header);
    await expect(plan(bytes)).rejects.toMatchObject({ reason });
    await expect(bring(bytes)).rejects.toMatchObject({ reason });
  });

  test('any bytes are refused, and never anything worse', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await expect(plan(bytes)).rejects.toBeInstanceOf(NotABackup);
      }),
    );
  });
});

describe('a restore that is stopped', () => {
  test('by the reader leaves everything as it was', async () => {
    const cancellation = { aborted: false };
    const onProgress = ({ step }: { step: string }) => {
      cancellation.aborted = step === 'writing';
    };
    expect(await bring(file, { cancellation, onProgress })).toEqual({ state: 'cancelled' });
    expect(await everything()).toEqual([]);
    expect(await (await openStore()).count('staged')).toBe(0);
  });

  test('in another window lets nobody else begin', async () => {
    const locks = oneLock();
    const results = await Promise.all([bring(file, { locks }), bring(file, { locks })]);
    expect(results.map(({ state }) => state).sort()).toEqual(['busy', 'done']);
    expect(await everything()).toHaveLength(12);
  });

  test('by a killed browser leaves staged records, which the next library takes away', async () => {
    const database = await openStore();
    await database.add('staged', { packed: packArticle(library[0]!), rest: null });
    await clearLeftovers(oneLock());
    expect(await database.count('staged')).toBe(0);
    expect(await everything()).toEqual([]);
  });
});

const ownNote = (): HumanNote => ({
  kind: 'human',
  articleId: addressOf(0),
  id: 'mine',
  statementId: library[0]!.statements[0]!.id,
  quote: 'words',
  anchor: [0, 5],
  text: 'Earlier words',
  createdAt: NOW,
  updatedAt: NOW,
});
