import type { Span } from '../../model/index.ts';
import type { DraftOnly } from './drafts.ts';
import type { Evidence } from './evidence.ts';
import { QUOTE } from './reading.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const DOCUMENTS = setOf(
  'study studies report reports survey surveys poll polls analysis research paper review inquiry audit',
);
const FINDINGS = setOf(
  'find finds found show shows showed indicate indicates indicated conclude concludes concluded suggest suggests suggested estimate estimates estimated',
);
const JUDGEMENTS = setOf(
  'blamed blames praised praises criticized criticizes criticised criticises condemned condemns denounced denounces accused accuses thanked thanks',
);
const CALLING = setOf('called calls');
const ARTICLES = setOf('a an');
/** Of whoever is called something, in tokens. */
const LONGEST_NAME = 5;
const GROUNDS = setOf('for of');
const GUESSES = setOf('probably presumably undoubtedly doubtless likely');
const TALKING = setOf('talk talks talked talking speak speaks spoke spoken speaking');
const COMPANY = setOf('with to by on over for at in');
const DEBATES = setOf('debate debates debated debating');
const NOBODY = setOf('nobody none neither');
const RELATIVES = setOf('who which that');
const IMAGINING = setOf('may might could');
const ASKING = setOf('asked asks asking declined declines declining wished wishing preferred');

/**
 * "A study found that …": what a document finds is a statement of it (codebook, section 2). The corpus marks it as a
 * belief, so that the trees have no high opinion of it. "Studies show" names no document.
 */
export function isFinding(e: Evidence, { source, cue, right }: DraftOnly): boolean {
  const { lower } = e.reading;
  if (!source.span || source.span[1] - source.span[0] < 2 || !right.span || lower[right.span[0]] !== 'that')
    return false;
  return (
    lower.slice(...source.span).some((word) => DOCUMENTS.has(word)) &&
    lower.slice(...cue.span).some((word) => FINDINGS.has(word))
  );
}

/** "She blamed the board for the delay": somebody is judged for something, which the corpus's list of verbs leaves out. */
export function isJudgement(e: Evidence, { source, cue, right }: DraftOnly): boolean {
  const { lower } = e.reading;
  if (!source.span || source.span[1] > cue.span[0] || !right.span) return false;
  // "called the minister a fraud"
  if (CALLING.has(lower[cue.span[1] - 1] ?? ''))
    return lower
      .slice(right.span[0] + 1, Math.min(right.span[1], right.span[0] + LONGEST_NAME))
      .some((word) => ARTICLES.has(word));
  return (
    JUDGEMENTS.has(lower[cue.span[1] - 1] ?? '') &&
    lower.slice(...right.span).some((word) => GROUNDS.has(word))
  );
}

/**
 * "He was probably referring to …", "Nobody answered the door", "They talked with the mayor": a guess at what somebody
 * did is the writer's own, where nobody speaks nothing is said, and that people talked or debated does not tell what
 * they said. After "to" stands what somebody does: "to target farmers, warning of …" has no farmers who warn. What
 * "who …" says stands after it, so that a quotation before it is none of theirs. What somebody "may have told" them,
 * nobody is known to have said.
 */
export function isNobodys(e: Evidence, draft: DraftOnly): boolean {
  const { source, cue, right } = draft;
  const { lower } = e.reading;
  if (asksForSilence(e, cue.span, right.span) || isTerm(e, draft)) return true;
  // "The papers tell another story": what it is, they do not say here.
  if (
    /^tell(?:s|ing)?$|^told$/.test(lower[cue.span[1] - 1] ?? '') &&
    right.span &&
    right.span[1] - right.span[0] <= LONGEST_TERM &&
    /^stor(?:y|ies)$/.test(lower[right.span[1] - 1] ?? '')
  )
    return true;
  if (lower.slice(...cue.span).some((word, at) => at === 0 && IMAGINING.has(word))) return true;
  if (source.span && RELATIVES.has(lower[source.span[1] - 1] ?? '') && !right.span) return true;
  if (source.span && NOBODY.has(lower[source.span[0]] ?? '')) return true;
  if (source.span && lower[source.span[0] - 1] === 'to' && source.span[1] <= cue.span[0]) return true;
  if (lower.slice(Math.max(0, cue.span[0] - 1), cue.span[1]).some((word) => GUESSES.has(word))) return true;
  const words = lower.slice(...cue.span);
  if (words.some((word) => DEBATES.has(word))) return true;
  const first = right.span ? (lower[right.span[0]] ?? '') : '';
  return (
    words.some((word) => TALKING.has(word)) &&
    !words.includes('about') &&
    (COMPANY.has(first) || words.some((word) => COMPANY.has(word)))
  );
}

/** "asked not to be identified": how somebody wants to appear, which is no part of what they said. */
function asksForSilence({ reading: r }: Evidence, cue: Span, content: Span | null): boolean {
  if (!content || !r.lower.slice(...cue).some((word) => ASKING.has(word))) return false;
  return /^(?:not to be|to remain|for anonymity|to be (?:identified|named|quoted))\b/.test(
    r.lower.slice(content[0], content[0] + 3).join(' '),
  );
}

/** The longest term that "they speak of “…”" names. */
const LONGEST_TERM = 3;

/** "The men speak of “cold weeks”": a word of theirs is told, and nothing that they said. */
function isTerm({ reading: r }: Evidence, { cue, right }: DraftOnly): boolean {
  const words = r.lower.slice(...cue.span);
  if (!right.span || !words.includes('of') || !words.some((word) => TALKING.has(word))) return false;
  const [from, to] = right.span;
  return to - from <= LONGEST_TERM && r.quote.subarray(from, to).every((where) => where === QUOTE.inside);
}
