import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../../src/model/index.ts';
import { moveEdge } from '../../../src/panel/state/edges.ts';

const text = 'Before this.\n\n“We knew it,” she said, “for years.”\n\nAfter this.';
const article = {
  text,
  paragraphs: [
    { start: 0, end: 12, kind: 'body' as const, links: [] },
    { start: 14, end: 51, kind: 'body' as const, links: [] },
    { start: 53, end: 64, kind: 'body' as const, links: [] },
  ],
};
const span = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];
const words = (content: Span[] | null) => content?.map((one) => text.slice(...one)) ?? null;

test.each([
  ['start', -1, ['she said,'], ['it,” she said,']],
  ['start', 1, ['she said,'], ['said,']],
  ['end', 1, ['she said,'], ['she said, “for']],
  ['end', -1, ['she said,'], ['she']],
  ['end', 1, ['“We', '“for'], ['“We', '“for years.”']],
  ['start', -1, ['“We knew'], null],
  ['end', 1, ['years.”'], null],
  ['end', -1, ['said,'], null],
] as const)('the %s moves by %i: %j becomes %j', (edge, by, before, after) => {
  expect(words(moveEdge(article, before.map(span), edge, by))).toEqual(after);
});

test('whatever is moved stays inside its paragraph and keeps a word', () => {
  const [, { start, end }] = article.paragraphs as [unknown, { start: number; end: number }];
  fc.assert(
    fc.property(
      fc.integer({ min: start, max: end - 1 }),
      fc.array(
        fc.tuple(fc.constantFrom('start' as const, 'end' as const), fc.constantFrom(-1 as const, 1 as const)),
      ),
      (from, steps) => {
        let content: Span[] = [[from, end]];
        for (const [edge, by] of steps) content = moveEdge(article, content, edge, by) ?? content;
        expect(content[0]![0]).toBeGreaterThanOrEqual(start);
        expect(content[0]![1]).toBeLessThanOrEqual(end);
        expect(content[0]![0]).toBeLessThan(content[0]![1]);
      },
    ),
  );
});
