import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

/** "Ana Ruiz", with a verb or ", in a statement" behind, and no description of its own. */
const BARE_NAME = "(\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}\\.)?(?: \\p{Lu}[\\p{L}’'-]+){1,2})";
const AS_SUBJECT = new RegExp(
  `^${BARE_NAME}(?=,? (?:in|on|at|during|after|who)\\b| \\p{Ll}{2,})(?!, (?:an?|the)\\b)`,
  'u',
);
const AS_SPEAKER = new RegExp(
  `[”"’'] (?:said|says|added|wrote|told) ${BARE_NAME}(?=[,.]? ?(?:$|who\\b|in\\b|on\\b|at\\b))`,
  'u',
);
/** "He gave only his first name, Driss", "who goes by the name of Tika": a first name or pseudonym is a name (codebook, 4). */
const FIRST_NAME =
  /\b(?:gave|gives|giving|used|uses|using|goes by|asked to be (?:called|identified)|identified (?:him|her)self)\b[^.;“”"]{0,40}?\b(?:names?|nickname|pseudonym|as|by)\b(?: of| as)?,? (?:only |only as )?["“‘']?\p{Lu}\p{Ll}+/u;

const NO_NAME =
  /^(?:The|This|That|These|Those|In|On|At|An?|It|But|And|He|She|They|For|With|After|Before|Since|When|While|As|If)\b/;

/**
 * Whether the next sentence, or the first of the next paragraph, brings in somebody by a bare name for the first time:
 * "A former minister says … ¶ Ana Ruiz spoke to reporters": who was described before is named now.
 */
export function isNamedNext(reading: Reading, { span, statement }: Mention): boolean {
  const paragraph = reading.paragraphAt(span[0]);
  const sentences = reading.sentences(paragraph);
  const end = Math.max(
    span[1],
    ...statement.content.map(([, to]) => to),
    ...statement.cue.map(([, to]) => to),
  );
  const next = sentences.find(([from]) => from >= end) ?? firstSentenceAfter(reading, paragraph);
  if (!next) return false;
  const words = reading.words(next);
  if (FIRST_NAME.test(words) || FIRST_NAME.test(reading.words(reading.sentenceAt(span[0])))) return true;
  const name = (AS_SUBJECT.exec(words) ?? AS_SPEAKER.exec(words))?.[1];
  return name !== undefined && !NO_NAME.test(name) && reading.text.indexOf(lastWord(name)) >= next[0];
}

function firstSentenceAfter(reading: Reading, paragraph: number) {
  for (let next = paragraph + 1; next < reading.article.paragraphs.length; next++) {
    if (reading.isBody(next)) return reading.sentences(next)[0];
  }
  return undefined;
}

const lastWord = (name: string): string => name.split(' ').at(-1) ?? name;
