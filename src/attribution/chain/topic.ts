import { tokenise } from '../../text/tokens.ts';
import type { Draft } from './draft.ts';

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

/** Whether two statements are about one thing: they share content words besides the speaker's name. */
export function sharesTopic(text: string, one: Draft, other: Draft): boolean {
  const speaker = one.stations.at(-1)?.step.phrase.surface.toLowerCase() ?? '';
  const words = contentWords(text, one);
  let shared = 0;
  for (const word of contentWords(text, other)) {
    if (words.has(word) && !speaker.includes(word) && ++shared >= SHARED_WORDS) return true;
  }
  return false;
}

function contentWords(text: string, { tagged }: Draft): Set<string> {
  const words = new Set<string>();
  for (const [start, end] of tagged.content) {
    for (const token of tokenise(text, start, Math.min(end, start + LONGEST_READ))) {
      const word = token.text.toLowerCase();
      if (word.length >= SHORTEST_WORD && !COMMON.has(word)) words.add(word.replace(/(?:ing|ed|s)$/, ''));
    }
  }
  return words;
}
