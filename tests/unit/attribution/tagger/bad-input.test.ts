import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagStatements } from '../../../../src/attribution/tagger/index.ts';
import { articleFromText } from '../../../../src/text/paragraphs.ts';

const tag = (text: string) => tagStatements(articleFromText(text));

describe('tagStatements on bad input', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\n\t '],
    ['only quotation marks', '"”“"\'\'«»„"'.repeat(50)],
    ['more quotation marks than a call takes arguments', '"'.repeat(500_000)],
    ['only brackets', '([{<'.repeat(500)],
    ['lone surrogates', '\ud800 said \udfff "\ud800"'],
    ['NUL', 'She \0 said "\0".'],
    ['a word without end', 'x'.repeat(5_000_000)],
    ['digits', '1234567890'.repeat(1000)],
    ['markup where text is expected', '<p class="a">She said "no".</p>'.repeat(20)],
    ['another script', 'وقال الوزير إن الحدود ستبقى مغلقة. '.repeat(50)],
    ['a script without spaces', '市長は月曜日、橋は修理されないと述べた。'.repeat(50)],
  ])('takes %s without complaint', (_what, text) => {
    expect(Array.isArray(tag(text))).toBe(true);
  });

  it('gives spans inside the text and confidences from 0 to 1, for any text', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      "'",
      ' said ',
      'Ana Ruiz',
      ', ',
      '. ',
      ':\n\n',
      'that it rains',
      ' told ',
      '\ud800',
      'according to ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const statement of tag(text)) {
          expect(statement.confidence).toBeGreaterThanOrEqual(0);
          expect(statement.confidence).toBeLessThanOrEqual(1);
          for (const [start, end] of [...statement.content, ...statement.cue, ...statement.source]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same statements every time', () => {
    const text = '“We will appeal,” Frost said. The ministry declined to comment.\n\n"No," said Moyo.';
    expect(tag(text)).toEqual(tag(text));
  });
});
