import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from '../../../src/text/hash.ts';

test('a text has one name of sixteen hex digits, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(hashText(text)).toMatch(/^[0-9a-f]{16}$/);
      expect(hashText(text)).toBe(hashText(text));
    }),
  );
});

test('texts that differ in one letter have different names', () => {
  const names = new Set(Array.from({ length: 5000 }, (_, i) => hashText(`The mayor said ${i}.`)));
  expect(names.size).toBe(5000);
});
