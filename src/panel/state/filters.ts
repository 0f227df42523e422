import type { GapId, Severity } from '../../model/index.ts';
import { foldString } from '../../text/fold.ts';
import { gapTitle } from '../../ui/gap-title.ts';
import type { SourcingClass } from '../../ui/sourcing.ts';
import type { Wording } from '../../wording/index.ts';
import type { Card, FoldedNote } from './cards.ts';

/** What became of a note. */
export type NoteState = 'open' | 'confirmed' | 'dismissed' | 'own';

/** What the reader wants to see; an empty set asks for everything. */
export interface Filters {
  sourcing: ReadonlySet<SourcingClass>;
  severities: ReadonlySet<Severity>;
  states: ReadonlySet<NoteState>;
  gap: GapId | null;
  /** `speakerKey` of a statement. */
  speaker: string | null;
  /** Words to find in statements, speakers and notes. */
  find: string;
}

export const NO_FILTERS: Filters = {
  sourcing: new Set(),
  severities: new Set(),
  states: new Set(),
  gap: null,
  speaker: null,
  find: '',
};

export const isFiltering = (filters: Filters): boolean =>
  filters.sourcing.size + filters.severities.size + filters.states.size > 0 ||
  filters.gap !== null ||
  filters.speaker !== null ||
  filters.find.trim() !== '';

/** Adds the member to a set, or takes it out; the set given stays as it is. */
export function toggled<Member>(set: ReadonlySet<Member>, member: Member): ReadonlySet<Member> {
  const copy = new Set(set);
  if (!copy.delete(member)) copy.add(member);
  return copy;
}

/** What tells one speaker from another; null where nobody is credited. */
export function speakerKey(card: Card): string | null {
  const speaker = card.statement?.speaker;
  if (!speaker || speaker.namedAs === 'none') return null;
  return speaker.sourceId ?? speaker.name;
}

/**
 * Whether a card is wanted. Kinds of filter narrow each other; members of one kind widen it.
 * Severity and gap ask for one note that has both; a dismissed note counts only where dismissed notes are asked for.
 *
 * @param textOf `findable` of a card
 */
export function isWanted(card: Card, filters: Filters, textOf: (card: Card) => string): boolean {
  if (filters.sourcing.size > 0 && !(card.sourcing && filters.sourcing.has(card.sourcing))) return false;
  if (filters.speaker !== null && speakerKey(card) !== filters.speaker) return false;
  const asksForNotes = filters.severities.size > 0 || filters.gap !== null || filters.states.size > 0;
  if (
    asksForNotes &&
    !card.notes.some((note) => isWantedNote(note, filters)) &&
    !isWantedForOwn(card, filters)
  ) {
    return false;
  }
  const find = plain(filters.find.trim());
  return find === '' || textOf(card).includes(find);
}

function isWantedNote({ lead }: FoldedNote, filters: Filters): boolean {
  if (filters.severities.size > 0 && !filters.severities.has(lead.gap.severity)) return false;
  if (filters.gap !== null && lead.gap.id !== filters.gap) return false;
  return filters.states.size > 0 ? filters.states.has(lead.judgement) : lead.judgement !== 'dismissed';
}

const isWantedForOwn = (card: Card, filters: Filters): boolean =>
  (card.own.length > 0 || card.layer !== null) &&
  filters.states.has('own') &&
  filters.severities.size === 0 &&
  filters.gap === null;

/** All that can be read on a card, so that words can be found in it. */
export function findable(card: Card, text: Wording['text']): string {
  const links = card.statement?.chainEffective ?? [];
  return plain(
    [
      ...card.words,
      card.statement?.speaker.name ?? '',
      ...(card.statement?.speaker.candidates ?? []),
      ...links.flatMap((link) => [link.surface ?? '', link.resolvesTo ?? '', ...(link.candidates ?? [])]),
      ...card.notes.flatMap(({ lead: { gap } }) => [
        text(gapTitle(gap.id)),
        text(gap.note.key, gap.note.slots),
      ]),
      ...card.own.map((note) => note.text),
      ...(card.layer?.tags ?? []),
    ].join('\n'),
  );
}

/** Whoever looks for words need not know their accents, nor with which marks they are printed. */
const plain = (text: string): string =>
  foldString(text).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
