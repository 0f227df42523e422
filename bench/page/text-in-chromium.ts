import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import type { Article, Span } from '../../src/model/index.ts';
import { bundle, visit } from '../../tests/browser/harness.ts';

/** What was read on one page. */
export interface ReadPage {
  article: Article | null;
  /** Spans looked up, and the words of those whose range says something else. */
  spans: number;
  misplaced: string[];
  /** The document, written out, is the same after reading and highlighting. */
  unchanged: boolean;
  /** What Readability.js alone takes for the article's text. */
  readability: string;
}

type Kept = typeof globalThis & { kept: ReturnType<typeof onrecordPage.readArticle>; before: string };

/** Reads a page in a world of its own, as the content script does, and looks up every span on it. */
export async function readInChromium(
  browser: Browser,
  url: string,
  address: string,
  spansOf: (article: Article) => Span[],
): Promise<ReadPage> {
  const open = await visit(browser, url);
  const article = await open.run((pageAddress: string) => {
    const kept = globalThis as Kept;
    kept.before = new XMLSerializer().serializeToString(document);
    kept.kept = onrecordPage.readArticle(document, { url: pageAddress, force: true });
    return 'article' in kept.kept ? kept.kept.article : null;
  }, address);
  const spans = article ? spansOf(article) : [];
  const drawing = await open.run((wanted: [number, number][]) => {
    const { kept, before } = globalThis as Kept;
    if ('reason' in kept) return { onPage: [], unchanged: true };
    const { map } = kept;
    onrecordPage.drawHighlights(
      map,
      wanted.map((span, at) => ({ noteId: String(at), severity: 'notice', span })),
    );
    const onPage = wanted.map((span) => map.rangesOf(span).map(String).join(''));
    return { onPage, unchanged: before === new XMLSerializer().serializeToString(document) };
  }, spans);
  await open.add(await readabilityCode());
  // Readability changes what it reads, and so gets a copy.
  const readability = await open.run(() => {
    const { Readability } = globalThis as unknown as { Readability: new (document: Document) => Parser };
    return new Readability(document.cloneNode(true) as Document).parse()?.textContent ?? '';
  });
  await open.close();
  const misplaced = spans
    .map((span, at) => [article?.text.slice(...span) ?? '', drawing.onPage[at] ?? ''] as const)
    .filter(([words, onPage]) => bare(words) !== bare(onPage))
    .map(([words, onPage]) => `${words} ≠ ${onPage}`);
  return { article, unchanged: drawing.unchanged, spans: spans.length, misplaced, readability };
}

/** Without what a browser folds or does not show. */
function bare(text: string): string {
  return text.replace(/[ \t\r\n\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g, '');
}

interface Parser {
  parse(): { textContent: string } | null;
}

let built: Promise<string> | null = null;

/** Readability.js as one script that puts it under its name. */
export function readabilityCode(): Promise<string> {
  built ??= bundle(fileURLToPath(new URL('readability-code.ts', import.meta.url)));
  return built;
}
