import type { Article, Span } from '../model/index.ts';
import { wholeCharacters } from './whole-characters.ts';

/** Words at either end that stand for a long quotation. */
const END_WORDS = 5;
/** Quotations up to this many UTF-16 units are given whole. */
const WHOLE = 120;
/** Words of context that tell one of several places from the others, at most. */
const MOST_CONTEXT = 12;

/**
 * A link to an article that makes the browser scroll to some of its words and mark them (URL Fragment Text Directives,
 * W3C WICG). Long quotations, and those that run over several paragraphs, are given by their first and last words;
 * where the words stand on the page more than once, some of the words before them tell which place is meant.
 */
export function textFragmentLink(
  { url, text, paragraphs }: Pick<Article, 'url' | 'text' | 'paragraphs'>,
  [start, end]: Span,
): string {
  const words = text.slice(start, end).trim();
  const home = paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end);
  const whole = words.length <= WHOLE && !/\n/.test(words);
  const pieces = words.split(/\s+/);
  const first = whole ? words : pieces.slice(0, END_WORDS).join(' ');
  const last = whole ? null : pieces.slice(-END_WORDS).join(' ');
  const prefix = prefixFor(text, text.slice(home?.start ?? 0, start), first, start);
  const parts = [...(prefix ? [`${encode(prefix)}-`] : []), encode(first), ...(last ? [encode(last)] : [])];
  return `${url.replace(/#.*$/s, '')}#:~:text=${parts.join(',')}`;
}

/** The fewest words before a place that no earlier place with the same words has; empty where none are needed. */
function prefixFor(text: string, before: string, words: string, start: number): string {
  const times = (phrase: string) => {
    const words = phrase.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    return (
      text.match(new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu'))?.length ?? 0
    );
  };
  if (times(words) <= 1 || start === 0) return '';
  const pieces = before.trim().split(/\s+/).filter(Boolean);
  for (let count = 1; count <= Math.min(pieces.length, MOST_CONTEXT); count++) {
    const prefix = pieces.slice(-count).join(' ');
    if (times(`${prefix} ${words}`) <= 1) return prefix;
  }
  return pieces.slice(-MOST_CONTEXT).join(' ');
}

/** Commas, ampersands and hyphens have a meaning of their own in a directive; half a character cannot be encoded. */
const encode = (words: string): string =>
  encodeURIComponent(wholeCharacters(words, '')).replaceAll('-', '%2D');
