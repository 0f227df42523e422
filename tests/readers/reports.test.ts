import domino from '@mixmark-io/domino';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, recordFromStore } from '../../src/formats/index.ts';
import { plainLine } from '../../src/formats/plain-line.ts';
import type { ArticleWithNotes } from '../../src/model/index.ts';
import { articleWithNotes } from '../arbitrary-records.ts';
import { collect } from '../collect.ts';
import { wording } from '../wording.ts';

const HTML_OF = {
  /** The file itself, read by an HTML parser. */
  html: (file: string) => file,
  /** Read by a CommonMark parser, with HTML allowed, so that markup that slipped through would show. */
  markdown: (file: string) => new MarkdownIt({ html: true, linkify: false }).render(file),
};

const ALLOWED =
  /^(?:HTML|HEAD|META|TITLE|STYLE|BODY|HEADER|ARTICLE|H[1-4]|P|A|BDI|DL|DIV|DT|DD|OL|UL|LI|BLOCKQUOTE|STRONG|EM|BR)$/;

describe.each(['html', 'markdown'] as const)('the report in %s, read by a parser', (name) => {
  const read = async (kept: ArticleWithNotes) => {
    const record = recordFromStore(kept, wording);
    const file = await collect(EXPORT_FORMATS[name].write([record], { now: 0, wording }));
    return { record, document: domino.createDocument(HTML_OF[name](file)) };
  };
  const texts = (document: Document, selector: string) =>
    Array.from(document.querySelectorAll(selector)).map((it) => plainLine(it.textContent ?? ''));

  test('shows the words of every statement, who is credited, and every note', async () => {
    await fc.assert(
      fc.asyncProperty(articleWithNotes, async (kept) => {
        const { record, document } = await read(kept);
        const quotes = texts(document, 'blockquote');
        const people = texts(document, 'h4').map((heading) => heading.replace(/^\d+\. ?/, ''));
        const credit = (name: string | null | undefined) => plainLine(name ?? 'nobody is named');
        for (const { id, quote, speaker, sourceQuote } of record.statements) {
          const correction = record.corrections.find((it) => it.statementId === id);
          expect(quotes).toContain(
            plainLine(correction?.content || correction?.added ? correction.quote : quote),
          );
          expect(people).toContain(credit((correction?.speaker ?? speaker).name ?? sourceQuote));
        }
        for (const correction of record.corrections.filter((it) => it.added)) {
          expect(quotes).toContain(plainLine(correction.quote));
          expect(people).toContain(credit(correction.speaker?.name));
        }
        const whole = plainLine(document.body.textContent ?? '');
        for (const { note } of record.gaps) expect(whole).toContain(plainLine(note.text));
        for (const { text } of record.notes) expect(whole).toContain(plainLine(text));
      }),
      { numRuns: 80 },
    );
  });

  test('nothing that a page or a person wrote becomes markup, and no link leads anywhere but to the article', async () => {
    await fc.assert(
      fc.asyncProperty(articleWithNotes, async (kept) => {
        const { document } = await read(kept);
        for (const element of Array.from(document.querySelectorAll('*'))) {
          expect(element.tagName).toMatch(ALLOWED);
          for (const { name: attribute } of Array.from(element.attributes))
            expect([
              'class',
              'lang',
              'dir',
              'href',
              'rel',
              'charset',
              'name',
              'content',
              'http-equiv',
            ]).toContain(attribute);
        }
        const links = Array.from(document.querySelectorAll('a')).map((link) => link.getAttribute('href'));
        expect(links.length).toBeLessThanOrEqual(1);
        for (const link of links) expect(link).toMatch(/^https?:\/\//);
      }),
      { numRuns: 80 },
    );
  });
});
