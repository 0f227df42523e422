import type { Span } from '../model/index.ts';
import { tokenise } from '../text/tokens.ts';
import { GIVEN_NAMES } from './en/given-names.ts';
import { PLACES } from './en/places.ts';
import { ORGANISATION_NOUNS } from './en/source-nouns.ts';
import { isCalling } from './phrases/callings.ts';

/** What may begin a sentence before its subject; "after" and "before" begin clauses, too, and are left alone. */
const LEAD =
  /(?:^|[.!?…:;,—–][”"’']?\s+|\n\s*)(?:(?:But|And|Yet|Still) )?(?:(?:speaking|talking|writing) )?(?:at|during|following|from|in|inside|near|on|outside|under)\b[^,.!?;:—–\n]{0,120}$/iu;
const ENDS_WITH_PREPOSITION = /\b(?:at|by|for|from|in|inside|near|of|on|outside|to|under|with) $/i;
const BEGINS_WITH_PREPOSITION = /^(?:At|During|From|In|On|Under) /;
const PREPOSITION = /^(?:at|by|for|from|in|into|inside|near|of|on|outside|to|under|with|and|or)$/i;
const DETERMINER = /^(?:the|an?|his|her|their|its|one|two|some|several)$/;
const BEFORE_CALLING = /^(?:former|deputy|acting|then|vice|chief|senior|retired|local)$/;
const REACH = 140; // code units looked back over for the sentence's beginning

/**
 * A source without the place or occasion that leads its sentence, where no comma parts the two: "In Geneva Ruiz said",
 * "In a meeting with the board of the Lagoon Voice the mayor said". What shows where the subject begins: a second
 * article, a calling before a name, a place's name, a body that is no part of a name, or a surname that the page has
 * elsewhere without the words before it.
 */
export function afterLead(text: string, [start, end]: Span, cue: Span | undefined): Span {
  if (!cue || cue[0] < end) return [start, end];
  const before = text.slice(Math.max(0, start - REACH), start);
  const words = text.slice(start, end);
  const led = BEGINS_WITH_PREPOSITION.test(words)
    ? /(?:^|[.!?…][”"’']?\s+|\n\s*)$/u.test(before)
    : ENDS_WITH_PREPOSITION.test(before) && LEAD.test(before);
  if (!led) return [start, end];
  const tokens = tokenise(text, start, end).filter((token) => /[\p{L}\p{N}]/u.test(token.text));
  const all = tokens.map((token) => token.text);
  if (text.slice(start, end).includes(',')) return [start, end];
  const at = beginningOfSubject(all, text);
  return at > 0 ? [tokens[at]?.start ?? start, end] : [start, end];
}

/** Index of the word with which the subject begins; 0 where nothing shows it. */
function beginningOfSubject(words: readonly string[], text: string): number {
  const article = words.findIndex(
    (word, at) => at > 1 && DETERMINER.test(word) && !PREPOSITION.test(words[at - 1] ?? ''),
  );
  if (article > 0) return article;
  let run = words.length;
  while (run > 0 && /^\p{Lu}/u.test(words[run - 1] ?? '')) run--;
  if (run === words.length) return 0;
  const last = words[run - 1] ?? '';
  if (run > 0 && isCalling(last)) {
    let at = run - 1;
    while (at > 0 && BEFORE_CALLING.test(words[at - 1] ?? '')) at--;
    return DETERMINER.test((words[at - 1] ?? '').toLowerCase()) || at === 0 ? 0 : at;
  }
  if (run > 1 && ORGANISATION_NOUNS.has(last)) return run;
  // A place has no article: "the Lagoon Voice" is no lagoon.
  return run + withinName(words.slice(run), text, last !== 'the');
}

/** How many words of a run of capitals are a place or a body before the name of whoever speaks. */
function withinName(run: readonly string[], text: string, mayBePlace: boolean): number {
  for (const length of mayBePlace ? [2, 1] : []) {
    if (run.length > length && PLACES.has(run.slice(0, length).join(' ').toLowerCase())) return length;
  }
  const surname = run.at(-1) ?? '';
  const beside = run.at(-2);
  if (!beside || surname.length < 3) return 0;
  const together = text.split(`${beside} ${surname}`).length - 1;
  const alone =
    text.split(new RegExp(`(?<![\\p{L}’'-])${surname.replace(/[^\p{L}\p{N}]/gu, '.')}(?![\\p{L}’-])`, 'u'))
      .length - 1;
  if (together > 1 || alone < 2) return 0;
  const given = run.length > 2 && GIVEN_NAMES.has(beside.toLowerCase()) ? 2 : 1;
  return GIVEN_NAMES.has(beside.toLowerCase()) && run.length === 2 ? 0 : run.length - given;
}
