import { beforeEach, describe, expect, test } from 'vitest';
import { generatedBackup } from '../../../bench/library/backup-file.ts';
import { generateLibrary } from '../../../bench/library/generate.ts';
import { EXPORT_FORMATS, type ExportFormatName } from '../../../src/formats/index.ts';
import { follow } from '../../../src/library/files/follow.ts';
import { incomingItems } from '../../../src/library/files/incoming.ts';
import { type ExportOrder, exported } from '../../../src/library/files/outgoing.ts';
import { piecesOf, ReadingCancelled } from '../../../src/library/files/pieces.ts';
import type { ArticleWithNotes } from '../../../src/model/index.ts';
import { readArticleWithNotes } from '../../../src/store/articles.ts';
import { planRestore } from '../../../src/store/backup/plan-restore.ts';
import { judgeNote, writeNote } from '../../../src/store/notes.ts';
import { inChunks } from '../../read-chunks.ts';
import { wording } from '../../wording.ts';
import { bring, dryRun, emptied, exportAll, NOW, wanted } from './bring.ts';

const library = [...generateLibrary(11, 6, 5)];
const ids = library.map(({ article }) => article.id);
/** In the order of the library, which is not that of the addresses. */
const exportLibrary: typeof exportAll = (format, change) =>
  exportAll(format, { articles: ids.map((id) => ({ id, statements: null })), ...change });
const first = async (): Promise<ArticleWithNotes> => (await readArticleWithNotes(ids[0]!))!;

beforeEach(async () => {
  const parts: Uint8Array[] = [];
  for await (const part of generatedBackup(library, NOW)) parts.push(part);
  expect(await bring(new Uint8Array(Buffer.concat(parts)))).toMatchObject({ state: 'done', articles: 6 });
});

describe('what was exported comes back', () => {
  test.each(['ndjson', 'jsonld'] as const)(
    '%s into an empty library and out again is the same bytes',
    async (format) => {
      const file = await exportLibrary(format);
      await emptied();
      expect(await dryRun(file)).toMatchObject({ articles: { added: 6 }, broken: [] });
      expect(await bring(file)).toMatchObject({ state: 'done', articles: 6, broken: [] });
      expect(await exportLibrary(format)).toBe(file);
    },
  );

  test('into the library it came from it changes nothing', async () => {
    const file = await exportLibrary('ndjson');
    expect(await dryRun(file)).toMatchObject({ articles: { added: 0, changed: 0, same: 6 }, conflicts: [] });
  });

  test('a judgement that differs is listed as a conflict, and the newer one stays', async () => {
    const note = (await first()).notes.find(({ kind }) => kind === 'machine')!;
    await judgeNote(ids[0]!, note.id, 'confirmed', NOW);
    const file = await exportLibrary('ndjson');
    await judgeNote(ids[0]!, note.id, 'dismissed', NOW + 1);
    expect((await dryRun(file))!.conflicts).toMatchObject([{ stays: 'here' }]);
    await bring(file);
    expect((await first()).notes.find(({ id }) => id === note.id)).toMatchObject({ judgement: 'dismissed' });
  });

  test('over another text of the article only what people made comes in, on the words it was on', async () => {
    const { article } = await first();
    const words = article.text.slice(article.paragraphs[1]!.start, article.paragraphs[1]!.end);
    const note = {
      kind: 'human' as const,
      articleId: article.id,
      id: 'n1',
      statementId: null,
      quote: words,
      anchor: [article.paragraphs[1]!.start, article.paragraphs[1]!.end] as [number, number],
      text: 'Ask the harbour office.',
      createdAt: NOW,
      updatedAt: NOW,
    };
    await writeNote(note);
    const lines = (await exportLibrary('ndjson')).split('\n');
    const record = JSON.parse(lines[0]!);
    record.article.text = `An added line.\n\n${record.article.text}`;
    record.article.textHash = 'another';
    const own = record.notes.find(({ id }: { id: string }) => id === 'n1');
    Object.assign(own, { anchor: [0, 14], id: 'n2' });
    await bring(`${JSON.stringify(record)}\n`);
    const now = await first();
    expect(now.article.text).toBe(article.text);
    expect(now.notes.find(({ id }) => id === 'n2')).toMatchObject({ anchor: note.anchor, text: note.text });
  });

  test('a file without the text joins an article that is here, and no other', async () => {
    const file = await exportLibrary('ndjson', { withoutText: true });
    expect(await dryRun(file)).toMatchObject({ articles: { same: 6 }, broken: [] });
    await emptied();
    const dry = (await dryRun(file))!;
    expect(dry.articles.added).toBe(0);
    expect(dry.broken).toHaveLength(6);
    expect(dry.broken[0]).toMatchObject({ key: 'import_problem_no_text', place: { line: 1 } });
  });
});

test('of thousands of problems a thousand are listed, and the others are counted', async () => {
  const rows = Array.from({ length: 2500 }, (_, row) => `https://elsewhere.example/${row},x,confirmed`);
  const dry = (await dryRun(`article_id,note_id,note_judgement\n${rows.join('\n')}\n`))!;
  expect(dry.broken).toHaveLength(1001);
  expect(dry.broken.at(-1)).toEqual({ place: {}, key: 'import_problem_more', slots: { count: '1500' } });
});

test('a file that is no longer wanted is left in the middle of a record', async () => {
  const file = new Blob([`{"id":"${'x'.repeat(5 << 20)}`]);
  const cancellation = { aborted: false };
  const read: number[] = [];
  const pieces = piecesOf(file, cancellation, (bytes) => {
    read.push(bytes);
    cancellation.aborted = true;
  });
  await expect(
    planRestore(incomingItems(pieces, { now: NOW, preference: 'newer' }), 'newer', wanted, follow),
  ).rejects.toThrow(ReadingCancelled);
  expect(read).toEqual([1 << 20]);
});

describe('a colleague’s judgements', () => {
  test('come in under their name; what belongs to nothing here is said', async () => {
    const note = (await first()).notes.find((it) => it.kind === 'machine' && it.judgement === 'open')!;
    const head = 'article_id,note_id,note_judgement,note_coder,note_judged_at';
    const file = `${head}\n"${ids[0]}","${note.id}",confirmed,Ngozi,2030-01-01T00:00:00Z\nhttps://elsewhere.example/,x,confirmed,,\n`;
    expect(await bring(file)).toMatchObject({
      state: 'done',
      broken: [{ key: 'import_problem_unknown_page', place: { line: 3 } }],
    });
    expect((await first()).notes.find(({ id }) => id === note.id)).toMatchObject({
      judgement: 'confirmed',
      judgedBy: 'Ngozi',
      judgedAt: Date.UTC(2030, 0, 1),
    });
  });

  test('that tell no time leave a judgement that is here as it is', async () => {
    const note = (await first()).notes.find((it) => it.kind === 'machine' && it.judgement === 'open')!;
    await judgeNote(ids[0]!, note.id, 'confirmed', NOW - 1);
    const file = `article_id,note_id,note_judgement\n"${ids[0]}","${note.id}",dismissed\n`;
    expect((await dryRun(file))!.conflicts).toMatchObject([{ stays: 'here' }]);
    await bring(file);
    expect((await first()).notes.find(({ id }) => id === note.id)).toMatchObject({
      judgement: 'confirmed',
      judgedAt: NOW - 1,
    });
  });

  test('many on one article all arrive', async () => {
    const open = (await first()).notes.filter((it) => it.kind === 'machine' && it.judgement === 'open');
    expect(open.length).toBeGreaterThan(1);
    const rows = open.map(({ id }) => `"${ids[0]}","${id}",dismissed`);
    await bring(`article_id,note_id,note_judgement\n${rows.join('\n')}\n`);
    const after = (await first()).notes;
    expect(open.map(({ id }) => after.find((it) => it.id === id))).toEqual(
      open.map(({ id }) => expect.objectContaining({ id, judgement: 'dismissed' })),
    );
  });
});

test('judgements on one article that stand together look it up once', async () => {
  const asked: string[] = [];
  const rows = ['a', 'a', 'b', 'b', 'b', 'a'].map(
    (page, row) => `https://${page}.example/,note-${row},dismissed`,
  );
  const file = `article_id,note_id,note_judgement\n${rows.join('\n')}\n`;
  const items = [];
  for await (const one of incomingItems(inChunks(file, 64), {
    now: NOW,
    preference: 'newer',
    lookUp: async (id) => {
      asked.push(id);
      return undefined;
    },
  }))
    items.push(one);
  expect(asked).toEqual(['https://a.example/', 'https://b.example/', 'https://a.example/']);
  expect(items.map((one) => 'broken' in one && one.broken)).toMatchObject(
    rows.map((_, row) => ({ key: 'import_problem_unknown_page', place: { line: row + 2 } })),
  );
});

describe('other programs’ annotations', () => {
  const annotated = async (exact: string, change: object = {}) =>
    JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: [
        {
          id: 'https://notes.example/1',
          type: 'Annotation',
          body: [
            { type: 'TextualBody', value: 'Who told them?' },
            { type: 'TextualBody', value: 'follow up', purpose: 'tagging' },
          ],
          creator: { name: 'Dilnoza' },
          created: '2029-05-06T07:08:09+05:00',
          target: {
            source: ids[0],
            selector: [
              { type: 'TextPositionSelector', start: 1, end: 3 },
              { type: 'TextQuoteSelector', exact },
            ],
          },
          ...change,
        },
      ],
    });

  test('become notes on the same words, by their quote and not by their position', async () => {
    const { article } = await first();
    const { start, end } = article.paragraphs[2]!;
    await bring(await annotated(article.text.slice(start, end)));
    const mine = (await first()).notes.filter((it) => it.kind === 'human' && it.writtenBy === 'Dilnoza');
    expect(mine).toMatchObject([
      {
        anchor: [start, end],
        quote: article.text.slice(start, end),
        text: 'Who told them?',
        tags: ['follow up'],
        createdAt: Date.UTC(2029, 4, 6, 2, 8, 9),
      },
    ]);
  });

  test('imported twice they are one note', async () => {
    const { article } = await first();
    const { start, end } = article.paragraphs[2]!;
    const file = await annotated(article.text.slice(start, end));
    await bring(file);
    expect(await dryRun(file)).toMatchObject({ notesAdded: 0, articles: { same: 1 } });
  });

  test('on words that are not in the article they are refused with a sentence', async () => {
    expect(
      (await dryRun(await annotated('words that nobody wrote anywhere here at all')))!.broken,
    ).toMatchObject([{ key: 'import_problem_words' }]);
  });
});

describe('an export of a part', () => {
  test('only what a person confirmed or wrote', async () => {
    const records = (await exportLibrary('ndjson', { onlyConfirmed: true })).split('\n').filter(Boolean);
    for (const line of records)
      for (const gap of JSON.parse(line).gaps) expect(gap.judgement).toBe('confirmed');
  });

  test('only the statements that were listed', async () => {
    const wanted = library[0]!.statements[1]!.id;
    const file = await exportLibrary('ndjson', { articles: [{ id: ids[0]!, statements: [wanted] }] });
    expect(JSON.parse(file).statements.map(({ id }: { id: string }) => id)).toEqual([wanted]);
  });

  test('one file an article, each read as if it stood alone', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts: Uint8Array[] = [];
    const order: ExportOrder = {
      format: 'ndjson',
      articles: ids.map((id) => ({ id, statements: null })),
      onlyConfirmed: false,
      withoutText: false,
      perArticle: true,
      coder: null,
      now: NOW,
    };
    for await (const part of exported(order, wording, wanted, () => {})) parts.push(part as Uint8Array);
    const files = unzipSync(new Uint8Array(Buffer.concat(parts)));
    expect(
      Object.values(files)
        .map((it) => strFromU8(it))
        .join(''),
    ).toBe(await exportLibrary('ndjson'));
  });
});

test('every format can be written from the library', async () => {
  for (const format of Object.keys(EXPORT_FORMATS) as ExportFormatName[])
    expect((await exportLibrary(format)).length, format).toBeGreaterThan(100);
});
