import { describe, expect, test } from 'vitest';
import { nextStep, type Step } from '../../../src/background/next-step.ts';
import type { ArticleWithNotes, HumanNote, StatementLayer } from '../../../src/model/index.ts';
import { arrange, steppedNotes } from '../../../src/panel/state/cards.ts';
import { damArticle } from '../../fixtures/dam-article.ts';

const own = (statementId: string | null, id: string): HumanNote => ({
  kind: 'human',
  articleId: damArticle().article.id,
  id,
  statementId,
  quote: 'the wall was safe',
  anchor: null,
  text: 'Ask him again.',
  createdAt: 1,
  updatedAt: 1,
});
const page: ArticleWithNotes = {
  ...damArticle(),
  notes: [...damArticle().notes, own('s7', 'on-the-wall'), own(null, 'on-the-article')],
};

function walk(by: 1 | -1): Step[] {
  const steps: Step[] = [];
  for (let at: Step | null = nextStep(page, null, by); at; at = nextStep(page, at.id, by)) steps.push(at);
  return steps;
}

describe('the keys for the next and the previous note', () => {
  test('go through the notes that the panel’s own keys go through, in its order, and end', () => {
    const listed = arrange(page).flatMap(steppedNotes);
    expect(walk(1).map(({ id }) => id)).toEqual(listed);
    expect(
      walk(-1)
        .reverse()
        .map(({ id }) => id),
    ).toEqual(listed);
    expect(listed).toEqual(expect.arrayContaining(['on-the-wall', 'on-the-article']));
  });

  test('leave out what is for information only, as the panel does', () => {
    const info = page.notes.flatMap((note) =>
      note.kind === 'machine' && note.gap.severity === 'info' ? [note.id] : [],
    );
    expect(info.length).toBeGreaterThan(0);
    expect(walk(1).filter(({ id }) => info.includes(id))).toEqual([]);
  });

  test('start at the words that were clicked', () => {
    const cards = arrange(page);
    const at = cards.findIndex(({ statement }) => statement?.id === 's7');
    const after = cards.slice(at).flatMap(steppedNotes)[0];
    const before = cards.slice(0, at).flatMap(steppedNotes).at(-1);
    expect(nextStep(page, 's7', 1)?.id).toBe(after);
    expect(nextStep(page, 's7', -1)?.id).toBe(before);
  });

  test('tell what is the reader’s own from what the machine found', () => {
    const own = walk(1)
      .filter((step) => step.own)
      .map(({ id }) => id);
    expect(own.sort()).toEqual(['on-the-article', 'on-the-wall', 'own-1']);
    const layer: StatementLayer = {
      kind: 'layer',
      articleId: page.article.id,
      id: 'layer:s4',
      statementId: 's4',
      added: false,
      speaker: null,
      content: [page.statements.find(({ id }) => id === 's4')!.content[0]!],
      tags: [],
      quote: 'the sirens had not been tested for years',
      anchor: page.statements.find(({ id }) => id === 's4')!.content[0]!,
      createdAt: 1,
      updatedAt: 1,
    };
    const sirens = arrange(page).find(({ statement }) => statement?.id === 's4')!;
    const [first] = steppedNotes(sirens);
    const before = nextStep({ ...page, notes: [...page.notes, layer] }, 's4', 1);
    expect(before).toMatchObject({ id: first, own: true });
  });
});
