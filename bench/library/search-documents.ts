import { textsOf } from '../../src/library/catalogue/words.ts';
import { joinNotes } from '../../src/store/joined.ts';
import { rowOf } from '../../src/store/rows.ts';
import { generateLibrary } from './generate.ts';
import { seeded } from './random.ts';
import { pick } from './vocabulary.ts';

/** What each document of an invented library says, as the library's own search sees it. */
export const searchDocuments = (articles: number, statementsEach: number): string[][] =>
  [...generateLibrary(1, articles, statementsEach)].flatMap(({ article, statements, gaps, notes }) =>
    textsOf(rowOf(article, statements, joinNotes(article.id, gaps, notes), 1)),
  );

/** Beginnings of one word or of two, as somebody has typed them when the list is asked for. */
export function searchQueries(words: readonly string[], count: number): string[] {
  const random = seeded(5);
  return Array.from({ length: count }, () => {
    const second = random() < 0.5 ? ` ${pick(random, words).slice(0, 4)}` : '';
    return pick(random, words).slice(0, 3 + Math.floor(random() * 5)) + second;
  });
}

/** A document in each of some scripts, and the beginning of one of its words. */
export const OTHER_SCRIPTS = [
  { said: 'شهردار بندر گفت', asked: 'بند' },
  { said: 'сказала смотрительница маяка', asked: 'смотр' },
  { said: 'είπε ο λιμενάρχης', asked: 'λιμεν' },
  { said: '港の技師は答えた', asked: '技師' },
];
