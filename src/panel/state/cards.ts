import {
  type ArticleWithNotes,
  type HumanNote,
  layeredStatements,
  type MachineNote,
  type NoteRecord,
  SEVERITIES,
  type Span,
  type Statement,
  type StatementLayer,
} from '../../model/index.ts';
import { type SourcingClass, sourcingClass } from '../../ui/sourcing.ts';

/** One note as the reader sees it: the first gap of a group, with later ones on the same source or route folded in. */
export interface FoldedNote {
  lead: MachineNote;
  folded: MachineNote[];
}

/** A note that is shown on another card and holds here too. */
export interface Pointer {
  note: MachineNote;
  cardKey: string;
}

/** What the panel lists, in this order: the article, its words in reading order, notes whose words are gone. */
export interface Card {
  key: string;
  kind: 'article' | 'statement' | 'words' | 'gone';
  /** As the reader sees it, with what they corrected. */
  statement: Statement | null;
  /** As the machine found it; null where it missed the words. */
  machine: Statement | null;
  /** What the reader corrected, tagged or added here. */
  layer: StatementLayer | null;
  sourcing: SourcingClass | null;
  /** The words the card is about, one string a piece; empty for the article. */
  words: string[];
  /** Where the page scrolls to; null for the article and for words that are gone. */
  span: Span | null;
  /** The gravest first, those of one weight in the order of the page. */
  notes: FoldedNote[];
  pointers: Pointer[];
  own: HumanNote[];
  /** Corrections whose words are gone; only among the gone. */
  lost: StatementLayer[];
}

const ARTICLE_KEY = 'article';
const GONE_KEY = 'gone';
export const statementKey = (id: string): string => `statement:${id}`;

/** Whether words are marked as the reader chose them, and not as the machine found them. */
export const areReadersOwn = (cards: readonly Card[], span: Span): boolean =>
  cards.some((card) => card.span?.join() === span.join() && isChosenByReader(card.layer));

/** Whether the words of a statement are the reader's choice: added, or drawn otherwise than the machine drew them. */
export const isChosenByReader = (layer: StatementLayer | null): boolean =>
  layer !== null && (layer.added || layer.content !== null);

/** The notes of a card that a reader is led through one by one; those for information stand folded behind a count. */
export const steppedNotes = ({ notes, own }: Card): string[] => [
  ...notes.filter(({ lead }) => lead.gap.severity !== 'info').map(({ lead }) => lead.id),
  ...own.map(({ id }) => id),
];

/** Arranges everything that is kept of an article as cards in reading order. */
export function arrange(page: ArticleWithNotes): Card[] {
  const cards = new Map<string, Card>();
  cards.set(ARTICLE_KEY, emptyCard(ARTICLE_KEY, 'article'));
  const { statements, gone: lost } = layeredStatements(page);
  const found = new Map(page.statements.map((statement) => [statement.id, statement]));
  for (const { statement, layer } of statements) {
    const card = emptyCard(statementKey(statement.id), 'statement');
    card.statement = statement;
    card.layer = layer;
    card.machine = found.get(statement.id) ?? null;
    card.sourcing = sourcingClass(statement);
    card.words = statement.content.map(([start, end]) => page.article.text.slice(start, end));
    card.span = statement.content[0] ?? null;
    cards.set(card.key, card);
  }
  const gone = emptyCard(GONE_KEY, 'gone');
  gone.lost = lost;
  for (const note of foldNotes(page.notes)) placeNote(note, page, cards, gone);
  // A note of tags only is the library's to show.
  for (const note of page.notes)
    if (note.kind === 'human' && note.text !== '') placeOwnNote(note, cards, gone);
  for (const card of cards.values()) card.notes.sort((one, other) => gravity(other) - gravity(one));
  return inReadingOrder([...cards.values()], gone);
}

const gravity = ({ lead }: FoldedNote): number => SEVERITIES.indexOf(lead.gap.severity);

/** Where a note has its card: on the first of its statements, on its own words, on the article, or among the gone. */
function placeNote(note: FoldedNote, page: ArticleWithNotes, cards: Map<string, Card>, gone: Card): void {
  if (!note.lead.current) {
    gone.notes.push(note);
    return;
  }
  const { gap } = note.lead;
  const keys = [...new Set([note.lead, ...note.folded].flatMap((member) => member.gap.statements))]
    .map(statementKey)
    .filter((key) => cards.has(key))
    .sort((a, b) => startOf(cards.get(a)!) - startOf(cards.get(b)!));
  let home = gap.anchor === null ? ARTICLE_KEY : keys[0];
  if (home === undefined && gap.anchor) {
    home = `words:${gap.key}`;
    const card = emptyCard(home, 'words');
    card.words = [page.article.text.slice(...gap.anchor)];
    card.span = gap.anchor;
    cards.set(home, card);
  }
  cards.get(home!)!.notes.push(note);
  if (home === ARTICLE_KEY) return;
  for (const key of keys) {
    if (key !== home) cards.get(key)!.pointers.push({ note: note.lead, cardKey: home! });
  }
}

function placeOwnNote(note: HumanNote, cards: Map<string, Card>, gone: Card): void {
  const home = note.statementId === null ? ARTICLE_KEY : statementKey(note.statementId);
  (cards.get(home) ?? gone).own.push(note);
}

/**
 * Machine notes with those of one group folded into the first of them that is not itself a repeat.
 * Notes that the latest analysis no longer finds stand alone.
 */
export function foldNotes(notes: readonly NoteRecord[]): FoldedNote[] {
  const groups = new Map<string, MachineNote[]>();
  for (const note of notes) {
    if (note.kind !== 'machine') continue;
    const name = note.current ? JSON.stringify([note.gap.id, note.gap.group]) : `gone:${note.id}`;
    groups.set(name, [...(groups.get(name) ?? []), note]);
  }
  return [...groups.values()].map((members) => {
    const lead = members.find((note) => !note.gap.repeat) ?? members[0]!;
    return { lead, folded: members.filter((note) => note !== lead) };
  });
}

function inReadingOrder(cards: Card[], gone: Card): Card[] {
  const hasContent = (card: Card) => card.notes.length + card.own.length + card.lost.length > 0;
  const [article, ...rest] = cards;
  rest.sort((a, b) => startOf(a) - startOf(b));
  return [article!, ...rest, ...(hasContent(gone) ? [gone] : [])];
}

const startOf = (card: Card): number => card.span?.[0] ?? Number.POSITIVE_INFINITY;

const emptyCard = (key: string, kind: Card['kind']): Card => ({
  key,
  kind,
  statement: null,
  machine: null,
  layer: null,
  sourcing: null,
  words: [],
  span: null,
  notes: [],
  pointers: [],
  own: [],
  lost: [],
});
