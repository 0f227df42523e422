import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import type { Article, Span } from '../src/model/index.ts';
import { bundle, visit } from '../tests/browser/harness.ts';

/** What was measured on one page; times in milliseconds of the main thread. */
export interface Measured {
  guess: boolean;
  guessed: number;
  read: number;
  drawn: number;
  article: Article | null;
  /** Spans looked up, and the words of those whose range says something else. */
  spans: number;
  misplaced: string[];
  unchanged: boolean;
  readability: string;
  readabilityTime: number;
}

type Kept = typeof globalThis & { kept: ReturnType<typeof onrecordPage.readArticle>; before: string };

export async function measureInChromium(
  browser: Browser,
  url: string,
  address: string,
  spansOf: (article: Article) => Span[],
): Promise<Measured> {
  const open = await visit(browser, url);
  const reading = await open.run((pageAddress: string) => {
    const kept = globalThis as Kept;
    kept.before = new XMLSerializer().serializeToString(document);
    const start = performance.now();
    const guess = onrecordPage.looksLikeArticle(document);
    const middle = performance.now();
    kept.kept = onrecordPage.readArticle(document, { url: pageAddress, force: true });
    const end = performance.now();
    const article = 'article' in kept.kept ? kept.kept.article : null;
    return { guess, guessed: middle - start, read: end - middle, article };
  }, address);
  const spans = reading.article ? spansOf(reading.article) : [];
  const drawing = await open.run((wanted: [number, number][]) => {
    const { kept, before } = globalThis as Kept;
    if ('reason' in kept) return { drawn: 0, onPage: [], unchanged: true };
    const { map } = kept;
    const start = performance.now();
    onrecordPage.drawHighlights(
      map,
      wanted.map((span, at) => ({ noteId: String(at), severity: 'notice', span })),
    );
    const drawn = performance.now() - start;
    const onPage = wanted.map((span) => map.rangesOf(span).map(String).join(''));
    const unchanged = before === new XMLSerializer().serializeToString(document);
    return { drawn, onPage, unchanged };
  }, spans);
  await open.close();
  const readability = await withReadability(browser, url);
  const misplaced = spans
    .map((span, at) => [reading.article?.text.slice(...span) ?? '', drawing.onPage[at] ?? ''] as const)
    .filter(([words, onPage]) => bare(words) !== bare(onPage))
    .map(([words, onPage]) => `${words} ≠ ${onPage}`);
  const { drawn, unchanged } = drawing;
  return { ...reading, drawn, unchanged, spans: spans.length, misplaced, ...readability };
}

/** Without what a browser folds or does not show. */
function bare(text: string): string {
  return text.replace(/[ \t\r\n\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/g, '');
}

/** The same page, visited anew, with Readability.js alone, which needs a copy of the document because it changes what it reads. */
async function withReadability(browser: Browser, url: string) {
  const open = await visit(browser, url);
  await open.add(await readabilityCode());
  const result = await open.run(() => {
    const { Readability } = globalThis as unknown as { Readability: new (document: Document) => Parser };
    const start = performance.now();
    const parsed = new Readability(document.cloneNode(true) as Document).parse();
    return { readability: parsed?.textContent ?? '', readabilityTime: performance.now() - start };
  });
  await open.close();
  return result;
}

interface Parser {
  parse(): { textContent: string } | null;
}

let built: Promise<string> | null = null;

function readabilityCode(): Promise<string> {
  built ??= bundle(fileURLToPath(new URL('readability-code.ts', import.meta.url)));
  return built;
}
