import type { Article, Span, TaggedStatement } from '../model/index.ts';
import { Covered } from '../text/covered.ts';

/**
 * Verbs by which a speaker hands on that somebody else said something. The past and the perfect report an occasion;
 * "they say" in the present tense mostly tells of a general opinion.
 */
const REPORTED =
  '(?:said|told (?:me|us|him|her|them|reporters)|(?:has|have|had) (?:said|told (?:me|us)|stated|testified|confirmed)|stated|testified|confirmed (?:under oath )?|wrote)';
const SPEAKER = String.raw`(?:he|she|they|who|(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Oo]ne|[Ss]ome) (?:[\p{Ll}-]+ ){0,3}[\p{Ll}-]{3,}|(?:\p{Lu}[\p{L}’'.-]+ ){0,3}\p{Lu}[\p{L}’'-]+)`;
const CLAUSE = String.raw`(?: that |[,:] ?(?=[‘'])| (?=(?:he|she|they|it|we|there|the|no|nobody)\b))`;
const TESTIMONY = new RegExp(
  String.raw`(?<=^|[,.;:!?“"‘'(–—] ?|\b(?:and|but|because|when|where|after|then|so|while|which|as|that) )(?<who>${SPEAKER}) (?<cue>${REPORTED})${CLAUSE}`,
  'gu',
);
const NOBODY_ELSE = /^(?:i|we|you|it|this|that|there|what|which|my|our|your|and|but|if)\b/i;
/** What is only imagined, asked or denied was not said. */
const NOT_SAID = /\b(?:if|unless|whether|would have|never|not|n['’]t|suppose|imagine)\b[^.!?]{0,40}$/i;
const SENTENCE_END = /[.!?](?=["”’'\s]|$)|["”]/;
const CONFIDENCE = 0.75;
const LONGEST_LEAD = 80; // code units

/**
 * What a speaker's quoted words say that somebody else said (codebook, P9): a statement within a statement, whose
 * route leads through the speaker. Linear in the length of the text.
 * @param tagged statements in reading order
 */
export function withTestimony({ text }: Article, tagged: readonly TaggedStatement[]): TaggedStatement[] {
  const cues = new Covered(
    text.length,
    tagged.flatMap(({ cue }) => cue),
  );
  const found = tagged
    .filter(({ type, source, confidence }) => type === 'direct' && source.length > 0 && confidence >= 0.7)
    .flatMap((statement) =>
      statement.content.flatMap((span) =>
        testimonyIn(text, span).map(
          ({ source, cue, content }): TaggedStatement => ({
            paragraph: statement.paragraph,
            type: 'indirect',
            content: [content],
            cue: [cue],
            source: [source],
            confidence: CONFIDENCE,
          }),
        ),
      ),
    )
    .filter(({ cue }) => !cues.touches(cue[0] as Span));
  return [...tagged, ...found].sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
}

/** What stands before a place, as far as it is looked at. */
const before = (words: string, at: number): string => words.slice(Math.max(0, at - LONGEST_LEAD), at);

function testimonyIn(text: string, [start, end]: Span): { source: Span; cue: Span; content: Span }[] {
  const words = text.slice(start + 1, end);
  const found = [];
  for (const match of words.matchAll(TESTIMONY)) {
    const { who = '', cue = '' } = match.groups ?? {};
    if (NOBODY_ELSE.test(who) || NOT_SAID.test(before(words, match.index))) continue;
    const at = start + 1 + match.index;
    const from = at + match[0].length;
    const to = SENTENCE_END.exec(text.slice(from, end))?.index ?? end - from;
    if (to < 8) continue;
    const cueAt = at + who.length + 1;
    found.push({
      source: [at, at + who.length] as Span,
      cue: [cueAt, cueAt + cue.trimEnd().length] as Span,
      content: [from, from + to] as Span,
    });
  }
  return found;
}
