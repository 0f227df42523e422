import type { ChainLink } from '../../model/index.ts';
import type { Reading } from './reading.ts';

const REPRESENTATIVE =
  'spokes(?:man|woman|person|people)|spokespersons?|lawyers?|attorneys?|barrister|solicitor|counsel|publicist|agent|press secretary|press officer|campaign manager|chief of staff|representatives?|office|campaign|team';
/** "her spokeswoman": whoever it is of stands in the same words or right before. */
const SOMEBODYS = new RegExp(
  `\\b(?:his|her|their|its|my|our) (?:[\\p{L}-]+ ){0,3}(?:${REPRESENTATIVE})\\b`,
  'iu',
);
/** "the senator’s lawyer", "a White House spokeswoman" */
const BEFORE = new RegExp(
  `^(?:an?|the|one|another)? ?(.{2,60}?)(?:['’]s?)? (?:[\\p{Ll}-]+ ){0,2}(?:${REPRESENTATIVE})\\b`,
  'iu',
);
/** "a lawyer for Ana Ruiz", "spokesman of the port" */
const BEHIND = new RegExp(`\\b(?:${REPRESENTATIVE}) (?:for|of|at|with) ([^,;]{2,60})`, 'iu');
/** Whoever heads a body is whom its spokespeople speak for. */
const HEAD_OF_A_BODY =
  /\b(?:president|premier|chancellor|minister|secretary|chief|ceo|chair|chairman|chairwoman|chairperson|director|head|founder|owner|governor|mayor|king|queen|prince|princess|emperor|pope|boss|commissioner|superintendent)\b/i;
/** "the company had said": the body itself, by a common noun. */
const BODY_TAKEN_UP =
  /^(?:it|they|the (?:company|firm|ministry|department|agency|group|bank|office|government|administration|city|council|party|club|union|university|hospital|school|airline|organi[sz]ation|campaign|team))$/i;
const SHORTEST = 3; // letters; shorter words are grammar
const NO_NAME = new Set(['the', 'and', 'for', 'who', 'former', 'senior', 'his', 'her', 'its', 'their']);

/**
 * Whether a link speaks for whoever the words come from, as a spokesperson or lawyer does: then nobody stands in between
 * (codebook, P10). One who speaks for another body hands on what is not theirs.
 */
export function speaksFor(link: ChainLink, speaker: ChainLink | undefined, reading: Reading): boolean {
  if (!speaker) return false;
  const own = wordsFor(speaker, reading);
  return [...wordsFor(link, reading), ...introductionOf(link, reading)].some((words) => {
    if (SOMEBODYS.test(words)) return true;
    const whose = BEHIND.exec(words)?.[1] ?? BEFORE.exec(words)?.[1];
    if (!whose) return false;
    if (own.some((one) => sharesName(whose, one))) return true;
    return own.some((one) => BODY_TAKEN_UP.test(one) || HEAD_OF_A_BODY.test(one));
  });
}

/** How the page calls a link, in all places where it is a source. */
function wordsFor(link: ChainLink, reading: Reading): string[] {
  const mentions = reading.source(link.sourceId)?.mentions ?? [];
  return [
    link.surface ?? '',
    link.resolvesTo ?? '',
    ...mentions.slice(0, MOST_MENTIONS).map(reading.words),
  ].filter((words) => words !== '');
}

const MOST_MENTIONS = 12;

/** "her spokeswoman, Beren Aksoy", "Beren Aksoy, a lawyer for Ruiz": what stands beside a name where it first stands. */
function introductionOf({ resolvesTo }: ChainLink, { text }: Reading): string[] {
  const at = resolvesTo ? text.indexOf(resolvesTo) : -1;
  if (!resolvesTo || at < 0) return [];
  const end = at + resolvesTo.length;
  const before =
    /[^.,;:!?“”"]*,? ?$/u.exec(text.slice(Math.max(0, at - LONGEST_INTRODUCTION), at))?.[0] ?? '';
  const behind = /^, [^.,;:!?“”"]*/u.exec(text.slice(end, end + LONGEST_INTRODUCTION))?.[0] ?? '';
  return [before, behind].map((words) => words.replace(/^, |,? $/g, '')).filter((words) => words !== '');
}

const LONGEST_INTRODUCTION = 70; // code units

const namesIn = (words: string): string[] =>
  words
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word.length >= SHORTEST && !NO_NAME.has(word));

function sharesName(one: string, other: string): boolean {
  const names = new Set(namesIn(one));
  return namesIn(other).some((word) => names.has(word));
}
