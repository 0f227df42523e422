import { expect, test } from 'vitest';
import { quoteSelector } from '../../../src/formats/quote-selector.ts';
import type { Paragraph } from '../../../src/model/index.ts';

const paragraph = (start: number, end: number): Paragraph => ({ start, end, kind: 'body', links: [] });
const text = 'The ferry sank.\n\nNobody, said Imani Otieno, was told.';
const paragraphs = [paragraph(0, 15), paragraph(17, text.length)];

test('words with their context inside the paragraph', () => {
  expect(quoteSelector(text, [17, 23], paragraphs)).toEqual({
    type: 'TextQuoteSelector',
    exact: 'Nobody',
    suffix: ', said Imani Otieno, was told.',
  });
});

test('words over two paragraphs have no context beyond them', () => {
  expect(quoteSelector(text, [0, text.length], paragraphs)).toEqual({
    type: 'TextQuoteSelector',
    exact: text,
  });
});

test('context never begins or ends with half a character', () => {
  const long = `${'😀'.repeat(40)}x here y${'😀'.repeat(40)}`;
  const selector = quoteSelector(long, [82, 86], [paragraph(0, long.length)])!;
  expect(selector.exact).toBe('here');
  expect(selector.prefix).toBe(`${'😀'.repeat(15)}x `);
  expect(selector.suffix).toBe(` y${'😀'.repeat(15)}`);
});

test('a span without words selects nothing', () => {
  expect(quoteSelector(text, [4, 4], paragraphs)).toBeNull();
});
