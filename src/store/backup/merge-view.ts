import type { SavedView } from '../../model/index.ts';
import type { Preference } from './merge.ts';

/** A saved view that has another name or address here than in a file. */
export interface ViewConflict {
  here: SavedView;
  file: SavedView;
  /** Which one stays. */
  stays: 'here' | 'file';
}

/** What becomes of a saved view of a file: it is new, is here already, or is another here and in the file. */
export function mergeView(
  here: SavedView | undefined,
  file: SavedView,
  preference: Preference,
): 'added' | 'same' | ViewConflict {
  if (!here) return 'added';
  if (here.name === file.name && here.address === file.address) return 'same';
  const later = file.createdAt > here.createdAt ? 'file' : 'here';
  return { here, file, stays: preference === 'newer' ? later : preference };
}
