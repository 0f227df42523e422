import type { Article, ParagraphKind, Span, TaggedStatement } from '../../model/index.ts';
import { findQuotations } from '../../text/quotation-marks.ts';
import { splitSentences } from '../../text/sentences.ts';
import { findAgentlessCue, isAccusation } from './agentless.ts';
import { findFigure } from './figures/index.ts';
import {
  creditedByName,
  isBareShare,
  isShareFigure,
  namesAnOrigin,
  namesASurvey,
  tellsAnswers,
} from './origins.ts';
import { findSpeculation, type IsSomebody, somebodyIn } from './speculation.ts';

export const CLAIM_KINDS = ['agentless', 'speculation', 'figure'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** A sentence in the page's own voice that a reader may ask a source for. */
export interface OutletClaim {
  kind: ClaimKind;
  paragraph: number;
  /** The whole sentence with its stop. */
  sentence: Span;
  /** The words that make it a claim: reporting words, the marker of a guess, or the figure. */
  words: Span;
}

const BODY = new Set<ParagraphKind>(['body', 'list']);
const CONFIDENCE: Readonly<Record<ClaimKind, number>> = { agentless: 0.85, speculation: 0.75, figure: 0.7 };
/** Somebody whose claim it may be stands in the paragraph: then "allegedly" has an agent. */
const ACCUSER =
  /\b(?:police|court|prosecutors?|prosecution|charged|charges|indictment|indicted|lawsuit|sued|suing|complaint|plaintiffs?|accuser|trial|tribunal|investigators?|attorney general|jury|filing|affidavit)\b/i;
/** A post or clip that was pasted in as markup is not the page's own voice. */
const EMBEDDED_MARKUP = /^\s*<\w/;
const NOBODY = /^(?:no one|nobody|none|it|there)\b/i;

/**
 * The news-voice sentences that credit something to no one, guess at what somebody did or meant, or give a figure
 * without a source, as statements of type `outlet-claim`: content is the whole sentence, cue the reporting words.
 * @param tagged what is credited to somebody, so that no credited words are taken for the page's own
 */
export function findOutletClaims(article: Article, tagged: readonly TaggedStatement[]): TaggedStatement[] {
  return readOutletClaims(article, tagged).map(({ kind, paragraph, sentence, words }) => ({
    paragraph,
    type: 'outlet-claim',
    content: [sentence],
    cue: kind === 'figure' ? [] : [words],
    source: [],
    confidence: CONFIDENCE[kind],
  }));
}

/** The same with their kinds, one a sentence, in reading order. */
export function readOutletClaims(article: Article, tagged: readonly TaggedStatement[]): OutletClaim[] {
  const { text, paragraphs } = article;
  const quoted = findQuotations(
    text,
    paragraphs.map(({ start, end }): Span => [start, end]),
  ).filter((quotation) => quotation.kind === 'double');
  const credited = tagged.filter(
    ({ type, source }) => type !== 'outlet-claim' && !(source[0] && NOBODY.test(text.slice(...source[0]))),
  );
  const claims: OutletClaim[] = [];
  let q = 0;
  let c = 0;
  let surveyed = false;
  let last: Span | undefined;
  const isSomebody = somebodyIn(text);
  paragraphs.forEach(({ start, end, kind, links }, paragraph) => {
    const marks: Span[] = [];
    for (; q < quoted.length && (quoted[q]?.paragraph ?? 0) <= paragraph; q++) {
      if (quoted[q]?.paragraph === paragraph) marks.push([quoted[q]?.start ?? 0, quoted[q]?.end ?? 0]);
    }
    const said: TaggedStatement[] = [];
    for (; c < credited.length && (credited[c]?.paragraph ?? 0) <= paragraph; c++) {
      if (credited[c]?.paragraph === paragraph) said.push(credited[c] as TaggedStatement);
    }
    if (!BODY.has(kind) || EMBEDDED_MARKUP.test(text.slice(start, end))) return;
    const sentences = splitSentences(text, start, end);
    sentences.forEach((sentence, index) => {
      const around: Surroundings = {
        text,
        said,
        marks,
        links: links.map(({ start, end }): Span => [start, end]),
        paragraph: [start, end],
        sentence,
        previous: sentences[index - 1],
        next: sentences[index + 1],
        before: last,
        surveyed,
        isSomebody,
      };
      const claim = claimIn(around);
      if (claim) claims.push({ ...claim, paragraph, sentence });
      surveyed ||= namesASurvey(text.slice(...sentence));
      last = sentence;
    });
  });
  return claims;
}

interface Surroundings {
  text: string;
  said: readonly TaggedStatement[];
  marks: readonly Span[];
  links: readonly Span[];
  paragraph: Span;
  sentence: Span;
  /** The sentences beside it in its paragraph. */
  previous: Span | undefined;
  next: Span | undefined;
  /** The sentence before it, be it in the paragraph before. */
  before: Span | undefined;
  /** Whether the page has named a survey before this sentence. */
  surveyed: boolean;
  isSomebody: IsSomebody;
}

function claimIn(around: Surroundings): Pick<OutletClaim, 'kind' | 'words'> | null {
  const { text, said, marks, sentence } = around;
  const free = (at: number): boolean => !marks.some(([from, to]) => from <= at && at < to);
  const uncredited = (at: number): boolean =>
    free(at) && !said.some(({ content }) => content.some(([from, to]) => from <= at && at < to));
  const agentless = findAgentlessCue(text, sentence, uncredited);
  if (agentless && !agentKnown(around, text.slice(...agentless)))
    return { kind: 'agentless', words: agentless };
  if (isCredited(said, sentence) || /\baccording to\b/i.test(text.slice(...sentence))) return null;
  const guess = findSpeculation(text, sentence, free, around.isSomebody);
  if (guess) return { kind: 'speculation', words: guess };
  const figure = agentless ? null : findFigure(text, sentence, free);
  return figure && !hasAnOrigin(around, text.slice(...figure)) ? { kind: 'figure', words: figure } : null;
}

/** Whether somebody who may have counted is named in the sentence or beside it, or linked in it. */
function hasAnOrigin(around: Surroundings, figure: string): boolean {
  const { text, said, links, sentence, previous, next, before, surveyed } = around;
  const words = text.slice(...sentence);
  if (surveyed && (tellsAnswers(words) || isBareShare(figure, words))) return true;
  const beside = [previous, sentence, next];
  const named = creditedByName(text, said);
  return (
    (before !== undefined && isShareFigure(figure) && namesASurvey(text.slice(...before))) ||
    beside.some((span) => span && namesAnOrigin(text.slice(...span))) ||
    [previous, next].some((span) => span && isCredited(named, span)) ||
    links.some((link) => link[0] < sentence[1] && sentence[0] < link[1])
  );
}

/** Somebody's words or thoughts are reported in the sentence. */
const isCredited = (said: readonly TaggedStatement[], [start, end]: Span): boolean =>
  said.some(({ cue, source, content }) =>
    [...cue, ...source, ...content].some(([from, to]) => from < end && start < to),
  );

/** Whether somebody beside the words, or who accuses in their paragraph, may be who reports or believes it. */
function agentKnown(around: Surroundings, cue: string): boolean {
  const { text, said, previous, next, paragraph } = around;
  if (isAccusation(cue)) {
    const beside = [previous, next].filter((span) => span !== undefined);
    return (
      beside.some((span) => isCredited(said, span) || /["“]/.test(text.slice(...span))) ||
      ACCUSER.test(text.slice(...paragraph).replace(cue, ' '))
    );
  }
  if (/^alleged/i.test(cue)) {
    if ((previous && isCredited(said, previous)) || ACCUSER.test(text.slice(...paragraph))) return true;
  }
  return isTakenUp(around, previous) || isTakenUp(around, next);
}

/** Whether a sentence beside it credits somebody with words on the same matter: it goes on from there, or shares a noun. */
function isTakenUp({ text, said, sentence }: Surroundings, beside: Span | undefined): boolean {
  if (!beside) return false;
  const words = text.slice(...sentence);
  const goesOn = beside[0] < sentence[0] ? GOES_ON.test(words) : false;
  const nouns = new Set(words.match(LONG_WORD));
  return said.some(({ cue, source, content }) => {
    if (![...cue, ...source].some(([from, to]) => from < beside[1] && beside[0] < to)) return false;
    if (source.some((span) => words.includes(text.slice(...span)))) return false;
    const told = content.map((span) => text.slice(...span)).join(' ');
    return (
      goesOn || POINTS_BACK.test(told) || told.match(LONG_WORD)?.some((word) => nouns.has(word)) === true
    );
  });
}

const GOES_ON = /^(?:He|She|It|They|Its|His|Her|Their)\b/;
const POINTS_BACK = /\b(?:there|then|this|these|those)\b/;
/** Words that carry a matter: small words are shorter. */
const LONG_WORD = /\b\p{Ll}{5,}\b/gu;
