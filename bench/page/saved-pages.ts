import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Site } from '../../tests/browser/harness.ts';

export interface SavedPage {
  id: string;
  /** Where the page was saved from. */
  url: string;
  html: string;
}

/** The saved pages in a folder that has an index.json and html/ID.html.gz, in the order of the index. */
export function savedPages(folder: string): SavedPage[] {
  const index: { id: string; url: string }[] = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  return index.map(({ id, url }) => ({
    id,
    url: URL.canParse(url) ? url : 'https://news.example/article',
    html: gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString(),
  }));
}

/** Forbids a page to run its own scripts and to load anything; its own styles stay. */
const STILL = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

/** The pages as a site, each at /ID, with their scripts off. */
export function siteOf(pages: readonly Pick<SavedPage, 'id' | 'html'>[]): Site {
  return Object.fromEntries(
    pages.map(({ id, html }) => [`/${id}`, { type: 'text/html; charset=utf-8', body: html, headers: STILL }]),
  );
}
