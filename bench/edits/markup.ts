import { articleOfPage } from '../../src/cli/article-of-input.ts';
import type { Span } from '../../src/model/index.ts';
import type { Attempt } from './case.ts';
import type { CorpusArticle } from './corpus.ts';
import { Random } from './random.ts';

export const MARKUP_EDITS = ['entities', 'inline tags'] as const;
type MarkupEdit = (typeof MARKUP_EDITS)[number];

/** What has to be written as an entity, whoever writes. */
const plain = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const NAMED: Record<string, string> = {
  '“': '&ldquo;',
  '”': '&rdquo;',
  '‘': '&lsquo;',
  '’': '&rsquo;',
  '—': '&mdash;',
  '–': '&ndash;',
  '…': '&hellip;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The same text with names or numbers for half of its marks and foreign letters, and no-break spaces. */
function withEntities(text: string, random: Random): string {
  return plain(text)
    .replace(/["'“”‘’—–…]/g, (mark) => {
      if (random.chance(0.3)) return mark;
      return random.chance(0.5) ? NAMED[mark]! : `&#${mark.charCodeAt(0)};`;
    })
    .replace(/[\u00c0-\u024f]/g, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`)
    .replace(/ /g, () => (random.chance(0.1) ? '&nbsp;' : ' '));
}

/** The same text with words in elements, comments inside words and broken lines. */
function withTags(text: string, random: Random): string {
  return text
    .split(/(?<= )/)
    .map((piece) => {
      const word = plain(piece.trimEnd());
      const space = piece.endsWith(' ') ? (random.chance(0.05) ? '<br>' : ' ') : '';
      if (/&|^\s*$/.test(word) || !random.chance(0.25)) return word + space;
      const middle = random.below(word.length);
      const [start, end] = [word.slice(0, middle), word.slice(middle)];
      return (
        random.pick([
          `<em>${word}</em>`,
          `<b>${start}</b>${end}`,
          `<a href="/about/${random.below(99)}">${word}</a>`,
          `${start}<span class="c${random.below(9)}">${end}</span>`,
          `${start}<!-- ${random.below(99)} -->${end}`,
          `${start}<wbr>${end}`,
        ]) + space
      );
    })
    .join('');
}

function pageOf({ text, paragraphs }: CorpusArticle, written: (text: string) => string): string {
  const blocks = paragraphs.map((span) => `<p>${written(text.slice(...span))}</p>`).join('\n');
  return `<!doctype html><html lang="en"><title>A story</title><body><article>\n${blocks}\n</article></body></html>`;
}

const UNSEEN = /[\s\u200b\u00ad]/;

/** The letters and marks of a text without white space, and where each stands. */
function letters(text: string): { all: string; at: number[] } {
  const at: number[] = [];
  let all = '';
  for (let k = 0; k < text.length; k++) {
    if (UNSEEN.test(text[k]!)) continue;
    all += text[k];
    at.push(k);
  }
  return { all, at };
}

/** Finds spans of an article in a text that was read from its page, paragraph by paragraph; null for what is not there. */
function finder(article: CorpusArticle, read: string): (span: Span) => Span | null {
  const old = letters(article.text);
  const now = letters(read);
  const moved = new Map<number, number>();
  let from = 0;
  let done = 0;
  for (const paragraph of article.paragraphs) {
    const own = letters(article.text.slice(...paragraph)).all;
    const start = old.all.indexOf(own, done);
    const place = now.all.indexOf(own, from);
    done = start + own.length;
    if (place < 0) continue;
    for (let k = 0; k < own.length; k++) moved.set(old.at[start + k]!, now.at[place + k]!);
    from = place + own.length;
  }
  return ([start, end]) => {
    const places: number[] = [];
    for (let at = start; at < end; at++) {
      if (UNSEEN.test(article.text[at]!)) continue;
      const place = moved.get(at);
      if (place === undefined) return null;
      places.push(place);
    }
    return places.length === 0 ? null : [places[0]!, places.at(-1)! + 1];
  };
}

/** One attempt for each statement: the page as it was, and the same words in other markup, both read by the reader. */
export async function markupCases(edit: MarkupEdit, article: CorpusArticle): Promise<Attempt[]> {
  const random = new Random(`${edit} ${article.id}`);
  const written = (text: string) =>
    edit === 'entities' ? withEntities(text, random) : withTags(text, random);
  const before = (await articleOfPage(pageOf(article, plain), null)).text;
  const after = (await articleOfPage(pageOf(article, written), null)).text;
  const [inBefore, inAfter] = [finder(article, before), finder(article, after)];
  return article.statements.map((statement): Attempt => {
    const content = statement.content.map(inBefore);
    const spans = statement.content.map(inAfter);
    const source = statement.source.map(inBefore).filter((span) => span !== null);
    if (content.includes(null))
      return { edit, skipped: 'the page reader takes the words for no part of the article' };
    if (spans.includes(null))
      return { edit, skipped: 'read from the other markup, the words are not in the article' };
    return {
      edit,
      before,
      after,
      statement: { content: content as Span[], source },
      expected: { kind: 'kept', spans: spans as Span[] },
    };
  });
}
