import type { Span } from '../../model/index.ts';

/** Lines this long at most, and this much alike, were broken by a typewriter's margin and not by their writer. */
const WIDEST_MARGIN = 100;
const RAGGED = 20;

/**
 * The lines of a paragraph, each a unit of its own for quotation marks and statements ("quote" — name, one a line),
 * or the whole paragraph when its lines are only wrapped. In order, without the white space around them.
 */
export function linesOf(text: string, [start, end]: Span): Span[] {
  const lines: Span[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && text[i] !== '\n') continue;
    const line = trimmed(text, from, i);
    if (line[1] > line[0]) lines.push(line);
    from = i + 1;
  }
  return isWrapped(lines) ? [[lines[0]?.[0] ?? start, lines[lines.length - 1]?.[1] ?? end]] : lines;
}

function isWrapped(lines: readonly Span[]): boolean {
  if (lines.length < 2) return false;
  const lengths = lines.slice(0, -1).map(([a, b]) => b - a);
  const longest = Math.max(...lengths.slice(0, 1000));
  return longest <= WIDEST_MARGIN && longest > 2 * RAGGED && lengths.every((n) => longest - n <= RAGGED);
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] as string)) from++;
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  return [from, to];
}
