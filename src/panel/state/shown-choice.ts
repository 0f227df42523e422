import type { Choice } from '../../formats/choose.ts';
import type { ArticleWithNotes } from '../../model/index.ts';
import { type Card, foldNotes } from './cards.ts';

/** What of an article stands on some of its cards: their statements, and the notes on them. */
export function choiceOfCards(
  cards: readonly Card[],
  page: ArticleWithNotes,
): Pick<Choice, 'statements' | 'notes'> {
  const groups = new Map(foldNotes(page.notes).map((group) => [group.lead.id, group]));
  const statements = new Set(cards.flatMap(({ statement }) => statement?.id ?? []));
  const notes = cards.flatMap((card) => [
    ...[...card.notes, ...card.pointers.flatMap(({ note }) => groups.get(note.id) ?? [])].flatMap(
      ({ lead, folded }) => [lead, ...folded],
    ),
    ...card.own,
    ...(card.layer ? [card.layer] : []),
    ...card.lost,
  ]);
  // A note of tags only stands on no card, and goes where its statement goes.
  const tags = page.notes.filter((note) => note.kind === 'human' && statements.has(note.statementId ?? ''));
  return { statements, notes: new Set([...notes, ...tags].map(({ id }) => id)) };
}
