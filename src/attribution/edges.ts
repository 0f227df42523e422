import type { Span, TaggedStatement } from '../model/index.ts';
import { afterLead } from './lead.ts';

/**
 * What can follow a source and is no part of it: that somebody asked, by whom it was handed on, on what occasion.
 * "a spokesperson when contacted by the paper", "one expert, as reported by the Ledger".
 */
const CIRCUMSTANCE =
  /,? (?:when (?:asked|contacted|reached|pressed|approached|questioned)|as (?:reported|quoted|cited|told)|in (?:response|reply|answer) to|in an? (?:[\p{L}-]+ ){0,3}(?:interview|statement|e-?mail|letter|tweet|post|speech|conference|call))\b.*$/su;

/** Whom something was told to, before the "that" with which the words begin. */
const ADDRESSEE =
  /^(?!that\b)[^"“”«»;:]{2,120}?(?= that\b(?! (?:day|night|evening|morning|afternoon|week|month|year|summer|winter|spring|autumn)\b))/u;
/** What is told, and not to whom, begins with these. */
const BEGINS_WORDS = /\b(?:where|what|how|why|whether|if|who|he|she|they|it)\b/i;
/** Between "told" and what is taken for its words: nothing, or the beginning of the name of whom it was told to. */
const ONLY_A_NAME = /^ ?(?:\p{Lu}[\p{L}.’'-]* ){0,3}$/u;
const TOLD = /\b(?:told|tells|telling)$/i;

/**
 * Sets the edges of statements where their form leaves no doubt: a source ends before the circumstances, and what was
 * told to somebody begins after whom it was told to.
 */
export const withSettledEdges = (text: string, statements: readonly TaggedStatement[]): TaggedStatement[] =>
  statements
    .filter((statement) => !isToldNobody(text, statement))
    .map((statement) => ({
      ...statement,
      source: statement.source.map((span) =>
        afterLead(
          text,
          wholePhrase(text, beforeCircumstance(text, span), statement.cue[0]),
          statement.cue[0],
        ),
      ),
      content: afterAddressee(text, statement),
    }));

/** "He told neither his deputy nor his driver": a negated cue reports nothing (codebook, section 2). */
const isToldNobody = (text: string, { cue }: TaggedStatement): boolean => {
  const [, end] = cue.at(-1) ?? [0, 0];
  return /\b(?:told|tells) (?:neither|nobody|no one)\b/i.test(text.slice(Math.max(0, end - 5), end + 10));
};

/** "According to the daily Kyklades, the mayor said": the first phrase hands on what the second says. */
const ACCORDING_TO = /\baccording to $/i;

function beforeCircumstance(text: string, [start, end]: Span): Span {
  if (
    ACCORDING_TO.test(text.slice(Math.max(0, start - 14), start)) &&
    /^,? \p{L}/u.test(text.slice(end, end + 3))
  ) {
    const comma = text.slice(start, end).indexOf(', ');
    if (comma > 0 && SAID_NEXT.test(text.slice(end, end + 30))) return [start + comma + 2, end];
  }
  const cut = CIRCUMSTANCE.exec(text.slice(start, end)) ?? MANNER.exec(text.slice(start, end));
  return cut && cut.index > 2 ? [start, start + cut.index] : [start, end];
}

/** How somebody wants to appear belongs to how the page describes them. */
const ABOUT_THE_NAME =
  /^,? who (?:asked|declined|refused|requested|wished|wanted|preferred|did not want|spoke|insisted)\b[^,.;:"“”]{0,90}(?=[,.;]| (?:said|says|told)\b)/u;
/** "a report by the council | published on Tuesday | says": a participle that goes with the noun before it. */
const PARTICIPLE =
  /^ (?:\p{Ll}+ed|seen|held|given|made|written|known|led|sent|shown)\b(?!.*\b(?:and|but|that)\b)[^,.;:"“”]{0,60} $/su;

/** "a report that | said": the relative leads on to the cue. */
const RELATIVE_AT_END = /,? (?:that|which)$/;

/** A source with what stands behind its noun and goes with it, up to the cue where nothing else stands between. */
function wholePhrase(text: string, [start, end]: Span, cue: Span | undefined): Span {
  const relative = RELATIVE_AT_END.exec(text.slice(start, end));
  if (relative) return [start, end - relative[0].length];
  const clause = ABOUT_THE_NAME.exec(text.slice(end, end + 120));
  if (clause) return [start, end + clause[0].length];
  if (!cue || cue[0] <= end) return [start, end];
  return PARTICIPLE.test(text.slice(end, cue[0])) ? [start, cue[0] - 1] : [start, end];
}

/** "Okafor drily remarked": how it was said goes with the verb. */
const MANNER = / \p{Ll}{2,}ly$/u;

const SAID_NEXT =
  /^,? (?:has |had |also )?(?:said|says|told|wrote|claimed|warned|argued|believed|announced)\b/;

function afterAddressee(text: string, { cue, content }: TaggedStatement): Span[] {
  const [first, ...rest] = content;
  const last = cue.at(-1);
  if (!first || !last || !TOLD.test(text.slice(...last)) || !ONLY_A_NAME.test(text.slice(last[1], first[0])))
    return [...content];
  const addressee = ADDRESSEE.exec(text.slice(...first))?.[0];
  return addressee === undefined || BEGINS_WORDS.test(addressee)
    ? [...content]
    : [[first[0] + addressee.length + 1, first[1]], ...rest];
}
