import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStore } from '../../scripts/read-store.ts';
import { sharedPath } from '../shared.ts';
import { newReader, type Reader, whenHighlighted } from './reader.ts';

const html = sharedPath('gold', 'seed', 'article.html');
const gold = sharedPath('gold', 'seed', 'gold.json');

interface Gold {
  statements: { id: string; span: [number, number]; text: string }[];
  forbidden: { text?: string; span: [number, number]; why: string }[];
}

describe.skipIf(!html || !gold)('the founding article, in the browser', () => {
  let reader: Reader;
  let words: string[];
  beforeAll(async () => {
    reader = await newReader();
    reader.server.pages.set('/founding.html', readFileSync(html!, 'utf8'));
    const page = await reader.open('/founding.html');
    await reader.clickButton(page);
    words = await whenHighlighted(page);
  });
  afterAll(() => reader.close());

  test.each(['S2', 'S4', 'S9', 'S15'])('the quotation %s is highlighted on the exact words', (id) => {
    const { statements } = JSON.parse(readFileSync(gold!, 'utf8')) as Gold;
    expect(words).toContain(statements.find((statement) => statement.id === id)!.text);
  });

  test('the note on the unnamed author lists the three it could be', async () => {
    const { notes } = await readStore(await reader.panel());
    const note = notes.find((one) => one.kind === 'machine' && one.gap.id === 'unnamed-one-of-set');
    const slots = note?.kind === 'machine' ? Object.values(note.gap.note.slots).join(' | ') : '';
    const { statements } = JSON.parse(readFileSync(gold!, 'utf8')) as {
      statements: { chainEffective?: { candidates?: string[] }[] }[];
    };
    const chains = statements.flatMap((statement) => statement.chainEffective ?? []);
    const candidates = chains.find((link) => link.candidates?.length === 3)!.candidates!;
    for (const name of candidates) expect(slots).toContain(name);
  });

  test('headings, the title of the book and the furniture of the page are untouched', () => {
    const { statements: _, forbidden } = JSON.parse(readFileSync(gold!, 'utf8')) as Gold;
    const untouched = forbidden.filter(({ why }) => /heading|furniture|title/i.test(why));
    expect(untouched.length).toBeGreaterThan(4);
    const article = readFileSync(sharedPath('gold', 'seed', 'article.txt')!, 'utf8');
    for (const { span } of untouched) {
      const text = article.slice(...span).trim();
      expect(words.filter((one) => one.includes(text))).toEqual([]);
    }
  });
});
