import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { highlightsOf, shownNotes } from '../../../src/background/highlights.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';
import { hoverCards, speakerOf, stationName } from '../../../src/ui/hover-card-text.ts';
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

  test('show the page’s own “he”, and no name, where two people fit it', () => {
    const { statements, gaps } = analyse(
      articleFromText(
        'The quay\n\nPetar Dragomir and Luis Ibarra met on the quay in the harbour. “The cranes were sold for scrap long ago,” he said.\n\nIbarra told the Lagoon Voice in an interview that the cranes were sold for scrap.',
      ),
    );
    const doubtful = statements.find(({ speaker }) => speaker.candidates);
    const link = doubtful!.chainEffective.at(-1)!;
    expect(speakerOf(doubtful!)).toBe('he');
    expect(stationName(link, null, wording.text)).toBe('he');
    expect(link.candidates).toEqual(['Luis Ibarra', 'Petar Dragomir']);
    expect(gaps.filter((gap) => gap.statements.includes(doubtful!.id))).toEqual([]);
  });
});
