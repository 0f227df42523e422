import type { Article, Span, TaggedStatement } from '../model/index.ts';
import { Covered } from '../text/covered.ts';
import { inReadingOrder } from './reading-order.ts';
import { BETWEEN, DIRECTED, HABITUAL, REPORTED, TRAILING } from './testimony-forms.ts';

const NOBODY_ELSE =
  /^(?:nobody|no one|none|i|we|you|it|this|that|there|what|which|my own|our|your|and|but|if)\b/i;
/** What is only imagined, asked or denied was not said. */
const NOT_SAID = /\b(?:if|unless|whether|would have|never|not|n['’]t|suppose|imagine)\b[^.!?]{0,40}$/i;
/** Quoted words end with their sentence or their marks; a short word before a stop is an abbreviation. */
const QUOTED_END = /[.!?](?=["”’'\s]|$)|["”]/;
const SENTENCE_END = /(?<!\b\p{Lu}\p{Ll}{0,4})[.!?]["”’']? (?=[\p{Lu}"“])/u;
const CONFIDENCE = 0.75;
const LONGEST_LEAD = 80; // code units
const LONGEST_REPORTED = 1500; // code units; one sentence
const LONGEST_TRAIL = 160; // code units of "…, Ruiz told aides on Monday"
const SHORTEST = 8; // code units; less is no report
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
  const within = new Set<number>();
  const outer = tagged.map((tagged) => {
    const { statement, inner } = withSkipped(text, tagged);
    const all = testimoniesOf(text, statement);
    const own = all.filter(
      ({ cue: [cue = [0, 0]] }) => !cues.touches(cue) && !inner.some((one) => one.cue[0]?.[0] === cue[0]),
    );
    for (const { cue } of all) within.add(cue[0]?.[0] ?? -1);
    found.push(...own, ...inner);
    return all.length + inner.length > 0 ? atLeastReporting(statement) : statement;
  });
  // A statement that was tagged within another's words is one of these reports too.
  const surer = outer.map((one) => (within.has(one.cue[0]?.[0] ?? -1) ? atLeastReporting(one) : one));
  return [...surer, ...found].sort(inReadingOrder);
}

const atLeastReporting = (statement: TaggedStatement): TaggedStatement =>
  statement.confidence < REPORTING ? { ...statement, confidence: REPORTING } : statement;

const LONGEST_BETWEEN = 160; // code units

/**
 * "Two aides said Ruiz told them that she would go", of which only the last words were taken for what the aides said:
 * they said that Ruiz told them, and Ruiz said the rest.
 */
function withSkipped(
  text: string,
  statement: TaggedStatement,
): { statement: TaggedStatement; inner: TaggedStatement[] } {
  const cue = statement.cue.at(-1);
  const [content, ...more] = statement.content;
  const none = { statement, inner: [] };
  if (!cue || !content || more.length > 0 || statement.source.length === 0) return none;
  const start = cue[1];
  if (content[0] <= start || content[0] - start > LONGEST_BETWEEN) return none;
  const match = BETWEEN.exec(text.slice(start, content[0]));
  const { who = '', cue: told = '' } = match?.groups ?? {};
  if (!match || isNobodyElse(who, false)) return none;
  const from = start + match[0].indexOf(who);
  const [verb, end] = cueSpan(match, who, told);
  return {
    statement: {
      ...statement,
      type: statement.type === 'direct' ? 'mixed' : statement.type,
      content: [[from, content[1]]],
    },
    inner: [
      {
        ...statement,
        source: [[from, from + who.length]],
        cue: [[start + verb, start + end]],
        confidence: CONFIDENCE,
      },
    ],
  };
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

/** A report within words: where its source, cue and content stand. */
interface Report {
  source: Span;
  cue: Span;
  content: Span;
}

function testimonyIn(text: string, [start, end]: Span, quoted: boolean): Report[] {
  const first = quoted ? start + 1 : start;
  const words = text.slice(first, end);
  const forms = quoted ? [REPORTED, HABITUAL] : [REPORTED, HABITUAL, DIRECTED];
  const found: Report[] = [];
  for (const match of forms.flatMap((form) => [...words.matchAll(form)])) {
    const report = reportOf(words, match, quoted);
    if (report && !found.some(({ cue }) => cue[0] === report.cue[0])) found.push(report);
  }
  const trailing = quoted || found.length > 0 ? null : trailingReport(words);
  if (trailing) found.push(trailing);
  const shift = ([from, to]: Span): Span => [first + from, first + to];
  return found.map(({ source, cue, content }) => ({
    source: shift(source),
    cue: shift(cue),
    content: shift(content),
  }));
}

function reportOf(words: string, match: RegExpMatchArray, quoted: boolean): Report | null {
  const { who = '', cue = '' } = match.groups ?? {};
  const at = match.index ?? 0;
  if (isNobodyElse(who, quoted) || NOT_SAID.test(words.slice(Math.max(0, at - LONGEST_LEAD), at)))
    return null;
  const from = at + match[0].length;
  const rest = words.slice(from, from + LONGEST_REPORTED);
  const length = (quoted ? QUOTED_END : SENTENCE_END).exec(rest)?.index ?? rest.length;
  if (length < SHORTEST) return null;
  return { source: [at, at + who.length], cue: cueSpan(match, who, cue), content: [from, from + length] };
}

/** The verb alone: whom it was told to, and when, is no part of the cue. */
function cueSpan(match: RegExpMatchArray, who: string, cue: string): Span {
  const start = (match.index ?? 0) + match[0].indexOf(cue, who.length);
  const verb = VERB.exec(cue)?.[0] ?? cue;
  return [start, start + verb.length];
}

const VERB =
  /^(?:(?:had|has|have|used to|would|always|also|then|later|since|once|already|earlier|first|often|\p{Ll}+ly) )*\p{Ll}+/u;

/** The report whose speaker stands behind the words: "“…,” Prigge told deputies". */
function trailingReport(words: string): Report | null {
  const from = Math.max(0, words.length - LONGEST_TRAIL);
  const match = TRAILING.exec(words.slice(from));
  const { who = '', cue = '' } = match?.groups ?? {};
  if (!match || isNobodyElse(who, false)) return null;
  const at = from + match.index;
  if (at < SHORTEST) return null;
  const source = at + match[0].indexOf(who);
  const [start, end] = cueSpan(match, who, cue);
  return {
    source: [source, source + who.length],
    cue: [from + start, from + end],
    content: [0, at + 1 + (/[”’"']/.test(words[at + 1] ?? '') ? 1 : 0)],
  };
}

const isNobodyElse = (who: string, quoted: boolean): boolean =>
  NOBODY_ELSE.test(who) || (!quoted && PRONOUN.test(who));
