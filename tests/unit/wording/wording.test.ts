import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWording, type WordingError } from '../../../src/wording/index.ts';

const catalogue = {
  plain: { message: 'Nothing to fill in.' },
  people: {
    message:
      '{n, plural, one {One person} =3 {Three people} other {# people}}{place, select, none {} other { in {place}}}.',
  },
  quoted: { message: 'Only “{words}” is quoted, it’s said, <b>here</b>.' },
  broken: { message: 'An {unfinished' },
};
const setUp = () => {
  const problems: WordingError[] = [];
  return { problems, wording: createWording(catalogue, 'en', (error) => problems.push(error)) };
};

describe('wording', () => {
  test.each([
    ['plain', {}, 'Nothing to fill in.'],
    ['people', { n: '1', place: 'none' }, 'One person.'],
    ['people', { n: '3', place: 'Oruro' }, 'Three people in Oruro.'],
    ['people', { n: '12', place: 'none' }, '12 people.'],
    ['quoted', { words: 'mess' }, 'Only “mess” is quoted, it’s said, <b>here</b>.'],
    [
      'quoted',
      { words: "<img src=x onerror=alert(1)> {n} '#'" },
      "Only “<img src=x onerror=alert(1)> {n} '#'” is quoted, it’s said, <b>here</b>.",
    ],
  ])('%s with %j', (key, slots, expected) => {
    const { wording, problems } = setUp();
    expect(wording.text(key, slots as Record<string, string>)).toBe(expected);
    expect(problems).toEqual([]);
  });

  test.each([
    ['gap_unheard_of', {}, 'gap unheard of', 'missing-text'],
    ['toString', {}, 'toString', 'missing-text'],
    ['quoted', {}, 'Only “…” is quoted, it’s said, <b>here</b>.', 'missing-slot'],
    ['people', { n: '2' }, '2 people.', 'missing-slot'],
    ['people', { place: 'none' }, '0 people.', 'missing-slot'],
    ['broken', {}, 'broken', 'broken-text'],
  ])('%s with %j reads on and reports', (key, slots, expected, problem) => {
    const { wording, problems } = setUp();
    expect(wording.text(key, slots as Record<string, string>)).toBe(expected);
    expect(problems.map((error) => error.problem)).toEqual([problem]);
    expect(problems[0]?.key).toBe(key);
  });

  test('whatever stands in a slot comes out as it went in', () => {
    const { wording } = setUp();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(wording.text('quoted', { words })).toBe(`Only “${words}” is quoted, it’s said, <b>here</b>.`);
      }),
    );
  });
});
