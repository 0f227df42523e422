import type { Span } from '../../model/index.ts';
import type { Reading } from './reading.ts';

/** The first place of each name on the page, outside `except`, in the order of the names. */
export function findNames(reading: Reading, names: readonly string[], except: Span): Span[] {
  const found: Span[] = [];
  for (const name of names) {
    let at = reading.text.indexOf(name);
    while (at >= 0 && at >= except[0] && at < except[1]) at = reading.text.indexOf(name, at + 1);
    if (at >= 0) found.push([at, at + name.length]);
  }
  return found;
}
