import type { Article, ParagraphKind, Span, TaggedStatement } from '../model/index.ts';
import { Covered } from '../text/covered.ts';
import { readArticle } from './phrases/reading.ts';
import { framesOf, type Item } from './phrases/sentence-frame.ts';
import { inReadingOrder } from './reading-order.ts';
import { REPORTED } from './testimony-forms.ts';

const BODY = new Set<ParagraphKind>(['body', 'list']);
/** The form leaves no doubt that somebody is credited: two cues, and what was said behind the second. */
const CONFIDENCE = 0.7;
const LONGEST_SOURCE = 16; // words

/**
 * Adds what the tagger leaves out where two cues compete for one sentence: "According to the Courier, the minister said
 * that …" is the Courier's report, and within it the minister's words. And takes away what is none of it: in "Ruiz,
 * according to the Courier, said …" the name alone is nobody's words. Linear in the length of the text.
 * @param tagged statements in reading order
 */
export function withAccordingTo(article: Article, tagged: readonly TaggedStatement[]): TaggedStatement[] {
  if (!/\baccording to\b/i.test(article.text)) return [...tagged];
  const sources = new Covered(
    article.text.length,
    tagged.flatMap(({ source }) => source),
  );
  const kept = tagged
    .filter(
      (statement) =>
        !isAccordingTo(article, statement) || !statement.content.every((span) => sources.covers(span)),
    )
    .map((statement) => parted(article, statement) ?? withWholeSource(article, statement));
  const cues = new Covered(
    article.text.length,
    kept.flatMap(({ cue }) => cue),
  );
  const found = !article.text.includes('According to ')
    ? []
    : readArticle(article).flatMap(({ span, quotations }, paragraph) => {
        const kind = article.paragraphs[paragraph]?.kind ?? 'body';
        if (!BODY.has(kind) || !article.text.slice(...span).includes('According to ')) return [];
        return framesOf(article.text, span, quotations).flatMap(({ span: sentence, items }) =>
          cues.touches(sentence) ? [] : (reportIn(article.text, items, paragraph) ?? []),
        );
      });
  return [...kept, ...found]
    .map((statement) => handedOn(article, statement) ?? statement)
    .sort(inReadingOrder);
}

function reportIn(text: string, items: readonly Item[], paragraph: number): TaggedStatement | null {
  const [first, to, next] = items;
  if (first?.text !== 'According' || to?.text !== 'to' || !next) return null;
  const comma = items.findIndex((item, at) => at > 2 && item.text === ',');
  const rest = items[comma + 1];
  const last = items.findLast((item) => item.quotation !== null || /[\p{L}\p{N}]/u.test(item.text));
  if (comma < 0 || comma > LONGEST_SOURCE || !rest || !last) return null;
  const content: Span = [rest.start, last.end];
  const words = text.slice(...content);
  if (![...words.matchAll(REPORTED)].some(({ index }) => index === 0)) return null;
  return {
    paragraph,
    type: /["“]/.test(words) ? 'mixed' : 'indirect',
    content: [content],
    cue: [[first.start, to.end]],
    source: [[next.start, items[comma]?.start ?? next.end]],
    confidence: CONFIDENCE,
  };
}

const SAY = 'said|says|told|wrote|claimed|warned|argued|announced';
const BEFORE_SAY = '(?:has |had |also )?';
const SAID = new RegExp(String.raw`^,? (?<cue>${BEFORE_SAY}(?:${SAY}))(?: that)?[:,]? (?=\S)`);

/** "Piet Bos, according to the Courier, said …", of which the name was taken for the words and the paper for their speaker. */
function parted(article: Article, statement: TaggedStatement): TaggedStatement | null {
  const { text } = article;
  const [content, source] = [statement.content[0], statement.source[0]];
  if (!content || !source || statement.content.length > 1 || !isAccordingTo(article, statement)) return null;
  const [end] = statement.cue[0] as Span;
  if (content[1] > end || text.slice(content[1], end) !== ', ') return null;
  const behind = text.slice(source[1], source[1] + LONGEST_SENTENCE).split('\n')[0] ?? '';
  const said = SAID.exec(behind);
  if (!said?.groups?.cue) return null;
  const start = source[1] + said[0].indexOf(said.groups.cue);
  const from = source[1] + said[0].length;
  const length =
    /[.!?](?=\s|$)/.exec(text.slice(from, source[1] + behind.length))?.index ??
    behind.length - said[0].length;
  return {
    ...statement,
    source: [[content[0], source[1]]],
    cue: [[start, start + said.groups.cue.length]],
    content: [[from, from + length]],
    confidence: Math.max(statement.confidence, CONFIDENCE),
  };
}

/** Who says the quoted words that follow, behind the one that hands them on: "…, Odette Uwase said on Monday: “". */
const SAYS_NEXT = new RegExp(
  String.raw`^[^,;:.“”"]{0,60}, (?<who>[^\s,;:.“”"][^,;:.“”"]{1,80}?) (?<cue>${BEFORE_SAY}(?:${SAY}|insisted|added|replied))(?: [^,;:.“”"]{1,60})?[:,] (?=["“])`,
);

/** "According to the Courier, Piet Bos said: “…”", of which the paper was taken for the speaker of the quoted words. */
function handedOn(article: Article, statement: TaggedStatement): TaggedStatement | null {
  const [content, source] = [statement.content[0], statement.source[0]];
  if (!content || !source || !isAccordingTo(article, statement) || source[1] > content[0]) return null;
  const between = SAYS_NEXT.exec(article.text.slice(source[1], Math.min(content[1], source[1] + 240)));
  const start = source[1] + (between?.[0].length ?? 0);
  if (!between?.groups?.who || !between.groups.cue || start < content[0]) return null;
  const who = source[1] + between[0].indexOf(`, ${between.groups.who} `) + 2;
  const cue = who + between.groups.who.length + 1;
  return {
    ...statement,
    source: [[who, cue - 1]],
    cue: [[cue, cue + between.groups.cue.length]],
    content: [[start, content[1]], ...statement.content.slice(1)],
    confidence: Math.max(statement.confidence, CONFIDENCE),
  };
}

/** What goes on with a document: "an internal report | seen by the magazine Órbita". */
const HAD_BY =
  /^ ?(?:(?:seen|obtained|reviewed|read|heard|viewed|published|leaked|released|issued|filed|commissioned|written) )?(?:by|in|on|to) [^,.;:“”"]{2,80}(?=, )/;

/** "According to a report seen by the Ledger, the valve …", of which the source was cut off behind its noun. */
function withWholeSource(article: Article, statement: TaggedStatement): TaggedStatement {
  const [content, source] = [statement.content[0], statement.source[0]];
  if (!content || !source || statement.cue.length !== 1 || !isAccordingTo(article, statement))
    return statement;
  const [cue] = statement.cue as [Span];
  if (cue[1] > source[0] || source[1] > content[0]) return statement;
  const tail = HAD_BY.exec(article.text.slice(source[1], source[1] + 120))?.[0];
  const end = source[1] + (tail?.length ?? 0);
  if (tail === undefined || content[0] >= end || content[1] <= end + 2) return statement;
  return {
    ...statement,
    source: [[source[0], end]],
    content: [[end + 2, content[1]], ...statement.content.slice(1)],
  };
}

const LONGEST_SENTENCE = 600; // code units

const isAccordingTo = ({ text }: Article, statement: TaggedStatement): boolean =>
  /^according to$/i.test(cueOf(text, statement));

const cueOf = (text: string, { cue }: TaggedStatement): string =>
  cue.map((span) => text.slice(...span)).join(' ');
