import {
  type ArticleWithNotes,
  type ChainLink,
  type HoverCard,
  type MachineNote,
  SEVERITIES,
  type Statement,
} from '../model/index.ts';
import type { Wording } from '../wording/index.ts';
import { gapTitle } from './gap-title.ts';
import { isUnnamed } from './sourcing.ts';

type Text = Wording['text'];

/** As many notes as can be read while the pointer rests; the panel has them all. */
const MOST_NOTES = 3;

/**
 * The cards for the highlighted words of a page, by what a click on the words opens: a statement's id or a note's.
 *
 * @param notes the machine's notes that are shown, in reading order; what a person wrote is never looked at
 */
export function hoverCards(
  { article, statements }: ArticleWithNotes,
  notes: readonly MachineNote[],
  text: Text,
): Record<string, HoverCard> {
  const ofStatement = new Map<string, MachineNote[]>();
  for (const note of notes) {
    for (const id of note.gap.statements) ofStatement.set(id, [...(ofStatement.get(id) ?? []), note]);
  }
  const cards: Record<string, HoverCard> = {};
  for (const note of notes) {
    cards[note.id] = { heading: '', route: [], ...notesOf([note], text) };
  }
  for (const statement of statements) {
    cards[statement.id] = {
      heading: text('panel_card_statement', { speaker: speakerOf(statement) ?? 'none' }),
      route: routeOf(statement, article.outlet, text),
      ...notesOf(ofStatement.get(statement.id) ?? [], text),
    };
  }
  return cards;
}

/** Who said the words, as far as the page tells. */
export const speakerOf = (statement: Statement): string | null =>
  statement.speaker.name ?? statement.chainEffective.at(-1)?.surface ?? null;

function notesOf(notes: readonly MachineNote[], text: Text): Pick<HoverCard, 'notes' | 'foot'> {
  const gravest = [...notes].sort((one, other) => gravity(other) - gravity(one)).slice(0, MOST_NOTES);
  const more = notes.length - gravest.length;
  return {
    notes: gravest.map(({ gap }) => ({
      severity: gap.severity,
      weight: text(`panel_severity_${gap.severity}`),
      title: text(gapTitle(gap.id)),
      text: text(gap.note.key, gap.note.slots),
    })),
    foot: [
      ...(notes.length === 0 ? [text('page_card_nothing')] : []),
      ...(more > 0 ? [text('page_card_more', { count: String(more) })] : []),
      text('page_card_foot'),
    ],
  };
}

const gravity = ({ gap }: MachineNote): number => SEVERITIES.indexOf(gap.severity);

/** The stations of a route with somebody between the page and the speaker; a straight one needs no words. */
function routeOf({ chainEffective }: Statement, outlet: string | null, text: Text): string[] {
  return chainEffective.length > 2 ? chainEffective.map((link) => stationName(link, outlet, text)) : [];
}

/** What a station of a route is called. `outlet`: null where the page needs no name. */
export function stationName(link: ChainLink, outlet: string | null, text: Text): string {
  const name = link.resolvesTo ?? link.surface;
  if (link.role === 'publisher') {
    return outlet === null
      ? text('panel_route_this_page')
      : text('panel_route_this_page_of', { outlet: name ?? outlet });
  }
  if (link.namedAs === 'none') return text('panel_route_nobody');
  return isUnnamed(link) ? text('panel_route_described', { words: name ?? 'none' }) : (name ?? '');
}
