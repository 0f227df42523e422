import { readFileSync } from 'node:fs';
import type { Span } from '../../src/model/index.ts';

/** An attribution as people marked it; spans are UTF-16 offsets into the article's text. */
export interface GoldAttribution {
  source: Span[];
  cue: Span[];
  content: Span[];
  quoted: boolean;
  speech: boolean;
}

export interface GoldArticle {
  id: string;
  text: string;
  attributions: GoldAttribution[];
  discard: Span[];
}

/** Reads one article a line. */
export function readArticles(path: string): GoldArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as GoldArticle);
}
