import type { Span, Statement } from '../model/index.ts';
import type { Quotation } from '../text/quotation-marks.ts';
import type { Reading } from './reading/reading.ts';
import { overlaps, within } from './reading/spans.ts';
import { defineRule } from './rule.ts';

type Subtype = 'orphan' | 'elided' | 'bracketed';

interface Fragment {
  quotation: Quotation;
  span: Span;
  statement: Statement;
  subtype: Subtype;
}

const MOST_ORPHAN_WORDS = 3;

/** Taxonomy 15. Cuts and brackets are noted by their form, even where the speaker may have spoken so. */
export const partialQuote = defineRule<Fragment>({
  id: 'partial-quote',
  version: '1.2',
  test: 'Only a scrap of at most three words is quoted, or words in the quotation are left out or put in.',
  standards: ['AP-PARTIAL', 'GRD-QUOTE', 'NYT-QUOTE'],
  subjects: fragmentsOf,
  applies: ({ statement }) => statement.source.length > 0 && statement.cue.length > 0,
  unless: [
    {
      because: 'the same or the next paragraph shows the words in full',
      when: ({ quotation, subtype }, reading) => subtype === 'orphan' && shownInFull(reading, quotation),
    },
    {
      because: 'the words are a name, a title or a term',
      when: ({ quotation, subtype }, reading) => subtype === 'orphan' && isATerm(reading, quotation),
    },
    {
      because: 'the words are what somebody is called, or what somebody only might say',
      when: ({ statement, subtype }, reading) =>
        subtype === 'orphan' &&
        statement.cue.some((cue) =>
          /\b(?:refer|nicknam|dub|christen|would|could|might|may)\w*\b/i.test(reading.words(cue)),
        ),
    },
    {
      because: 'the same statement quotes more than a scrap',
      when: ({ quotation, subtype, statement }, reading) =>
        subtype === 'orphan' && quotesMore(reading, statement, quotation),
    },
  ],
  severity: () => 'info',
  anchor: ({ span }) => span,
  evidence: ({ subtype, quotation }, reading) =>
    subtype === 'orphan' ? [] : [alteration(reading, quotation)],
  statements: ({ statement }) => [statement.id],
  group: ({ statement, subtype }) => `${statement.id}:${subtype}`,
  note: ({ span, subtype }, reading) => ({ slots: { subtype, words: trimmedWords(reading.words(span)) } }),
  attributes: ({ subtype }) => ({ subtype }),
  confidence: ({ statement, subtype }) => (subtype === 'orphan' ? 0.55 : 0.65) + 0.3 * statement.confidence,
});

/** The first fragment of each kind in a statement; one note says it of the statement. */
function fragmentsOf(reading: Reading): Fragment[] {
  const fragments: Fragment[] = [];
  const noted = new Set<string>();
  reading.article.paragraphs.forEach((_, paragraph) => {
    if (!reading.isBody(paragraph)) return;
    for (const quotation of reading.quotations(paragraph)) {
      if (quotation.kind !== 'double' || quotation.level > 0 || quotation.status === 'unopened') continue;
      const subtype = subtypeOf(reading.words(quotation.inner));
      const span: Span = [quotation.start, quotation.end];
      const statement = surest(
        reading
          .statementsOf(paragraph)
          .filter(
            (one) => !one.nested && one.type !== 'outlet-claim' && one.content.some((c) => overlaps(c, span)),
          ),
      );
      const key = `${statement?.id} ${subtype}`;
      if (subtype && statement && !noted.has(key)) fragments.push({ quotation, span, statement, subtype });
      noted.add(key);
    }
  });
  return fragments;
}

/** Of several readings of the same words the one that attribution is surest of. */
const surest = (statements: readonly Statement[]): Statement | undefined =>
  statements.reduce<Statement | undefined>(
    (best, one) => (best && best.confidence >= one.confidence ? best : one),
    undefined,
  );

function subtypeOf(inner: string): Subtype | null {
  if (
    /\[(?!sic\b)[^\]]*\p{L}[^\]]*\]/iu.test(inner) ||
    /\((?!sic\b)(?:[a-z][^()]{2,40}|(?:The|An?|He|She|They|It|His|Her|Their|Our|Its)\b[^()]{0,40})\)/u.test(
      inner,
    )
  )
    return 'bracketed';
  if (/\S\s*(?:…|\.\s?\.\s?\.)\s*\S/.test(inner.replace(/^[\s…]*(?:\.\.\.)?/, ''))) return 'elided';
  return inner.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length <= MOST_ORPHAN_WORDS
    ? 'orphan'
    : null;
}

const trimmedWords = (words: string): string => words.replace(/[,.]+(?=["”’]$)/, '');

const alteration = (reading: Reading, { start, end }: Quotation): Span => {
  const match = /\[[^\]]+\]|\([^)]+\)|…|\.\s?\.\s?\./.exec(reading.words([start, end]));
  return match ? [start + match.index, start + match.index + match[0].length] : [start, end];
};

function shownInFull(reading: Reading, quotation: Quotation): boolean {
  const words = fold(reading.words(quotation.inner));
  return [quotation.paragraph, quotation.paragraph + 1].some((paragraph) =>
    reading
      .quotations(paragraph)
      .some(
        (other) =>
          other.start !== quotation.start &&
          fold(reading.words(other.inner)).includes(words) &&
          fold(reading.words(other.inner)) !== words,
      ),
  );
}

const fold = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();

/** Capitalised but for small words, a nickname inside a name, an adjective before its noun, or called a term. */
function isATerm(reading: Reading, { inner, start, end }: Quotation): boolean {
  const words = reading
    .words(inner)
    .split(/\s+/)
    .filter((word) => !SMALL_WORD.test(word));
  const before = reading.text.slice(Math.max(0, start - 40), start);
  const after = reading.text.slice(end, end + 20);
  const title =
    words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)) && !/[!?]$/.test(reading.words(inner));
  const nickname = /\p{Lu}[\p{L}.]* $/u.test(before) && /^ \p{Lu}/u.test(after);
  const adjective =
    !/[,.;!?]$/.test(reading.words(inner)) &&
    /\b(?:an?|the|its|his|her|their) $/i.test(before) &&
    /^ \p{Ll}{3,}/u.test(after) &&
    !/^ (?:and|but|for|that|when|after|before|because|who|which|with|from|said)\b/.test(after);
  return title || nickname || adjective || CALLED.test(before);
}

const SMALL_WORD = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)$/i;
const CALLED =
  /\b(?:so-called|known as|nicknamed|dubbed|titled|entitled|chants? of|chanted|chanting|singing|sang|slogan|marked|labelled|labeled|inscribed|stamped|signed|painted|spelled|spelt|headlined|song|film|book|novel|album|series|project on|use of|the (?:word|term|phrase)s?)\s*$/i;

/** Another quotation of four words or more in the same statement: the scrap is not all that is shown. */
function quotesMore(reading: Reading, statement: Statement, quotation: Quotation): boolean {
  return reading
    .quotations(quotation.paragraph)
    .some(
      (other) =>
        other.start !== quotation.start &&
        other.level === 0 &&
        statement.content.some((content) => within([other.start, other.end], content)) &&
        reading.words(other.inner).split(/\s+/).length > MOST_ORPHAN_WORDS,
    );
}
