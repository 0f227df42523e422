import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/text/sentences.ts';

const split = (text: string): string[] => splitSentences(text).map(([start, end]) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['two sentences', 'It rained. Nobody came.', ['It rained.', 'Nobody came.']],
    ['titles and initials', 'Dr. J. K. Mwangi spoke. He left.', ['Dr. J. K. Mwangi spoke.', 'He left.']],
    ['decimal points', 'It fell 3.5 points. Then it rose.', ['It fell 3.5 points.', 'Then it rose.']],
    ['a country', 'The U.S. Treasury agreed. So did he.', ['The U.S. Treasury agreed.', 'So did he.']],
    [
      'an abbreviation at the end',
      'It is in the U.S. The firm left.',
      ['It is in the U.S.', 'The firm left.'],
    ],
    ['a company', 'Kite Inc. Chairwoman Ana Ruiz left.', ['Kite Inc. Chairwoman Ana Ruiz left.']],
    ['a closing quotation mark', '“We won.” Holm smiled.', ['“We won.”', 'Holm smiled.']],
    ['a question before its verb', '“Why now?” she asked.', ['“Why now?” she asked.']],
    ['a question and a name', 'Why now? Holm would not say.', ['Why now?', 'Holm would not say.']],
    ['an opening mark', 'It broke. "Nobody came," she said.', ['It broke.', '"Nobody came," she said.']],
    ['three dots', 'We waited ... and waited. Then rain.', ['We waited ... and waited.', 'Then rain.']],
    ['a blank line', 'Who pays\n\nThe city does.', ['Who pays', 'The city does.']],
    ['a plain No', 'Her answer was no. He left.', ['Her answer was no.', 'He left.']],
    ['a number with No.', 'She finished No. 3 in Oslo.', ['She finished No. 3 in Oslo.']],
  ])('splits %s', (_what, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('stays inside the part it is given', () => {
    expect(splitSentences('One. Two. Three.', 5, 9)).toEqual([[5, 9]]);
  });

  it('gives every word to exactly one sentence, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let at = 0;
        for (const [start, end] of splitSentences(text)) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it.each(['.', '. ', '.\n', 'A. ', '."', '\n ', '!? '])('takes a long run of %j', (unit) => {
    expect(splitSentences(unit.repeat(100_000)).length).toBeLessThanOrEqual(100_001);
  });
});
