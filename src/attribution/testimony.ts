import type { Article, Span, TaggedStatement } from '../model/index.ts';
import { Covered } from '../text/covered.ts';

/**
 * Verbs by which a speaker hands on that somebody else said something. The past and the perfect report an occasion;
 * "they say" in the present tense mostly tells of a general opinion.
 */
const REPORTED =
  '(?:(?:has |have |had )?(?:said|told (?:me|us|him|her|them|reporters|aides|friends|relatives|(?:the|his|her|their|a) [\\p{Ll}-]+)|stated|testified|confirmed(?: under oath)?|promised|admitted|wrote))';
const WORD = String.raw`(?!(?:had|has|have|was|were|is|are|who|that)\b)[\p{Ll}-]{3,}`;
const SPEAKER = String.raw`(?:he|she|they|who|(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Oo]ne|[Ss]ome) (?:${WORD} ){0,3}(?:${WORD}|(?:\p{Lu}[\p{L}’'.-]+ ){0,2}\p{Lu}[\p{L}’'-]+)|(?:\p{Lu}[\p{L}’'.-]+ ){0,3}\p{Lu}[\p{L}’'-]+)`;
const CLAUSE = String.raw`(?: that |[,:] ?(?=[‘'])| (?=(?:he|she|they|it|we|there|the|no|nobody)\b))`;
const TESTIMONY = new RegExp(
  String.raw`(?<=^|[,.;:!?“"‘'(–—] ?|\b(?:and|but|because|when|where|after|then|so|while|which|as|that) )(?<who>${SPEAKER}) (?<cue>${REPORTED})${CLAUSE}`,
  'gu',
);
const NOBODY_ELSE =
  /^(?:nobody|no one|none|i|we|you|it|this|that|there|what|which|my|our|your|and|but|if)\b/i;
/** What is only imagined, asked or denied was not said. */
const NOT_SAID = /\b(?:if|unless|whether|would have|never|not|n['’]t|suppose|imagine)\b[^.!?]{0,40}$/i;
const SENTENCE_END = /[.!?](?=["”’'\s]|$)|["”]/;
const CONFIDENCE = 0.75;
const LONGEST_LEAD = 80; // code units
const SURE = 0.5;
/** Words that hold a report of their own are a report: that much surer is the statement around it. */
const REPORTING = 0.7;
/** In words that are not quoted, "she" mostly is who speaks. */
const PRONOUN = /^(?:he|she|they|who)$/i;

/**
 * What a speaker's words say that somebody else said (codebook, P9): a statement within a statement, whose
 * route leads through the speaker. Linear in the length of the text.
 * @param tagged statements in reading order
 */
export function withTestimony({ text }: Article, tagged: readonly TaggedStatement[]): TaggedStatement[] {
  const cues = new Covered(
    text.length,
    tagged.flatMap(({ cue }) => cue),
  );
  const found: TaggedStatement[] = [];
  const outer = tagged.map((statement) => {
    const own = testimoniesOf(text, statement).filter(({ cue }) => !cues.touches(cue[0] as Span));
    found.push(...own);
    return own.length > 0 && statement.confidence < REPORTING
      ? { ...statement, confidence: REPORTING }
      : statement;
  });
  return [...outer, ...found].sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
}

function testimoniesOf(text: string, statement: TaggedStatement): TaggedStatement[] {
  const { type, source, confidence } = statement;
  if (type === 'outlet-claim' || source.length === 0 || confidence < SURE) return [];
  return statement.content.flatMap((span) =>
    testimonyIn(text, span, type === 'direct').map(
      (one): TaggedStatement => ({
        paragraph: statement.paragraph,
        type: 'indirect',
        content: [one.content],
        cue: [one.cue],
        source: [one.source],
        confidence: CONFIDENCE,
      }),
    ),
  );
}

/** What stands before a place, as far as it is looked at. */
const before = (words: string, at: number): string => words.slice(Math.max(0, at - LONGEST_LEAD), at);

function testimonyIn(
  text: string,
  [start, end]: Span,
  quoted: boolean,
): { source: Span; cue: Span; content: Span }[] {
  const first = quoted ? start + 1 : start;
  const words = text.slice(first, end);
  const found = [];
  for (const match of words.matchAll(TESTIMONY)) {
    const { who = '', cue = '' } = match.groups ?? {};
    if (NOBODY_ELSE.test(who) || (!quoted && PRONOUN.test(who)) || NOT_SAID.test(before(words, match.index)))
      continue;
    const at = first + match.index;
    const from = at + match[0].length;
    const to = SENTENCE_END.exec(text.slice(from, end))?.index ?? end - from;
    if (to < 8) continue;
    const cueAt = at + who.length + 1;
    const verb = /^.*?\btold\b/.exec(cue)?.[0] ?? cue.trimEnd(); // whom it was told to is no part of the cue
    found.push({
      source: [at, at + who.length] as Span,
      cue: [cueAt, cueAt + verb.length] as Span,
      content: [from, from + to] as Span,
    });
  }
  return found;
}
