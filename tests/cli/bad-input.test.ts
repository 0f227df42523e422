import { spawn } from 'node:child_process';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PARAGRAPHS, page, STORY } from './articles.ts';
import { CLI, linesOf, onrecord, withFiles } from './run-cli.ts';

/** Cyrillic and curly quotation marks in the single bytes of windows-1251, which nothing in Node can write. */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0)!;
    const marks: Record<string, number> = { '“': 0x93, '”': 0x94, '’': 0x92 };
    if (code < 0x80) return code;
    return marks[character] ?? code - 0x410 + 0xc0;
  });

const RUSSIAN_NAME = 'Ирина Серова';
const cyrillicPage = page(
  `${PARAGRAPHS}<p>“Плотина стоит,” ${RUSSIAN_NAME} said in the same hall on Tuesday.</p>`,
  '<meta charset="windows-1251">',
);

let files: ReturnType<typeof withFiles>;
beforeAll(() => {
  files = withFiles({
    'story.txt': STORY,
    'cyrillic.html': windows1251(cyrillicPage),
    'cyrillic.txt': windows1251(`“Плотина стоит,” ${RUSSIAN_NAME} said.`),
    'marked.txt': `\uFEFF${STORY}`,
    'wide.txt': Buffer.from(`\uFEFF${STORY}`, 'utf16le'),
    'undeclared.html': Uint8Array.from(Buffer.from(page(PARAGRAPHS).replaceAll(/[“”]/g, '\x93'), 'latin1')),
    'picture.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
    'picture.html': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
    'empty.txt': '',
    'empty.html': '',
    'empty.ndjson': '',
    'long.txt': 'word '.repeat(300_000),
    'folder.txt/inside.txt': STORY,
    'deep.html': page('<div>'.repeat(200_000)),
    'many.html': page('<p>a</p>'.repeat(200_000)),
    'attributes.html': page(`<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=1`).join(' ')}>x</p>`),
  });
});
afterAll(() => files?.remove());

const analyse = (...words: string[]) => onrecord(['analyse', ...words], '', files.folder);

describe('files that cannot be read', () => {
  test.each([
    ['missing.txt', 'There is no file “missing.txt”.'],
    ['folder.txt', '“folder.txt” is a folder. Name the files in it.'],
    ['picture.txt', 'This is not text.'],
    ['picture.html', 'This is not text.'],
    ['empty.html', 'This page has no article text.'],
    ['long.txt', 'This text has more than 500,000 characters, which is no article.'],
    ['deep.html', 'This page is too long to be an article.'],
    ['many.html', 'This page is too long to be an article.'],
    ['attributes.html', 'This page is too long to be an article.'],
    ['missing.ndjson', 'There is no file “missing.ndjson”.'],
  ])('%s gives its id, a sentence and exit status 1', async (file, error) => {
    const { status, output, messages } = await analyse(file, '--format', 'ndjson');
    expect(status).toBe(1);
    expect(linesOf(output)).toEqual([{ id: file.replace(/\..*/, ''), error }]);
    expect(messages).toBe('1 of 1 input could not be read.\n');
  });

  test('the others are not lost', async () => {
    const { status, output } = await analyse('missing.txt', 'story.txt', 'folder.txt', '--format', 'ndjson');
    expect(status).toBe(1);
    expect(linesOf(output).map((line) => [line.id, 'error' in line])).toEqual([
      ['missing', true],
      ['story', false],
      ['folder', true],
    ]);
  });

  test('a format without a place for errors tells them apart from the data', async () => {
    const { status, output, messages } = await analyse('missing.txt', 'story.txt', '--format', 'csv');
    expect(status).toBe(1);
    expect(messages).toContain('missing: There is no file “missing.txt”.');
    expect(output).not.toContain('missing');
    expect(output.split('\r\n').length).toBeGreaterThan(2);
  });

  test.each(['empty.txt', 'empty.ndjson'])('%s is empty, which is no error', async (file) => {
    const { status, messages } = await analyse(file, '--format', 'ndjson');
    expect([status, messages]).toEqual([0, '']);
  });
});

describe('encodings', () => {
  const speakersOf = (output: string) =>
    (JSON.parse(output) as { statements: { sourceQuote: string | null }[] }).statements.map(
      (it) => it.sourceQuote,
    );

  test('a page in windows-1251 is read by what it declares', async () => {
    const { status, output } = await analyse('cyrillic.html');
    expect(status).toBe(0);
    expect(output).toContain(`“Плотина стоит,” ${RUSSIAN_NAME} said`);
  });

  test('a page that declares nothing and is not in UTF-8 is read as web browsers read it', async () => {
    expect((await analyse('undeclared.html')).output).toContain('“We will open the gates on Monday,“');
  });

  test('a text in windows-1251 is read when it is said to be', async () => {
    const refused = await analyse('cyrillic.txt');
    expect(refused.status).toBe(1);
    expect(refused.output).toContain('This is not in UTF-8.');
    const { status, output } = await analyse('cyrillic.txt', '--encoding', 'windows-1251');
    expect(status).toBe(0);
    expect(JSON.parse(output).id).toBe('cyrillic');
  });

  test.each(['marked.txt', 'wide.txt'])('the byte-order mark of %s is no part of the text', async (file) => {
    const plain = await analyse('story.txt');
    expect(speakersOf((await analyse(file)).output)).toEqual(speakersOf(plain.output));
    expect(JSON.parse((await analyse(file)).output).statements).toEqual(JSON.parse(plain.output).statements);
  });
});

describe('lines that cannot be read', () => {
  const good = (id: string) => JSON.stringify({ id, text: STORY });
  const run = (lines: (string | Buffer)[]) =>
    onrecord(
      ['analyse', '--input', 'ndjson'],
      Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line), Buffer.from('\n')]))),
    );

  test('each has a line of its own in its own place', async () => {
    const { status, output, messages } = await run([
      good('first'),
      'not json',
      '',
      '[1]',
      '{"id":"no text"}',
      Buffer.from([0x22, 0xff, 0xfe, 0x22]),
      '{"id":7,"text":"Seven."}',
      good('last'),
    ]);
    expect(status).toBe(1);
    expect(linesOf(output).map((line) => [line.id, line.error ?? 'read'])).toEqual([
      ['first', 'read'],
      ['line-2', 'Line 2 is not JSON.'],
      ['line-3', 'Line 3 is empty.'],
      ['line-4', 'Line 4 is JSON, but no object.'],
      ['no text', 'There is neither “text” nor “html” in this line.'],
      ['line-6', 'This is not in UTF-8. For a file, --encoding can name the encoding that it is in.'],
      ['7', 'read'],
      ['last', 'read'],
    ]);
    expect(messages).toBe('5 of 8 inputs could not be read.\n');
  });

  test('fields named like parts of JavaScript are only fields', async () => {
    const { status, output } = await run([
      '{"id":"a","__proto__":{"text":"x"},"constructor":1,"text":"Ana Reyes said no."}',
    ]);
    expect([status, linesOf(output)[0]?.id]).toEqual([0, 'a']);
  });

  test('a last line without a line end, Windows line ends and a byte-order mark are lines too', async () => {
    const { status, output } = await onrecord(
      ['analyse', '--input', 'ndjson'],
      `\uFEFF${good('one')}\r\n${good('two')}`,
    );
    expect([status, linesOf(output).map(({ id }) => id)]).toEqual([0, ['one', 'two']]);
  });

  test('a line of 50 MB is told by its id and let go, and the next is read', async () => {
    const part = Buffer.alloc(1 << 20, 'many words ');
    const lines = function* () {
      yield Buffer.from('{"id":"huge","text":"');
      for (let megabyte = 0; megabyte < 50; megabyte++) yield part;
      yield Buffer.from(`"}\n${good('after')}\n`);
    };
    const { status, output } = await onrecord(['analyse', '--input', 'ndjson'], lines());
    expect(status).toBe(1);
    expect(linesOf(output).map((line) => [line.id, line.error ?? 'read'])).toEqual([
      ['huge', 'This line has 50 MB. At most 16 MB are read of one input.'],
      ['after', 'read'],
    ]);
  });
});

test('a pipe that is closed on the other side ends it quietly', async () => {
  const child = spawn(process.execPath, [CLI, 'analyse', '--input', 'ndjson']);
  let messages = '';
  child.stderr.on('data', (text) => {
    messages += text;
  });
  child.stdin.on('error', () => {});
  const line = `${JSON.stringify({ id: 'x', text: STORY })}\n`;
  child.stdout.once('data', () => child.stdout.destroy());
  const feed = setInterval(() => child.stdin.write(line.repeat(20)), 5);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(feed);
  expect([status, messages]).toEqual([0, '']);
});
