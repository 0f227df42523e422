import { describe, expect, test } from 'vitest';
import { highlightsOf, shownNotes } from '../../../src/background/highlights.ts';
import { hoverCards } from '../../../src/ui/hover-card-text.ts';
import { damArticle } from '../../fixtures/dam-article.ts';
import { wording } from '../../wording.ts';

const page = damArticle();
const cards = hoverCards(page, shownNotes(page), wording.text);

describe('the cards beside the words of a page', () => {
  test('there is one for whatever a highlight opens', () => {
    for (const { noteId } of highlightsOf(page)) expect(cards[noteId], noteId).toBeDefined();
  });

  test('hold nothing that the reader wrote', () => {
    const own = page.notes.flatMap((note) => (note.kind === 'human' ? [note.text] : []));
    expect(own).not.toEqual([]);
    for (const text of own) expect(JSON.stringify(cards)).not.toContain(text);
  });

  test('show no note that the reader dismissed', () => {
    const dismissed = page.notes.flatMap((note) =>
      note.kind === 'machine' && note.judgement === 'dismissed' ? [note.id] : [],
    );
    expect(Object.keys(cards).filter((id) => dismissed.includes(id))).toEqual([]);
  });

  test('name the gravest notes first and count the rest', () => {
    const statement = page.statements[0]!;
    const [pattern] = shownNotes(page);
    const many = (['info', 'notice', 'warning', 'info', 'notice'] as const).map((severity, at) => ({
      ...pattern!,
      id: `n${at}`,
      gap: { ...pattern!.gap, severity, statements: [statement.id] },
    }));
    const card = hoverCards(page, many, wording.text)[statement.id]!;
    expect(card.notes.map(({ severity }) => severity)).toEqual(['warning', 'notice', 'notice']);
    expect(card.foot[0]).toBe('2 more notes in the panel.');
  });

  test('say that nothing is missing where there is no note', () => {
    const card = hoverCards(page, [], wording.text)[page.statements[0]!.id]!;
    expect(card.notes).toEqual([]);
    expect(card.foot[0]).toBe('On the Record found nothing missing here.');
  });

  test('show the way of words that came through somebody, and no way for others', () => {
    for (const { id, chainEffective } of page.statements) {
      const { route } = cards[id]!;
      if (chainEffective.length <= 2) expect(route).toEqual([]);
      else expect(route).toHaveLength(chainEffective.length);
      for (const station of route) expect(station).not.toBe('');
    }
    expect(page.statements.some(({ chainEffective }) => chainEffective.length > 2)).toBe(true);
  });
});
