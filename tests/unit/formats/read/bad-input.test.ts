import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import texts from '../../../../assets/_locales/en/messages.json' with { type: 'json' };
import { EXPORT_FORMATS, recordFromStore } from '../../../../src/formats/index.ts';
import { articleWithNotes } from '../../../arbitrary-records.ts';
import { collect } from '../../../collect.ts';
import { inChunks, readingsOf } from '../../../read-chunks.ts';
import { wording } from '../../../wording.ts';

const [kept] = fc.sample(articleWithNotes, { numRuns: 1, seed: 40 });
const record = JSON.parse(JSON.stringify(recordFromStore(kept!, wording)));
const line = (change: object) => `${JSON.stringify({ ...record, ...change })}\n`;
const GOOD = line({});

/** What is said of a file, problem by problem: its place and its sentence. */
async function problemsOf(file: string | Uint8Array): Promise<string[]> {
  const readings = await readingsOf(inChunks(file, 1000));
  return readings.flatMap((reading) => {
    if (reading.kind !== 'problem') return [];
    const { key, slots } = reading.problem;
    expect(texts).toHaveProperty(key);
    const field = slots.field === 'none' ? '' : (slots.field ?? slots.columns ?? '');
    return [`${reading.place.line ?? '-'} ${key.replace('import_problem_', '')} ${field}`.trim()];
  });
}

const HEAD = 'article_id,note_id,note_judgement,note_coder\r\n';
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

const goodOnes = async (file: string) =>
  (await readingsOf(inChunks(file, 1000))).filter((it) => it.kind !== 'problem').length;

describe('what is amiss in a file is said with its line and field, and everything else is read', () => {
  test.each<[string, string | Uint8Array, string[]]>([
    ['an empty file', '', ['1 empty']],
    ['nothing but white space', ' \n \n', ['1 empty']],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00]), ['1 not_text']],
    ['Latin-1', latin1(`${HEAD}a,b,confirmed,Zoë\r\n`), ['2 not_text note_coder']],
    [
      'Latin-1 in a record',
      latin1('{"id":"b","format":9}\n{"id":"a","article":{"title":"Café"}}\n'),
      ['1 newer', '2 not_text article.title'],
    ],
    [
      'Latin-1 in an annotation',
      latin1('{"annotations":[\n{"uri":"a","id":"1"},\n{"uri":"a","tags":["x","Café"]}]}'),
      ['3 not_text tags.1'],
    ],
    [
      'UTF-16 with half of a character',
      new Uint8Array([0xff, 0xfe, ...Buffer.from(`${HEAD}a,b,`, 'utf16le'), 0x3d, 0xd8, 0x41, 0x00]),
      ['2 not_text note_judgement'],
    ],
    [
      'half of a character in a record',
      line({ article: { ...record.article, title: 'cut \\ud83d' } }).replace('\\\\ud83d', '\\ud83d'),
      ['1 half_character article.title'],
    ],
    [
      'half of a character in an annotation of another program',
      '{"@context":"x","items":[{"id":"a","target":"b","body":[{"value":"\\uDE00"}]}]}',
      ['1 half_character body.0.value'],
    ],
    ['a line that is cut', `${GOOD}${GOOD.slice(0, 500)}`, ['2 no_json article.modified']],
    ['a record without its id', `${line({ id: undefined })}${GOOD}`, ['1 field id']],
    ['a number for a name', line({ language: 7 }), ['1 field language']],
    [
      'a span that ends before it begins',
      line({ sources: [{ id: 'a', name: null, namedAs: 'none', mentions: [[3, 1]] }] }),
      ['1 field sources.0.mentions'],
    ],
    [
      'a span behind the end',
      line({ sources: [{ id: 'a', name: null, namedAs: 'none', mentions: [[0, 9e9]] }] }),
      ['1 field sources.0.mentions'],
    ],
    ['an id twice', line({ notes: [note('a'), note('a')] }), ['1 field notes.1.id']],
    [
      'a time without a zone',
      line({ notes: [note('a', '2024-05-06T07:08:09')] }),
      ['1 field notes.0.createdAt'],
    ],
    [
      'a day that is none',
      line({ notes: [note('a', '2024-02-30T07:08:09.000Z')] }),
      ['1 field notes.0.createdAt'],
    ],
    ['a newer version', line({ format: 2 }), ['1 newer']],
    ['an error of the command line', '{"id":"x","error":"too long"}\n', ['1 was_failure']],
    ['a list that is cut', `[${GOOD},${GOOD.slice(0, 90)}`, ['2 cut_off engine.version']],
    [
      'annotations without their article',
      '{"@context":"x","items":[{"onrecord:data":{"note":{}}}]}',
      ['1 field onrecord:data'],
    ],
    ['an annotation without a target', '{"@context":"x","items":[{"id":"a"}]}', ['1 field target']],
    ['Hypothesis without an address', '{"annotations":[{"text":"a"}]}', ['1 field uri']],
    ['a table without its columns', 'a,b\n1,2\n', ['1 columns article_id, note_id, note_judgement']],
    ['a table that is cut in a row', `${HEAD}a,b,confirmed,\r\na,c`, ['3 field note_judgement']],
    ['a table that is cut in a cell', `${HEAD}a,b,confirmed,"Zo`, ['2 cut_off note_coder']],
    [
      'two annotations of one name',
      '[{"id":"a","target":"b","body":"x"},\n{"id":"a","target":"c","body":"y"}]',
      ['2 twice id'],
    ],
    [
      'two of Hypothesis of one name',
      '{"annotations":[{"id":"a","uri":"b"},{"id":"a","uri":"b"}]}',
      ['1 twice id'],
    ],
    [
      'a collection whose page is elsewhere',
      '{"@context":"x","type":"AnnotationCollection","first":"y"}',
      ['- nothing'],
    ],
    ['an empty list', '[]', ['- nothing']],
    ['a judgement that is none', `${HEAD}a,b,perhaps,\r\n`, ['2 judgement note_judgement']],
    [
      'a judgement at a time without a zone',
      'article_id,note_id,note_judgement,note_judged_at\na,b,confirmed,2030-01-31T09:30:00\n',
      ['2 time note_judged_at'],
    ],
    [
      'an annotation at no time',
      '{"@context":"x","items":[{"id":"a","target":"b","modified":"yesterday"}]}',
      ['1 time modified'],
    ],
    [
      'Hypothesis at a time without a zone',
      '{"annotations":[{"uri":"a","text":"a","created":"2030-01-31T09:30:00"}]}',
      ['1 time created'],
    ],
    [
      'two rows that disagree',
      `${HEAD}a,b,confirmed,\r\na,b,dismissed,\r\n`,
      ['3 contradiction note_judgement'],
    ],
  ])('%s', async (_, file, problems) => {
    expect(await problemsOf(file)).toEqual(problems);
  });

  test('the other records of the file are read', async () => {
    expect(await goodOnes(`${GOOD}{"id":\n${GOOD.replace(record.id, 'x')}`)).toBe(2);
    expect(await goodOnes(`${HEAD}a,b,perhaps,\na,c,confirmed,Ola\n`)).toBe(1);
  });
});

function note(id: string, createdAt = '2024-05-06T07:08:09.000Z') {
  return {
    id,
    statementId: null,
    quote: '',
    anchor: null,
    text: 't',
    writtenBy: null,
    createdAt,
    updatedAt: createdAt,
  };
}

describe('hostile files', () => {
  test('names such as __proto__ and constructor are fields like others and change nothing', async () => {
    const hostile = GOOD.replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    );
    expect(await problemsOf(hostile)).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each([
    ['a list in a list, 200,000 deep', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['an object in an object, 100,000 deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['deep annotations', `{"annotations":${'['.repeat(50_000)}`],
    ['a million quotation marks', '"'.repeat(1_000_000)],
    ['a million brackets', '[{'.repeat(500_000)],
    ['a table of one row of a million cells', ','.repeat(1_000_000)],
  ])('%s: problems, no exception', async (_, file) => {
    const readings = await readingsOf(inChunks(file, 65_536));
    expect(readings.every(({ kind }) => kind === 'problem')).toBe(true);
  });

  test('a record of millions of parts is refused before it is built, and the next is read', async () => {
    const heavy = `{"id":"x","parts":[${'{},'.repeat(5_000_001)}{}]}\n`;
    const readings = await readingsOf(inChunks(`${heavy}${GOOD}`, 1 << 20));
    expect(readings).toMatchObject([
      { kind: 'problem', place: { line: 1 }, problem: { key: 'import_problem_too_long' } },
      { kind: 'record', place: { line: 2 } },
    ]);
  });

  test('a file of which hundreds of thousands of lines cannot be read is left, and says where', async () => {
    const readings = await readingsOf(inChunks('{}\n'.repeat(150_000), 1 << 16));
    expect(readings).toHaveLength(100_001);
    expect(readings.at(-1)).toMatchObject({
      place: { line: 100_000 },
      problem: { key: 'import_problem_too_many', slots: { most: '100000' } },
    });
  });

  test('any bytes at all give readings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 9 }),
        async (bytes, chunk) => {
          await readingsOf(inChunks(bytes, chunk));
        },
      ),
    );
  });

  test('a file that is cut anywhere gives what came before the cut, and says so', async () => {
    const records = fc
      .sample(articleWithNotes, { numRuns: 3, seed: 41 })
      .map((it) => recordFromStore(it, wording));
    const file = await collect(EXPORT_FORMATS.jsonld.write(records, { now: 0 }));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 40, max: file.length - 3 }), async (end) => {
        const readings = await readingsOf(inChunks(file.slice(0, end), 500));
        expect(readings.some(({ kind }) => kind === 'problem')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the colleague’s table', () => {
  test('comes with commas, semicolons or tabs, with a byte-order mark, in UTF-16, and with guarded cells', async () => {
    const rows = [
      ['article_id', 'note_id', 'note_judgement', 'note_coder', 'note_judged_at'],
      ['https://a.example/1', "'=key", 'confirmed', 'Zoë "Z" Ü', '2024-05-06T07:08:09+02:00'],
    ];
    const written = (mark: string) =>
      rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark)).join('\r\n');
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${written('\t')}`, 'utf16le'));
    for (const file of [written(','), `\uFEFF${written(';')}`, written('\t'), utf16])
      expect(await readingsOf(inChunks(file, 7))).toEqual([
        {
          kind: 'judgement',
          place: { line: 2 },
          judgement: {
            articleId: 'https://a.example/1',
            gapKey: '=key',
            judgement: 'confirmed',
            judgedAt: '2024-05-06T05:08:09.000Z',
            coder: 'Zoë "Z" Ü',
            codebook: null,
          },
        },
      ]);
  });
});
