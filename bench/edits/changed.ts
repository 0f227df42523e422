import type { Span } from '../../src/model/index.ts';
import type { Attempt } from './case.ts';
import { type CorpusArticle, type CorpusStatement, touches } from './corpus.ts';
import { editedText, type Replacement, replaced } from './edited-text.ts';
import { Random } from './random.ts';
import { otherDate, otherModal, otherName, otherNumber, otherWord, TAKES_NOT } from './words.ts';

export const MEANING_EDITS = ['number', 'name', 'negation', 'modal', 'date'] as const;
export const CREDIT_EDITS = ['speaker', 'paywall'] as const;

interface Word {
  span: Span;
  text: string;
}

/** The words of a statement's content, with their places in the article. */
function wordsOf(article: CorpusArticle, { content }: CorpusStatement): Word[] {
  return content.flatMap(([start, end]) =>
    [
      ...article.text
        .slice(start, end)
        .matchAll(/\p{N}+(?:[.,:]\p{N}+)*\p{L}*|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu),
    ].map(
      (match): Word => ({
        span: [start + match.index, start + match.index + match[0].length],
        text: match[0],
      }),
    ),
  );
}

type Change = Replacement & { removed: string[]; added: string[] };

const instead = ({ span, text }: Word, other: string): Change => ({
  span,
  text: other,
  removed: [text],
  added: [other],
});

/** The places of a content where a change of one kind can be made. */
function changesOf(
  kind: (typeof MEANING_EDITS)[number],
  article: CorpusArticle,
  words: readonly Word[],
  random: Random,
): Change[] {
  const sentenceStarts = new Set(article.sentences.map(([start]) => start));
  return words.flatMap((word): Change[] => {
    const { span, text } = word;
    if (kind === 'number') return /\p{N}/u.test(text) ? [instead(word, otherNumber(text, random))] : [];
    if (kind === 'date') {
      const other = otherDate(text, random);
      return other ? [instead(word, other)] : [];
    }
    if (kind === 'modal') {
      const other = otherModal(text, random);
      return other ? [instead(word, other)] : [];
    }
    if (kind === 'name') {
      const opens = /[“"‘'(]$/.test(article.text.slice(0, span[0]));
      const name = /^\p{Lu}\p{L}/u.test(text) && !sentenceStarts.has(span[0]) && !opens;
      return name && otherDate(text, random) === null ? [instead(word, otherName(random))] : [];
    }
    if (text === 'not') {
      const space = article.text[span[0] - 1] === ' ' ? 1 : 0;
      return [{ span: [span[0] - space, span[1]], text: '', removed: ['not'], added: [] }];
    }
    if (!TAKES_NOT.has(text) || /^ not\b/.test(article.text.slice(span[1], span[1] + 5))) return [];
    return [{ span: [span[1], span[1]], text: ' not', removed: [], added: ['not'] }];
  });
}

/** A statement with one number, name, negation, modal verb or date of its content changed. */
export function meaningCase(
  kind: (typeof MEANING_EDITS)[number],
  article: CorpusArticle,
  statement: CorpusStatement,
): Attempt {
  const edit = `${kind} changed`;
  const random = new Random(`${edit} ${article.id} ${statement.index}`);
  const outsideSource = wordsOf(article, statement).filter(
    ({ span }) => !statement.source.some((source) => touches(source, span)),
  );
  const changes = changesOf(kind, article, outsideSource, random);
  if (changes.length === 0) return { edit, skipped: `the content has no ${kind} to change` };
  return caseOf(edit, article, statement, [random.pick(changes)]);
}

export const CORRECTION_VARIANTS = 3;

/** A quote of twelve words or more with one to three of them corrected. */
export function correctionCase(article: CorpusArticle, statement: CorpusStatement, variant: number): Attempt {
  const edit = 'one to three words corrected';
  const random = new Random(`${edit} ${article.id} ${statement.index} ${variant}`);
  const words = wordsOf(article, statement);
  if (words.length < 12) return { edit, skipped: 'the content has fewer than twelve words' };
  const plain = words.filter(
    ({ text, span }) =>
      /^\p{Ll}{4,}$/u.test(text) && !statement.source.some((source) => touches(source, span)),
  );
  const chosen = random.shuffled(plain).slice(0, 1 + random.below(3));
  if (chosen.length === 0) return { edit, skipped: 'the content has no plain word to correct' };
  return caseOf(
    edit,
    article,
    statement,
    chosen.map((word) => instead(word, otherWord(word.text, random))),
  );
}

function caseOf(
  edit: string,
  article: CorpusArticle,
  statement: CorpusStatement,
  changes: readonly Change[],
): Attempt {
  const { before, after, where } = editedText(article.text, replaced(article.text, changes));
  const sorted = [...changes].sort((a, b) => a.span[0] - b.span[0]);
  const span = where(statement.hull);
  if (!span) return { edit, skipped: 'the change takes the first or last word away' };
  // What was added after the last word belongs to the content too.
  const grown = sorted.at(-1)!;
  if (grown.span[0] === statement.hull[1]) span[1] += grown.text.length;
  return {
    edit,
    before,
    after,
    statement,
    expected: {
      kind: 'reworded',
      span,
      removed: sorted.flatMap((change) => change.removed),
      added: sorted.flatMap((change) => change.added),
    },
  };
}

/** A statement that is credited to somebody else, or cut short in the middle of its content. */
export function creditCase(
  kind: (typeof CREDIT_EDITS)[number],
  article: CorpusArticle,
  statement: CorpusStatement,
): Attempt {
  const before = article.text;
  const random = new Random(`${kind} ${article.id} ${statement.index}`);
  if (kind === 'speaker') {
    const edit = 'speaker changed';
    const [source] = statement.source;
    if (!source) return { edit, skipped: 'the statement has no source on the page' };
    const { after } = editedText(before, replaced(before, [{ span: source, text: otherName(random) }]));
    return { edit, before, after, statement, expected: { kind: 'not-the-same' } };
  }
  const edit = 'cut short by a paywall';
  const inner = wordsOf(article, statement).slice(1);
  if (inner.length === 0) return { edit, skipped: 'the content is a single word' };
  const cut = random.pick(inner).span[0];
  const after = `${before.slice(0, cut).trimEnd()}…\n\nSubscribe to read the rest of this story.`;
  return { edit, before, after, statement, expected: { kind: 'not-the-same' } };
}
