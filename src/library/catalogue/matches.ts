import { GAP_IDS, JUDGEMENTS, NAMED_AS, SEVERITIES } from '../../model/index.ts';
import { gapOf, judgementOf, severityOf } from '../../store/row-numbers.ts';
import { articleAt, type Columns } from './columns.ts';
import type { LibraryFilters } from './query.ts';

/** 1 for every place (statement, then article) that has what was searched for; null where nothing was. */
export type FoundPlaces = Uint8Array | null;

/** What the filters leave: 1 for each statement, and for each article with such a statement or with what was asked of it itself. */
export interface Matches {
  statements: Uint8Array;
  articles: Uint8Array;
}

/** Applies the filters to all columns, one after the other; linear in statements and notes. */
export function matchesOf(columns: Columns, filters: LibraryFilters, found: FoundPlaces): Matches {
  const articles = articlesIn(columns, filters);
  const places = new Uint8Array(columns.statements + columns.rows.length).fill(1);
  let asked = false;
  const narrow = (wanted: Uint8Array | null) => {
    if (!wanted) return;
    asked = true;
    for (let place = 0; place < places.length; place++) places[place]! &= wanted[place]!;
  };
  narrow(found);
  narrow(placesByNote(columns, filters));
  narrow(placesBySpeaker(columns, filters));
  narrow(placesByTag(columns, filters));
  const statements = places.subarray(0, columns.statements);
  const any = new Uint8Array(columns.rows.length);
  for (let place = 0; place < statements.length; place++) {
    const article = columns.articleOf[place]!;
    statements[place]! &= articles[article]!;
    any[article]! |= statements[place]!;
  }
  for (let article = 0; article < articles.length; article++) {
    if (asked) articles[article]! &= any[article]! | places[columns.statements + article]!;
  }
  return { statements, articles };
}

const DAY = 86_400_000;

function articlesIn({ rows, dates }: Columns, filters: LibraryFilters): Uint8Array {
  const outlets = new Set(filters.outlets);
  const from = filters.from === '' ? Number.NEGATIVE_INFINITY : Date.parse(filters.from);
  const to = filters.to === '' ? Number.POSITIVE_INFINITY : Date.parse(filters.to) + DAY;
  return Uint8Array.from(rows, ({ outlet }, article) =>
    (outlets.size === 0 || outlets.has(outlet)) && dates[article]! >= from && dates[article]! < to ? 1 : 0,
  );
}

/**
 * Gap, severity and state ask for one note that has all three. A dismissed note counts only where dismissed notes are
 * asked for. A person's own note has a state and neither gap nor severity.
 */
function placesByNote(columns: Columns, { gaps, severities, states }: LibraryFilters): Uint8Array | null {
  if (gaps.length + severities.length + states.length === 0) return null;
  const places = new Uint8Array(columns.statements + columns.rows.length);
  const gapWanted = GAP_IDS.map((id) => gaps.length === 0 || gaps.includes(id));
  const severityWanted = SEVERITIES.map((id) => severities.length === 0 || severities.includes(id));
  const stateWanted = JUDGEMENTS.map((id) =>
    states.length === 0 ? id !== 'dismissed' : (states as string[]).includes(id),
  );
  for (let at = 0; at < columns.notes.length; at++) {
    const note = columns.notes[at]!;
    if (gapWanted[gapOf(note)] && severityWanted[severityOf(note)] && stateWanted[judgementOf(note)])
      places[columns.notePlaces[at]!] = 1;
  }
  if (states.includes('own') && gaps.length + severities.length === 0)
    for (const { place, text } of columns.own) if (text !== '') places[place] = 1;
  return places;
}

function placesBySpeaker(columns: Columns, { speaker, naming }: LibraryFilters): Uint8Array | null {
  if (speaker === '' && naming.length === 0) return null;
  const places = new Uint8Array(columns.statements + columns.rows.length);
  const namingWanted = NAMED_AS.map((id) => naming.length === 0 || naming.includes(id));
  for (const [article, row] of columns.rows.entries()) {
    const start = columns.starts[article]!;
    for (let index = 0; index < row.speakers.length; index++) {
      if (!namingWanted[columns.facts[start + index]! & 15]) continue;
      if (speaker === '' || row.speakers[index] === speaker) places[start + index] = 1;
    }
  }
  return places;
}

/** A tag on an article is a tag on each of its statements. */
function placesByTag(columns: Columns, { tags }: LibraryFilters): Uint8Array | null {
  if (tags.length === 0) return null;
  const places = new Uint8Array(columns.statements + columns.rows.length);
  for (const own of columns.own) {
    if (!own.tags.some((tag) => tags.includes(tag))) continue;
    places[own.place] = 1;
    if (own.place < columns.statements) continue;
    const article = articleAt(columns, own.place);
    places.fill(1, columns.starts[article]!, columns.starts[article + 1]!);
  }
  return places;
}
