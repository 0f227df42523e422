import type { Span, TaggedStatement } from '../model/index.ts';

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
      source: statement.source.map((span) => beforeCircumstance(text, span)),
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
  const cut = CIRCUMSTANCE.exec(text.slice(start, end));
  return cut && cut.index > 2 ? [start, start + cut.index] : [start, end];
}

const SAID_NEXT =
  /^,? (?:has |had |also )?(?:said|says|told|wrote|claimed|warned|argued|believed|announced)\b/;

function afterAddressee(text: string, { cue, content }: TaggedStatement): Span[] {
  const [first, ...rest] = content;
  const last = cue.at(-1);
  if (!first || !last || !TOLD.test(text.slice(...last)) || first[0] - last[1] > 1) return [...content];
  const addressee = ADDRESSEE.exec(text.slice(...first))?.[0];
  return addressee === undefined || BEGINS_WORDS.test(addressee)
    ? [...content]
    : [[first[0] + addressee.length + 1, first[1]], ...rest];
}
