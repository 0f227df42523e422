import { describe, expect, test } from 'vitest';
import { inChunks, readingsOf } from '../../../read-chunks.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const annotation = (id: string, more: object = {}) => ({
  id,
  type: 'Annotation',
  body: { type: 'TextualBody', value: `Said in ${id}` },
  target: { source: 'https://harbour.example/', selector: { type: 'TextQuoteSelector', exact: 'the wall' } },
  ...more,
});

/** The names of the notes that a file holds, in pieces of a few bytes. */
async function namesIn(file: unknown): Promise<string[]> {
  const text = typeof file === 'string' ? file : JSON.stringify(file);
  const readings = await readingsOf(inChunks(text, 7));
  return readings.map((it) => (it.kind === 'note' ? it.note.id : JSON.stringify(it)));
}

describe('other programs’ Web Annotations, in whatever they stand', () => {
  const lone = { '@context': CONTEXT, ...annotation('a') };

  test.each<[string, unknown, string[]]>([
    ['one alone', lone, ['a']],
    ['one alone, indented', JSON.stringify(lone, null, 2), ['a']],
    ['one alone without its context', annotation('a'), ['a']],
    ['one alone, its target first', { target: lone.target, '@context': CONTEXT, id: 'a' }, ['a']],
    ['one alone with lists inside', { ...lone, body: [{ type: 'Choice', items: [{ value: 'x' }] }] }, ['a']],
    [
      'one alone with a body longer than what is looked at',
      { ...lone, bodyValue: 'x'.repeat(100_000) },
      ['a'],
    ],
    ['a list', [lone, { '@context': CONTEXT, ...annotation('b') }], ['a', 'b']],
    ['a list without any context', [annotation('a'), annotation('b')], ['a', 'b']],
    ['a page', { '@context': CONTEXT, type: 'AnnotationPage', items: [annotation('a')] }, ['a']],
    [
      'a page that says last what it is',
      { items: [annotation('a')], '@context': CONTEXT, type: 'AnnotationPage' },
      ['a'],
    ],
    [
      'a collection with its page inside',
      {
        '@context': CONTEXT,
        type: 'AnnotationCollection',
        first: { items: [annotation('a'), annotation('b')] },
      },
      ['a', 'b'],
    ],
  ])('%s', async (_, file, names) => {
    expect(await namesIn(file)).toEqual(names);
  });

  test('a byte-order mark before it is no part of it', async () => {
    expect(await namesIn(`\uFEFF${JSON.stringify(lone)}`)).toEqual(['a']);
  });

  test('one alone that is cut says so, and in which field', async () => {
    const file = JSON.stringify(lone);
    expect(await readingsOf(inChunks(file.slice(0, file.indexOf('the wall') + 4), 64))).toEqual([
      {
        kind: 'problem',
        place: { line: 1 },
        problem: { key: 'import_problem_cut_off', slots: { field: 'target.selector.exact' } },
      },
    ]);
  });
});
