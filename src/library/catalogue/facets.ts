import type { LibraryRow } from '../../model/index.ts';

/** A name that can be chosen in a filter, and how many articles or statements have it. */
export interface Choice {
  name: string;
  count: number;
}

/** What the filters offer, the most frequent first. */
export interface Facets {
  outlets: Choice[];
  speakers: Choice[];
  tags: Choice[];
}

/** More names than anybody chooses from; the others are found by search. */
const MOST = 300;

export function facetsOf(rows: readonly LibraryRow[]): Facets {
  const outlets = new Map<string, number>();
  const speakers = new Map<string, number>();
  const tags = new Map<string, number>();
  const count = (names: Map<string, number>, name: string) => {
    if (name !== '') names.set(name, (names.get(name) ?? 0) + 1);
  };
  for (const row of rows) {
    count(outlets, row.outlet);
    for (const speaker of row.speakers) count(speakers, speaker);
    for (const own of row.own) for (const tag of own.tags) count(tags, tag);
  }
  return { outlets: chosen(outlets), speakers: chosen(speakers), tags: chosen(tags) };
}

const chosen = (names: ReadonlyMap<string, number>): Choice[] =>
  [...names]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST);
