import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/model/index.ts';
import { findQuotations } from '../../../src/text/quotation-marks.ts';

function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const part of text.split('\n\n')) {
    spans.push([at, at + part.length]);
    at += part.length + 2;
  }
  return spans;
}

/** Each quotation as "status level words". */
const read = (text: string): string[] =>
  findQuotations(text, paragraphsOf(text)).map(
    (q) => `${q.status}${q.continues ? '+' : ''} ${q.level} ${text.slice(q.inner[0], q.inner[1])}`,
  );

describe('findQuotations', () => {
  it.each([
    ['curly marks', '“We waited,” she said, “for hours.”', ['closed 0 We waited,', 'closed 0 for hours.']],
    ['straight marks', '"We waited," she said, "for hours."', ['closed 0 We waited,', 'closed 0 for hours.']],
    ['doubled single marks', "''We waited,'' she said.", ['closed 0 We waited,']],
    ['backticks', "``We waited,'' she said.", ['closed 0 We waited,']],
    ['low and high marks', '„Wir warten“, sagte sie.', ['closed 0 Wir warten']],
    ['angle marks', '« Nous attendons », dit-elle.', ['closed 0 Nous attendons']],
    ['angle marks the other way', '»Wir warten«, sagte sie.', ['closed 0 Wir warten']],
    ['single curly marks', 'She called it ‘a farce’ and left.', ['closed 0 a farce']],
    ['single straight marks', "She called it 'a farce' and left.", ['closed 0 a farce']],
    ['single marks around apostrophes', "'We don't pay,' said the firm's head.", ["closed 0 We don't pay,"]],
    [
      'a plural before the end',
      "'The teachers' plan failed,' he said.",
      ["closed 0 The teachers' plan failed,"],
    ],
    [
      'a quotation in a quotation',
      '“He said ‘go home’ twice,” she said.',
      ['closed 0 He said ‘go home’ twice,', 'closed 1 go home'],
    ],
    [
      'double in single',
      "'He said “go home” twice,' she said.",
      ['closed 0 He said “go home” twice,', 'closed 1 go home'],
    ],
    ['no quotation in possessives', "Okoye's plan and the teachers' union’s reply", []],
    ['no quotation in minutes', "News (12') and Sport (44')", []],
    ['no quotation in feet and inches', 'He is 6\'3" tall and has to duck.', []],
    ['no quotation in shortened words', "rock 'n' roll of the '90s and 'em all", []],
    ['a straight mark closed by a curly one', '"We waited,” she said.', ['mixed 0 We waited,']],
    [
      'the first closing mark as the end',
      '"First came Lima,” who led. Then others.',
      ['mixed 0 First came Lima,'],
    ],
    ['a quotation that never closes', 'Frost said "the plan is dead.', ['unclosed 0 the plan is dead.']],
    ['a closing mark alone', 'The plan is dead," Frost said.', ['unopened 0 ']],
    ['a curly closing mark alone', 'too late. Nobody listened.” Frost left.', ['unopened 0 ']],
    [
      'a lost closing mark before another quotation',
      'He said “no way. She said “fine.”',
      ['unclosed 0 no way. She said', 'closed 0 fine.'],
    ],
    [
      'a fresh start in every paragraph',
      'He said "no.\n\nShe said "yes" and left.',
      ['unclosed 0 no.', 'closed 0 yes'],
    ],
    [
      'a running quotation',
      '“We waited.\n\n“Then it rained,” he said.',
      ['running 0 We waited.', 'closed+ 0 Then it rained,'],
    ],
    [
      'a running quotation over three paragraphs',
      '"One.\n\n"Two.\n\n"Three," he said.',
      ['running 0 One.', 'running+ 0 Two.', 'closed+ 0 Three,'],
    ],
    ['marks with space inside', 'He said " go home " twice.', ['closed 0 go home']],
    ['a quotation after a dash', 'It was—“absurd,” she said.', ['closed 0 absurd,']],
    ['a bracket that begins a quotation', '“[The board] lied,” Holm said.', ['closed 0 [The board] lied,']],
  ])('reads %s', (_what, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('says where the marks are and which they are', () => {
    expect(findQuotations('So "no” it is.', [[0, 14]])).toEqual([
      {
        start: 3,
        end: 7,
        inner: [4, 6],
        paragraph: 0,
        status: 'mixed',
        kind: 'double',
        opener: '"',
        closer: '”',
        level: 0,
        continues: false,
      },
    ]);
  });

  it('keeps every quotation inside its paragraph and in order, in any text', () => {
    const characters = fc.constantFrom(...'"“”„«»‘’\'`a s1.,\n(—');
    fc.assert(
      fc.property(fc.string({ unit: characters }), (text) => {
        const paragraphs = paragraphsOf(text);
        let last = 0;
        for (const q of findQuotations(text, paragraphs)) {
          const [start, end] = paragraphs[q.paragraph] as Span;
          expect(q.start).toBeGreaterThanOrEqual(Math.max(start, last));
          expect(q.end).toBeLessThanOrEqual(end);
          expect(q.inner[0]).toBeGreaterThanOrEqual(q.start);
          expect(q.inner[1]).toBeLessThanOrEqual(q.end);
          last = q.start;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['"', '“', '”', "'", " 'a", '"\'a" ', '« ', '„a', '\ud800"'])('takes a long run of %j', (unit) => {
    const text = unit.repeat(100_000);
    expect(findQuotations(text, [[0, text.length]]).length).toBeLessThanOrEqual(text.length);
  });
});
