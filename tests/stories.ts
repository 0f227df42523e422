import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDocument } from '@mixmark-io/domino';
import type { Article, Gap, GapId } from '../src/model/index.ts';
import { readArticle } from '../src/page/index.ts';
import { articleFromText } from '../src/text/paragraphs.ts';

/** What an invented news story stands for, and what is to be found in it. */
export interface Story {
  name: string;
  /** The gap that it was written for, and whether it is one there. */
  gap: GapId;
  kind: 'positive' | 'negative' | 'near-miss';
  phenomenon: string;
  /** For each gap id that is looked at, all that is found, in reading order: see `told`. */
  gaps: Partial<Record<GapId, string[]>>;
}

const FOLDER = join(import.meta.dirname, 'stories');

export const storyNames = (): string[] => readdirSync(FOLDER).sort();

export function readStory(name: string): Story {
  return { name, ...JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) } as Story;
}

/** A story's article: from its page where it has one, else from its plain text. */
export function articleOf(name: string): Article {
  const page = join(FOLDER, name, 'page.html');
  if (!existsSync(page)) return articleFromText(readFileSync(join(FOLDER, name, 'article.txt'), 'utf8'));
  const document = createDocument(readFileSync(page, 'utf8'), true);
  const address = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const found = readArticle(document, { url: address, force: true });
  if (!('article' in found)) throw new Error(`${name}: ${found.reason}`);
  return found.article;
}

/** A gap as the stories tell it: "severity: anchored words", with "(again)" for a repeat. */
export const told = (article: Article, gap: Gap): string =>
  `${gap.severity}: ${gap.anchor ? article.text.slice(...gap.anchor) : 'article'}${gap.repeat ? ' (again)' : ''}`;
