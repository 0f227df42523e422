import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleWithNotes, MachineNote } from '../../../src/model/index.ts';
import { arrange, foldNotes } from '../../../src/panel/state/cards.ts';
import { damArticle } from '../../fixtures/dam-article.ts';

const machineNote = (page: ArticleWithNotes, id: string) =>
  page.notes.find((note): note is MachineNote => note.kind === 'machine' && note.gap.id === id)!;
const cardOf = (page: ArticleWithNotes, key: string) => arrange(page).find((card) => card.key === key)!;

describe('the cards of an article', () => {
  test('begin with the article, then follow the order of the page', () => {
    const cards = arrange(damArticle());
    expect(cards[0]!.kind).toBe('article');
    const starts = cards.slice(1).map((card) => card.span![0]);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test('hold every statement and every note exactly once, in whatever order they are given', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(damArticle().notes, { minLength: 0 }),
        fc.shuffledSubarray(damArticle().statements, { minLength: 0 }),
        (notes, statements) => {
          const cards = arrange({ ...damArticle(), notes, statements });
          expect(cards.filter((card) => card.kind === 'statement')).toHaveLength(statements.length);
          const shown = cards.flatMap((card) => [
            ...card.own,
            ...card.notes.flatMap(({ lead, folded }) => [lead, ...folded]),
          ]);
          expect(shown.map(({ id }) => id).sort()).toEqual(notes.map(({ id }) => id).sort());
        },
      ),
    );
  });

  test('carry the words of each statement as the article has them', () => {
    expect(cardOf(damArticle(), 'statement:s4').words).toEqual(['the sirens had not been tested for years']);
  });

  test('a note on the whole article stands on the article, and points to no statement', () => {
    const cards = arrange(damArticle());
    expect(cards[0]!.notes.map(({ lead }) => lead.gap.id)).toEqual(['single-unnamed-source']);
    expect(cards.flatMap((card) => card.pointers).map(({ note }) => note.gap.id)).not.toContain(
      'single-unnamed-source',
    );
  });

  test('a note on words outside every statement has a card of its own', () => {
    const card = arrange(damArticle()).find(({ kind }) => kind === 'words')!;
    expect(card.words).toEqual(['About 4,000 people']);
  });

  test('a note on several statements stands on the first in reading order, and the others point to it', () => {
    const page = damArticle();
    machineNote(page, 'unnamed-group').gap.statements = ['s10', 's4', 's7'];
    expect(cardOf(page, 'statement:s4').notes[0]!.lead.gap.id).toBe('unnamed-group');
    for (const later of ['statement:s7', 'statement:s10']) {
      expect(cardOf(page, later).pointers).toMatchObject([{ cardKey: 'statement:s4' }]);
    }
  });

  test('notes whose words are gone come last', () => {
    const page = damArticle();
    machineNote(page, 'bare-source').current = false;
    for (const note of page.notes) if (note.kind === 'human') note.statementId = 'a statement of yesterday';
    const last = arrange(page).at(-1)!;
    expect(last.kind).toBe('gone');
    expect(last.own).toHaveLength(1);
    expect(last.notes.map(({ lead }) => lead.gap.id)).toEqual(['bare-source']);
  });
});

describe('notes of one group', () => {
  test('are folded into the first that is no repeat', () => {
    const [first, repeat] = damArticle().notes.filter(
      (note): note is MachineNote => note.kind === 'machine' && note.gap.id === 'unnamed-one-of-set',
    );
    expect(foldNotes([repeat!, first!])).toEqual([{ lead: first, folded: [repeat] }]);
  });

  test('are kept apart when they are of different kinds', () => {
    const notes = damArticle().notes.slice(0, 3) as MachineNote[];
    for (const note of notes) note.gap.group = 'same';
    expect(foldNotes(notes)).toHaveLength(3);
  });
});
