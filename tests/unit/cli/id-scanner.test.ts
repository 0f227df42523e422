import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IdScanner } from '../../../src/cli/id-scanner.ts';

/** The id that is read when the bytes go by in pieces of one size. */
function scanned(json: string, piece = json.length || 1): string | null {
  const bytes = Buffer.from(json);
  const scanner = new IdScanner();
  for (let start = 0; start < bytes.length; start += piece)
    scanner.read(bytes.subarray(start, start + piece));
  return scanner.id;
}

describe('the id of a line that is too long to be kept', () => {
  test.each([
    ['{"id":"a","text":"x"}', 'a'],
    ['{"text":"x","id":"a"}', 'a'],
    [' { "text" : "x" , "id" : 12 } ', '12'],
    ['{"meta":{"id":"inner"},"id":"outer"}', 'outer'],
    ['{"list":[{"id":"inner"},"id"],"id":"outer"}', 'outer'],
    ['{"text":"\\"id\\":\\"quoted\\",","id":"real"}', 'real'],
    ['{"text":"ends in a backslash \\\\","id":"a"}', 'a'],
    ['{"id":"caf\\u00e9 \\"1\\""}', 'café "1"'],
    ['{"id":null,"text":"x"}', null],
    ['{"text":"x"}', null],
    ['["id","a"]', null],
    ['not json', null],
    ['', null],
  ])('of %j is %j', (json, id) => {
    expect(scanned(json)).toBe(id);
  });

  test('is what JSON.parse would say, however the bytes are cut', () => {
    const line = fc.record({ before: fc.json(), id: fc.string({ unit: 'grapheme' }), text: fc.string() });
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 9 }), ({ before, id, text }, piece) => {
        const json = JSON.stringify({ before: JSON.parse(before), text, id });
        expect(scanned(json, piece)).toBe(id);
      }),
    );
  });

  test('bytes that are no JSON do no harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const scanner = new IdScanner();
        scanner.read(bytes);
        expect(scanner.id === null || typeof scanner.id === 'string').toBe(true);
      }),
    );
  });
});
