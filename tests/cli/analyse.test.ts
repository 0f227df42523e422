import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PARAGRAPHS, page, STORY } from './articles.ts';
import { linesOf, onrecord, withFiles } from './run-cli.ts';

let files: ReturnType<typeof withFiles>;
beforeAll(() => {
  files = withFiles({
    'story.txt': STORY,
    'other/second.en.txt': 'Nothing was said.',
    'page.html': page(PARAGRAPHS, '<link rel="canonical" href="https://news.example/dam">'),
    'lines.ndjson': `${JSON.stringify({ id: 'a', text: STORY })}\n${JSON.stringify({ id: 'b', url: 'https://news.example/dam?utm_source=x', html: page(PARAGRAPHS) })}\n`,
  });
});
afterAll(() => files?.remove());

const analyse = (...words: string[]) => onrecord(['analyse', ...words], '', files.folder);

interface Analysed {
  id: string;
  article?: { url: string; canonicalUrl: string; text: string; body: string };
  statements: { quote: string; content: [number, number][]; speaker: { name: string } }[];
  gaps: { note: { text: string } }[];
}

describe('onrecord analyse', () => {
  test('a text file is one object, whose offsets count in the text as it was given', async () => {
    const { status, output, messages } = await analyse('story.txt');
    expect([status, messages]).toEqual([0, '']);
    const analysis = JSON.parse(output) as Analysed;
    expect(analysis.id).toBe('story');
    expect(analysis).not.toHaveProperty('article');
    const said = analysis.statements.find((statement) => statement.speaker.name === 'Farida Noorzai')!;
    expect(said.quote).toBe('"We will open the gates on Monday,"');
    expect(said.content.map(([start, end]) => STORY.slice(start, end))).toEqual([said.quote]);
  });

  test('a web page carries its article, with the address that it declares', async () => {
    const { article, statements } = JSON.parse((await analyse('page.html')).output) as Analysed;
    expect(article?.canonicalUrl).toBe('https://news.example/dam');
    expect(article?.body).not.toContain('Home News Sport');
    const said = statements.find((statement) => statement.speaker.name === 'Farida Noorzai')!;
    expect(said.content.map(([start, end]) => article?.text.slice(start, end))).toEqual([said.quote]);
  });

  test('several files are an array, in the order in which they were named', async () => {
    const { output } = await analyse('page.html', 'other/second.en.txt', 'story.txt');
    expect((JSON.parse(output) as Analysed[]).map(({ id }) => id)).toEqual(['page', 'second', 'story']);
  });

  test('lines in give lines out', async () => {
    const { status, output } = await analyse('lines.ndjson');
    const [text, html] = linesOf(output) as unknown as Analysed[];
    expect(status).toBe(0);
    expect([text?.id, html?.id]).toEqual(['a', 'b']);
    expect(text).not.toHaveProperty('article');
    expect(html?.article?.canonicalUrl).toBe('https://news.example/dam');
  });

  test('what comes through a pipe is the text', async () => {
    const { output } = await onrecord(['analyse'], STORY);
    expect((JSON.parse(output) as Analysed).id).toBe('standard-input');
    expect((JSON.parse(output) as Analysed).statements.length).toBeGreaterThan(0);
  });

  test('CSV has the same statements', async () => {
    const { output } = await analyse('story.txt', '--format', 'csv');
    const rows = parse(output, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    const { statements } = JSON.parse((await analyse('story.txt')).output) as Analysed;
    const quotes = rows.map((row) => row.statement_quote).filter((quote) => quote !== '');
    expect(new Set(quotes)).toEqual(new Set(statements.map(({ quote }) => quote)));
  });

  test('JSON-LD is one collection', async () => {
    const { output } = await analyse('lines.ndjson', '--format', 'jsonld');
    const collection = JSON.parse(output);
    expect(collection.type).toBe('AnnotationCollection');
    expect(collection.first.items).toHaveLength(collection.total);
  });

  test('the same input gives the same bytes', async () => {
    for (const format of ['json', 'ndjson', 'csv', 'jsonld']) {
      const twice = await Promise.all([
        analyse('page.html', '--format', format),
        analyse('page.html', '--format', format),
      ]);
      expect(twice[0].output).toBe(twice[1].output);
    }
  });

  test('with --min-confidence 1 only what is certain is left', async () => {
    const all = JSON.parse((await analyse('story.txt', '--min-confidence', '0')).output) as Analysed;
    const certain = JSON.parse((await analyse('story.txt', '--min-confidence', '1')).output) as Analysed;
    expect(certain.statements.length).toBeLessThan(all.statements.length);
  });
});

describe('help and version', () => {
  test('--help tells every option and format', async () => {
    const { status, output } = await onrecord(['--help']);
    expect(status).toBe(0);
    for (const word of ['--input', '--format', '--min-confidence', '--encoding', 'jsonld', 'Exit status'])
      expect(output).toContain(word);
    expect(output.split('\n').every((line) => line.length <= 110)).toBe(true);
  });

  test('--version is a version', async () => {
    expect((await onrecord(['--version'])).output).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([
    [[]],
    [['judge']],
    [['analyse', '--format', 'pdf']],
    [['analyse', '--input', 'pdf']],
    [['analyse', '--min-confidence', 'high']],
    [['analyse', '--min-confidence', '2']],
    [['analyse', '--encoding', 'klingon']],
    [['analyse', '--nonsense']],
    [['analyse', '--format']],
  ])('%j is not understood: exit status 2, a sentence and nothing on standard output', async (words) => {
    const { status, output, messages } = await onrecord(words);
    expect([status, output]).toEqual([2, '']);
    expect(messages).toContain('Usage: onrecord analyse');
  });
});
