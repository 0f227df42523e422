import { expect, test } from 'vitest';
import { generateLibrary } from '../../../bench/library/generate.ts';
import { chosen, EVERYTHING } from '../../../src/formats/choose.ts';
import { recordFromStore } from '../../../src/formats/record.ts';
import type { HumanNote, MachineNote } from '../../../src/model/index.ts';
import { arrange } from '../../../src/panel/state/cards.ts';
import { findable, isWanted, NO_FILTERS } from '../../../src/panel/state/filters.ts';
import { choiceOfCards } from '../../../src/panel/state/shown-choice.ts';
import { joinNotes, withNotes } from '../../../src/store/joined.ts';
import { wording } from '../../wording.ts';

const { article, statements, gaps } = [...generateLibrary(61, 1, 6)][0]!;
const [first, second, third] = statements;
const ofArticle = {
  ...gaps[0]!,
  key: 'of the article',
  group: 'of the article',
  statements: [],
  anchor: null,
};
const human = (id: string, statementId: string | null, text: string): HumanNote => ({
  kind: 'human',
  articleId: article.id,
  id,
  statementId,
  quote: '',
  anchor: null,
  text,
  tags: text === '' ? ['harbour'] : [],
  createdAt: 0,
  updatedAt: 0,
});
/** The same source again: folded into the note on the first statement, and pointed to from the third. */
const again = { ...gaps[0]!, key: 'again', statements: [third!.id], anchor: third!.source[0]!, repeat: true };
const notes = [
  ...joinNotes(article.id, [...gaps, ofArticle, again], []),
  human('on the first', first!.id, 'Ask again.'),
  human('tags of the first', first!.id, ''),
  human('on the second', second!.id, 'Ask Noor Tamihana.'),
  human('on the article', null, 'Read the report.'),
];
const page = withNotes(article, statements, notes);
const cards = arrange(page);
const partOf = (some: typeof cards) =>
  chosen(recordFromStore(page, wording), { ...EVERYTHING, ...choiceOfCards(some, page) });

test('all cards are the whole record', () => {
  expect(partOf(cards)).toEqual(recordFromStore(page, wording));
});

test('what the filters show goes in, and nothing else', () => {
  const shown = cards.filter((card) =>
    isWanted(card, { ...NO_FILTERS, find: 'ask again' }, (one) => findable(one, (key) => key)),
  );
  const part = partOf(shown)!;
  expect(part.statements.map(({ id }) => id)).toEqual([first!.id]);
  const onFirst = notes.filter(
    (note): note is MachineNote => note.kind === 'machine' && note.gap.statements.includes(first!.id),
  );
  expect(part.gaps.map(({ key }) => key)).toEqual(onFirst.map(({ id }) => id));
  expect(part.notes.map(({ id }) => id)).toEqual(['on the first', 'tags of the first']);
});

test('a note that is folded into one on another card goes with its statement', () => {
  const part = partOf(cards.filter(({ statement }) => statement?.id === third!.id))!;
  const keys = part.gaps.map(({ key }) => key);
  expect(keys).toContain('again');
  expect(keys).not.toContain(gaps[0]!.key);
});

test('nothing shown is nothing to save', () => {
  expect(partOf([])).toBeNull();
});
