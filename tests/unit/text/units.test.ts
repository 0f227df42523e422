import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitTable } from '../../../src/text/units.ts';

/** Text of every kind: letters, emoji, combining marks, lone surrogates. */
const anyText = fc
  .string({ unit: 'binary', maxLength: 60 })
  .chain((text) =>
    fc
      .array(fc.constantFrom('a', 'é', 'e\u0301', '👩🏾‍⚖️', '𠮷', '\uD800', '\uDC00', 'ع', '\n'))
      .map((more) => text + more.join('')),
  );

describe('UTF-16 units and code points', () => {
  test.each([
    ['', 0, 0],
    ['Nairobi', 3, 3],
    ['Nairobi', 7, 7],
    ['a😀b', 1, 1],
    ['a😀b', 3, 2],
    ['a😀b', 4, 3],
    ['😀😀', 2, 1],
    ['😀😀', 4, 2],
    ['\uD800x', 1, 1],
  ])('in %j, unit %i is code point %i', (text, utf16, codePoint) => {
    const table = unitTable(text);
    expect(table.toCodePoints(utf16)).toBe(codePoint);
    expect(table.toUtf16(codePoint)).toBe(utf16);
  });

  test('an offset between the halves of a pair counts as before it', () => {
    expect(unitTable('a😀b').toCodePoints(2)).toBe(1);
  });

  test('an offset outside the text counts as its nearest end', () => {
    const table = unitTable('a😀');
    expect([table.toCodePoints(-5), table.toCodePoints(99)]).toEqual([0, 2]);
    expect([table.toUtf16(-5), table.toUtf16(99)]).toEqual([0, 3]);
  });

  test('agrees with counting one by one, in both directions', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const table = unitTable(text);
        const characters = [...text];
        expect(table.codePoints).toBe(characters.length);
        let utf16 = 0;
        for (let point = 0; point <= characters.length; point++) {
          expect(table.toCodePoints(utf16)).toBe(point);
          expect(table.toUtf16(point)).toBe(utf16);
          utf16 += characters[point]?.length ?? 0;
        }
      }),
    );
  });

  test('a stretch cut by units is the stretch cut by code points', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.nat(80), (text, one, other) => {
        const table = unitTable(text);
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        const byUnits = text.slice(table.toUtf16(start), table.toUtf16(end));
        expect(byUnits).toBe([...text].slice(start, end).join(''));
      }),
    );
  });

  test('a later offset never comes earlier in the other unit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const table = unitTable(text);
        for (let utf16 = 1; utf16 <= text.length; utf16++)
          expect(table.toCodePoints(utf16)).toBeGreaterThanOrEqual(table.toCodePoints(utf16 - 1));
      }),
    );
  });
});
