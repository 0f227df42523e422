import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import type { Analysis, Span } from '../../../src/model/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

/** Fragments out of which sentences with every kind of credit arise, and every kind of broken mark. */
const FRAGMENTS = [
  'Ida Holm, the mayor of Bergen, said',
  'one of the two co-chairs, Ana Ruiz and Piet Bos,',
  'quoted the author as saying that',
  'according to',
  '"We will rebuild the quay,"',
  '“too late',
  '”',
  '"',
  "it's",
  'he told the Daily Post',
  'in March 2021',
  'A report by the ministry found',
  '.',
  ', ',
  ': ',
  '\n\n',
  '\u00a0',
  '\ud83d\ude00',
  '\ud800',
  '\u0000',
  '«',
];
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(' ')),
);

function spansOf(analysis: Analysis): Span[] {
  return [
    ...analysis.statements.flatMap((s) => [...s.content, ...s.cue, ...s.source, ...(s.uncertain ?? [])]),
    ...analysis.statements.flatMap((s) =>
      [...s.chainAsWritten, ...s.chainEffective].flatMap((link) => (link.span ? [link.span] : [])),
    ),
    ...analysis.gaps.flatMap((gap) => [...(gap.anchor ? [gap.anchor] : []), ...gap.evidence]),
    ...analysis.sources.flatMap((source) => source.mentions),
  ];
}

describe('analyse', () => {
  it('gives an analysis of any text, with all offsets inside it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const analysis = analyse(articleFromText(text), { minConfidence: 0 });
        for (const [start, end] of spansOf(analysis)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
        }
        const ids = analysis.statements.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const statement of analysis.statements) {
          expect(statement.chainEffective[0]?.role).toBe('publisher');
          expect(statement.depth).toBe(Math.max(0, statement.chainEffective.length - 2));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(analyse(articleFromText(text))).toEqual(analyse(articleFromText(text)));
      }),
    );
  });

  it('keeps the id of words that stand elsewhere in the article now', () => {
    const before = analyse(articleFromText('"The quay will be rebuilt," Ida Holm said.'));
    const after = analyse(
      articleFromText('Bergen voted on Monday.\n\n“The quay will be rebuilt,” Ida Holm said on Monday.'),
    );
    expect(after.statements.map(({ id }) => id)).toEqual(before.statements.map(({ id }) => id));
  });

  it('leaves out what lies below the threshold', () => {
    const article = articleFromText('"The quay will be rebuilt," Ida Holm said.');
    expect(analyse(article, { minConfidence: 0 }).statements).toHaveLength(1);
    expect(analyse(article, { minConfidence: 1 }).statements).toHaveLength(0);
  });

  it('finds nothing in another language, and names it', () => {
    const text =
      'Der Bürgermeister sagte am Montag, dass die Brücke nicht vor dem Winter fertig werde und dass es keine andere Lösung gebe.';
    expect(analyse(articleFromText(text))).toMatchObject({ language: 'de', statements: [], gaps: [] });
  });

  it('counts paragraphs as the article has them, however long they are', () => {
    const long = 'The ferry left at noon, and the wind rose over the bay. '.repeat(200).trim();
    const text = `${long}\n\n"The quay will be rebuilt," Ida Holm said. ${long}`;
    const { statements } = analyse(articleFromText(text));
    expect(statements.map(({ paragraph }) => paragraph)).toEqual([1]);
  });
});

describe('input that is no article', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\n '],
    ['no letters', '12 / 34 — 56 %\n\n* * *'],
    ['quotation marks alone', '"“”\'‘’«»'.repeat(2000)],
    ['opening marks alone', '“'.repeat(9000)],
    ['brackets alone', '([{'.repeat(3000)],
    ['lone surrogates', '\ud800 \udc00\ud800'.repeat(500)],
    ['NUL', '\0'.repeat(5000)],
    ['one word without a space', 'x'.repeat(200_000)],
    ['figures without a space', '1,'.repeat(20_000)],
  ])('%s gives an analysis without statements and gaps', (_what, text) => {
    const { statements, gaps } = analyse(articleFromText(text));
    expect(statements).toEqual([]);
    expect(gaps).toEqual([]);
  });

  const FULL_SIZE = 5_000_000;
  it.each([
    ['one word without a space', 'x'],
    ['words run together', 'Holmsaid'],
    ['another script', 'Мэр сказала: «Моста нет». '],
    ['a script without spaces', '市长表示“大桥不会修复”。'],
    ['quotation marks alone', '"“”\'‘’«»'],
    ['opening marks alone', '“'],
    ['lone surrogates', '\ud800 \udc00\ud800'],
    ['NUL', '\0'],
  ])('%s, five million characters long, gives an analysis that is empty', (_what, piece) => {
    const text = piece.repeat(Math.ceil(FULL_SIZE / piece.length));
    const { statements, gaps, sources } = analyse(articleFromText(text));
    expect({ statements, gaps, sources }).toEqual({ statements: [], gaps: [], sources: [] });
  });

  it('broken marks in another language are no gap', () => {
    const text =
      'Die Brücke ist zu.\n\nDie Bürgermeisterin sagte am Montag: „Die Brücke wird nicht vor dem Sommer repariert.';
    expect(analyse(articleFromText(text))).toMatchObject({ language: 'de', statements: [], gaps: [] });
  });

  it('tags are read as the text that they are, and the words beside them still count', () => {
    const text =
      '<div class="story"><p>The ferry left late.</p>\n\n<p>The quay is closed, Ida Holm said on Monday. "The wood is rotten," she said.</p></div>';
    const { statements } = analyse(articleFromText(text));
    expect(statements.map(({ speaker }) => speaker.name)).toContain('Ida Holm');
    for (const { content } of statements) {
      for (const [start, end] of content) expect(text.slice(start, end)).not.toContain('class=');
    }
  });
});
