import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDocument } from '@mixmark-io/domino';
import type { Analysis, Article, Gap, GapId, Statement } from '../src/model/index.ts';
import { readArticle } from '../src/page/index.ts';
import { articleFromText } from '../src/text/paragraphs.ts';

/** Pages that are no plain news story, or that contradict themselves: each has a story of its own. */
export const BAD_INPUTS = [
  'candidates only in a caption',
  'candidates only in a list',
  'contradictory chains',
  'corrections at the end',
  'cycle',
  'live blog',
  'more than seven candidates',
  'no set of people',
  'opinion page',
  'outlet quoting itself',
  'press release',
  'questions and answers',
  'satire label',
  'transcript',
  'two sets',
  'wire copy',
] as const;

/** What an invented news story stands for, and what is to be found in it. */
export interface Story {
  name: string;
  kind: 'positive' | 'negative' | 'near-miss' | 'whole-article' | 'bad-input';
  /** The gap that a positive or negative story or a near miss was written for. */
  gap?: GapId;
  badInput?: (typeof BAD_INPUTS)[number];
  phenomenon: string;
  /** For each gap id that is looked at, all that is to be found: see `told`. */
  gaps: Partial<Record<GapId, string[]>>;
  /** True where ids that `gaps` leaves out are looked at too, and are not to be found. */
  complete?: true;
  /** For a description of one of a named set: all whom it may mean. */
  candidates?: Record<string, string[]>;
  /** Who is credited with which words, "speaker: words"; nobody else is credited with any. */
  speakers?: string[];
  /** What the engine is known to get wrong here, line by line with the reason. It fails when it is no longer so. */
  misses?: Misses<Record<string, string>>;
}

/** Lines that are to be found and are not, and lines that are found and are not to be. */
export interface Misses<Lines> {
  lacks?: Lines;
  adds?: Lines;
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

/** All that a story expects, a line each: "gap-id: severity: words", "candidates: words: names", "says: speaker: words". */
export const expectedLines = ({ gaps, candidates = {}, speakers = [] }: Story): string[] => [
  ...Object.entries(gaps).flatMap(([id, lines]) => lines.map((line) => `${id}: ${line}`)),
  ...Object.entries(candidates).map(([words, names]) => `candidates: ${words}: ${names.join(', ')}`),
  ...speakers.map((line) => `says: ${line}`),
];

/** The same of what an analysis has found, as far as the story looks at it. */
export function foundLines(story: Story, article: Article, analysis: Analysis): string[] {
  const gaps = analysis.gaps.filter(({ id }) => story.complete || story.gaps[id] !== undefined);
  return [
    ...gaps.map((gap) => `${gap.id}: ${told(article, gap)}`),
    ...(story.candidates ? gaps.flatMap((gap) => candidatesOf(article, gap)) : []),
    ...(story.speakers ? credits(story.speakers, article, analysis) : []),
  ];
}

const candidatesOf = (article: Article, { anchor, note }: Gap): string[] =>
  anchor && note.slots.candidates
    ? [`candidates: ${article.text.slice(...anchor)}: ${note.slots.candidates}`]
    : [];

/** Where the found lines are not the expected ones; a line that is there twice counts twice. */
export function differences(
  expected: readonly string[],
  found: readonly string[],
): Required<Misses<string[]>> {
  return { lacks: without(expected, found), adds: without(found, expected) };
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return lines.filter((line) => {
    const index = rest.indexOf(line);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

/**
 * For each expected line whoever is credited with its words, then everybody who is not expected to say anything.
 * A speaker's calling may stand in front of the name, or not.
 */
function credits(expected: readonly string[], article: Article, analysis: Analysis): string[] {
  const statements = analysis.statements.filter(({ type }) => type !== 'outlet-claim');
  const wordsOf = ({ content }: Statement) => content.map((span) => article.text.slice(...span)).join(' ');
  const names = expected.map((line) => line.slice(0, line.indexOf(': ')));
  const known = expected.flatMap((line, index) => {
    const words = line.slice(line.indexOf(': ') + 2);
    const holding = statements.filter((statement) => holds(wordsOf(statement), words));
    // Of statements within one another, the innermost.
    const own = holding.sort((a, b) => wordsOf(a).length - wordsOf(b).length)[0];
    if (!own) return [];
    const speaker = speakerOf(own, article, analysis);
    return [`says: ${holds(speaker, names[index] ?? '') ? names[index] : speaker}: ${words}`];
  });
  const others = statements
    .filter(({ source }) => source.length > 0)
    .map((statement) => ({ speaker: speakerOf(statement, article, analysis), words: wordsOf(statement) }))
    .filter(({ speaker }) => !names.some((name) => holds(speaker, name)))
    .filter(({ words }) => !expected.some((line) => holds(words, line.slice(line.indexOf(': ') + 2))));
  return [...known, ...others.map(({ speaker, words }) => `says: ${speaker}: ${words}`)];
}

const holds = (text: string, part: string): boolean => text.toLowerCase().includes(part.toLowerCase());

/** The speaker's name, else the words that bring the speaker in. */
function speakerOf({ speaker, source }: Statement, article: Article, analysis: Analysis): string {
  const first = analysis.sources.find(({ id }) => id === speaker.sourceId)?.mentions[0] ?? source[0];
  return speaker.name ?? (first ? article.text.slice(...first) : 'nobody');
}
