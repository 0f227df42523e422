import type { Span, TaggedStatement } from '../model/index.ts';

/**
 * What can follow a source and is no part of it: that somebody asked, by whom it was handed on, on what occasion.
 * "a spokesperson when contacted by the paper", "one expert, as reported by the Ledger".
 */
const CIRCUMSTANCE =
  /,? (?:when (?:asked|contacted|reached|pressed|approached|questioned)|as (?:reported|quoted|cited|told)|in (?:response|reply|answer) to|in an? (?:[\p{L}-]+ ){0,3}(?:interview|statement|e-?mail|letter|tweet|post|speech|conference|call))\b.*$/su;

/** Whom something was told to, before the "that" with which the words begin. */
const ADDRESSEE = /^(?!that\b)[^"“”«»;:]{2,120}?(?= that\b)/u;
const TOLD = /\b(?:told|tells|telling)$/i;

/**
 * Sets the edges of statements where their form leaves no doubt: a source ends before the circumstances, and what was
 * told to somebody begins after whom it was told to.
 */
export const withSettledEdges = (text: string, statements: readonly TaggedStatement[]): TaggedStatement[] =>
  statements.map((statement) => ({
    ...statement,
    source: statement.source.map((span) => beforeCircumstance(text, span)),
    content: afterAddressee(text, statement),
  }));

function beforeCircumstance(text: string, [start, end]: Span): Span {
  const cut = CIRCUMSTANCE.exec(text.slice(start, end));
  return cut && cut.index > 2 ? [start, start + cut.index] : [start, end];
}

function afterAddressee(text: string, { cue, content }: TaggedStatement): Span[] {
  const [first, ...rest] = content;
  const last = cue.at(-1);
  if (!first || !last || !TOLD.test(text.slice(...last)) || first[0] - last[1] > 1) return [...content];
  const addressee = ADDRESSEE.exec(text.slice(...first))?.[0];
  return addressee === undefined ? [...content] : [[first[0] + addressee.length + 1, first[1]], ...rest];
}
