import type { DraftStorage } from './drafts.ts';

/** Where a reader was in the list of an article: the card at the top, and how far it was scrolled past, in pixels. */
export interface ReadingPlace {
  cardKey: string;
  past: number;
}

export interface Places {
  of(articleId: string): ReadingPlace | null;
  set(articleId: string, place: ReadingPlace): void;
}

const STORAGE_KEY = 'onrecord.places';
/** Articles whose place is remembered; the one that was read longest ago goes first. */
const MOST = 50;

/**
 * Remembers where the reader was, so that a page that is loaded again, or a panel that is opened again, goes on there.
 *
 * @param mayKeep whether the place in this article may outlive the panel; never so in a private window
 */
export function rememberPlaces(
  storage: DraftStorage | null,
  mayKeep: (articleId: string) => boolean,
): Places {
  const all = new Map<string, ReadingPlace>(read(storage));
  return {
    of: (articleId) => all.get(articleId) ?? null,
    set(articleId, place) {
      all.delete(articleId);
      all.set(articleId, place);
      for (const oldest of all.keys()) if (all.size > MOST) all.delete(oldest);
      try {
        storage?.setItem(STORAGE_KEY, JSON.stringify([...all].filter(([id]) => mayKeep(id))));
      } catch {
        // A full disk: the place is remembered as long as the panel is open.
      }
    },
  };
}

function read(storage: DraftStorage | null): [string, ReadingPlace][] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    return [];
  }
}

const isEntry = (value: unknown): value is [string, ReadingPlace] =>
  Array.isArray(value) &&
  typeof value[0] === 'string' &&
  typeof value[1]?.cardKey === 'string' &&
  typeof value[1].past === 'number';
