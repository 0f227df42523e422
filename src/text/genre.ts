import type { Article, Genre } from '../model/index.ts';
import { isBodyKind } from './paragraph-numbers.ts';

/** Blocks at the head of a page among which a label stands. */
const HEAD = 4;
const LABEL_END = String.raw`\s*(?::|\||–|—|- |$)`;

/** What a label at the head of a page, or at the head of its title, says of all that stands below. */
const LABELS: readonly [RegExp, Genre][] = [
  [/^for immediate release\b/i, 'press-release'],
  [label('(?:press|news|media) release'), 'press-release'],
  [label('(?:the )?(?:(?:full|rush|edited|verbatim) )?transcript'), 'transcript'],
  [/(?::|\||–|—| -) ?(?:(?:the )?(?:full|rush|edited|verbatim) )?transcript$/i, 'transcript'],
  [/^this is an? (?:full|rush|edited|verbatim|machine)?[a-z, -]{0,30}transcript of\b/i, 'transcript'],
  [label('q ?(?:&|and) ?a|questions and answers'), 'q-and-a'],
  [/(?::|\||–|—| -) ?(?:an? )?q ?(?:&|and) ?a$/i, 'q-and-a'],
  [label('live(?:[ -]?blog| updates?| coverage)?'), 'live-blog'],
  [/(?::|\||–|—| -) ?live(?:[ -]?blog| updates?)?$/i, 'live-blog'],
  [label('(?:guest )?(?:opinion|op-?ed|comment|commentary|editorial|column|viewpoint|essay)'), 'opinion'],
  [/\| ?(?:opinion|comment|editorial)$/i, 'opinion'],
  [label('(?:news )?analysis'), 'analysis'],
];

function label(words: string): RegExp {
  return new RegExp(`^(?:${words})${LABEL_END}`, 'i');
}

/** A line at the foot by which a page keeps its distance from a writer's opinion. */
const DISOWNED =
  /\b(?:views|opinions) (?:expressed )?(?:in this (?:article|column|piece|essay|text) |here )?(?:expressed )?(?:are|do not)\b[^.]{0,40}\b(?:author|writer|columnist|reflect|represent|own)/i;
/** Sections of an outlet whose address says that opinion stands there. */
const OPINION_SECTION = /\/(?:opinions?|op-?ed|commentisfree|editorials?|columnists?)\//i;

/** "MACLEOD:", "Q:", "Ada Okoye:": the speaker of the paragraph. */
const SPEAKER = /^((?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,3}):\s+\S/u;
const QUESTION_OR_ANSWER = /^(?:Q|A|Question|Answer)$/;
const FEWEST_TURNS = 4;
/** "14:05", "9.30pm GMT –": the hour of an entry. */
const HOUR = /^(?:[01]?\d|2[0-3])[:.h][0-5]\d\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?\b/;
const FEWEST_ENTRIES = 3;

/**
 * The genre of an article: what its page states in its data, else what its labels and its form show. That a page calls
 * all it has "news" says little, so a label on the article itself has more weight. `unknown` where nothing shows.
 */
export function genreOf(article: Article): Genre {
  if (article.genre !== 'unknown' && article.genre !== 'news') return article.genre;
  return labelled(article) ?? formOf(article) ?? article.genre;
}

function labelled({ text, title, paragraphs, url, canonicalUrl }: Article): Genre | null {
  const blocks = paragraphs.map(({ start, end }) => text.slice(start, end));
  for (const line of [title, ...blocks.slice(0, HEAD)]) {
    const found = LABELS.find(([pattern]) => pattern.test(line.trim()));
    if (found) return found[1];
  }
  const foot = blocks.slice(-HEAD);
  if (foot.some((block) => block.length < 400 && DISOWNED.test(block))) return 'opinion';
  return OPINION_SECTION.test(canonicalUrl || url) ? 'opinion' : null;
}

/** Paragraphs that begin with who speaks, or with the hour. */
function formOf({ text, paragraphs }: Article): Genre | null {
  const body = paragraphs
    .filter(({ kind }) => isBodyKind(kind))
    .map(({ start, end }) => text.slice(start, Math.min(end, start + 100)));
  const turns = new Map<string, number>();
  for (const paragraph of body) {
    const speaker = SPEAKER.exec(paragraph)?.[1];
    if (speaker !== undefined) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  }
  // A label that comes once may be anything: "Correction:", "Update:".
  const speakers = [...turns].filter(([, count]) => count > 1);
  const spoken = speakers.reduce((sum, [, count]) => sum + count, 0);
  if (speakers.length > 1 && spoken >= FEWEST_TURNS && 2 * spoken >= body.length) {
    return speakers.every(([speaker]) => QUESTION_OR_ANSWER.test(speaker)) ? 'q-and-a' : 'transcript';
  }
  const entries = paragraphs.filter(({ start, end }) =>
    HOUR.test(text.slice(start, Math.min(end, start + 20))),
  ).length;
  return entries >= FEWEST_ENTRIES && 4 * entries >= paragraphs.length ? 'live-blog' : null;
}
