import type { Span } from '../../model/index.ts';
import { tokenise } from '../../text/tokens.ts';

const SHARED_WORDS = 2;
const SHORTEST_WORD = 5; // letters; shorter words are mostly grammar
const LONGEST_READ = 1200; // code units
const COMMON = new Set(
  `about after again against among because been before being between could during every first going great having
  might never other people really right shall should since still that their them then there these they thing things
  think this those through today under until very want were what when where which while will with would years`.split(
    /\s+/,
  ),
);

/** The words that tell what some spans of a text are about: longer ones, without endings, lower case. */
export function topicWords(text: string, spans: readonly Span[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [start, end] of spans) {
    for (const token of tokenise(text, start, Math.min(end, start + LONGEST_READ))) {
      const word = token.text.toLowerCase();
      if (word.length >= SHORTEST_WORD && !COMMON.has(word)) words.add(word.replace(/(?:ing|ed|s)$/, ''));
    }
  }
  return words;
}

/** Whether two statements are about one thing: they share words besides the speaker's name (lower case). */
export function sharesTopic(one: ReadonlySet<string>, other: ReadonlySet<string>, speaker: string): boolean {
  let shared = 0;
  for (const word of other) {
    if (one.has(word) && !speaker.includes(word) && ++shared >= SHARED_WORDS) return true;
  }
  return false;
}
