import type { Span } from '../../src/model/index.ts';
import { foldString, foldWords } from '../../src/text/fold.ts';
import type { Attempt } from './case.ts';
import { type CorpusArticle, type CorpusStatement, touches } from './corpus.ts';
import { editedText, type Replacement, replaced, without } from './edited-text.ts';
import { Random } from './random.ts';
import { otherName, otherNumber, otherWord } from './words.ts';

export const GOING_EDITS = ['deleted', 'deleted, a look-alike elsewhere', 'another article'] as const;
/** With less than this share of an article left, deleting a word's every copy leaves nothing to look at. */
const LEAST_LEFT = 0.2;

const foldedTexts = new Map<string, string>();

function foldedOnce(text: string): string {
  let folded = foldedTexts.get(text);
  if (folded === undefined) {
    folded = foldString(text);
    foldedTexts.set(text, folded);
  }
  return folded;
}

/** A test for texts that hold the words of another as whole words, whatever the typesetting. */
function holding(words: string): (text: string) => boolean {
  const folded = foldString(words).trim();
  const escaped = folded.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ /g, '\\s+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u');
  // Most texts lack even the letters, which is quicker to see.
  return (text) => foldedOnce(text).includes(folded) && pattern.test(foldedOnce(text));
}

/** A span grown to whole words: some annotations begin or end inside one. */
function wholeWords(text: string, [start, end]: Span): Span {
  const letter = /[\p{L}\p{N}]/u;
  let from = start;
  while (from > 0 && letter.test(text[from]!) && letter.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && letter.test(text[to]!) && letter.test(text[to - 1]!)) to++;
  return [from, to];
}

/**
 * The sentences of a statement with other numbers and names, or at least one other word, in its content, and with
 * half of the names around it changed too.
 */
function lookAlike(article: CorpusArticle, sentence: Span, hull: Span, random: Random): string {
  const words = [
    ...article.text
      .slice(...sentence)
      .matchAll(/\p{N}+(?:[.,:]\p{N}+)*\p{L}*|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu),
  ].map((match): Replacement & { inside: boolean; word: string } => {
    const start = sentence[0] + match.index;
    const span: Span = [start, start + match[0].length];
    return { span, word: match[0], text: match[0], inside: touches(span, hull) };
  });
  for (const word of words) {
    if (/\p{N}/u.test(word.word)) word.text = otherNumber(word.word, random);
    else if (/^\p{Lu}\p{L}/u.test(word.word) && word.span[0] > sentence[0] + 1 && random.chance(0.5)) {
      word.text = otherName(random);
    }
  }
  const inside = words.filter((word) => word.inside);
  if (inside.length > 0 && inside.every((word) => word.text === word.word)) {
    const one = random.pick(inside);
    one.text = otherWord(one.word, random);
  }
  const { after, where } = editedText(article.text, replaced(article.text, words));
  return after.slice(...where(sentence)!);
}

export function goneCase(
  edit: (typeof GOING_EDITS)[number],
  article: CorpusArticle,
  statement: CorpusStatement,
  nearest: CorpusArticle,
): Attempt {
  const before = article.text;
  if (edit === 'another article') {
    return { edit, before, after: nearest.text, statement, expected: { kind: 'gone' } };
  }
  const hull = wholeWords(before, statement.hull);
  const words = before.slice(...hull);
  const holds = holding(words);
  if (foldWords(words) === '') return { edit, skipped: 'the content has no words' };
  const doomed = article.sentences.filter(
    (sentence) => touches(sentence, statement.hull) || holds(before.slice(...sentence)),
  );
  const deleted = editedText(before, without(before, doomed));
  if (foldWords(deleted.after).length < LEAST_LEFT * foldWords(before).length) {
    return { edit, skipped: 'the words are in so many sentences that little of the article is left' };
  }
  if (holds(deleted.after)) return { edit, skipped: 'a copy of the words is left across two sentences' };
  if (edit === 'deleted') {
    return { edit, before, after: deleted.after, statement, expected: { kind: 'gone' } };
  }
  const random = new Random(`${edit} ${article.id} ${statement.index}`);
  const own = article.sentences.filter((sentence) => touches(sentence, statement.hull));
  const whole: Span = [own[0]![0], own.at(-1)![1]];
  const likeness = lookAlike(article, whole, hull, random);
  if (holds(likeness)) return { edit, skipped: 'the look-alike has the same words' };
  const home = article.paragraphs.findIndex((paragraph) => touches(paragraph, statement.hull));
  const elsewhere = article.paragraphs.filter((_, k) => Math.abs(k - home) > 2);
  const host = elsewhere.length > 0 ? random.pick(elsewhere) : null;
  const at = host && editedText(before, without(before, doomed)).where([host[0], host[0] + 1])?.[0];
  if (at === null || at === undefined) return { edit, skipped: 'no place for a look-alike elsewhere' };
  const after = `${deleted.after.slice(0, at)}${likeness}\n\n${deleted.after.slice(at)}`;
  if (holds(after)) return { edit, skipped: 'the look-alike has the same words' };
  return { edit, before, after, statement, expected: { kind: 'gone' } };
}

const wordSets = new Map<string, Set<string>>();

function wordsOf(text: string): Set<string> {
  const words = wordSets.get(text) ?? new Set(foldWords(text).split(' '));
  wordSets.set(text, words);
  return words;
}

/** The article of a corpus with the most rare words in common with another: the same subject, told by another. */
export function nearestArticle(article: CorpusArticle, corpus: readonly CorpusArticle[]): CorpusArticle {
  const counts = new Map<string, number>();
  for (const other of corpus)
    for (const word of wordsOf(other.text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const own = wordsOf(article.text);
  const score = (other: CorpusArticle) => {
    let sum = 0;
    const words = wordsOf(other.text);
    for (const word of words) if (own.has(word)) sum += Math.log(corpus.length / counts.get(word)!);
    return sum / Math.sqrt(words.size);
  };
  const others = corpus.filter((other) => other !== article);
  return others.reduce((best, other) => (score(other) > score(best) ? other : best));
}
