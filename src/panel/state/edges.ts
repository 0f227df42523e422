import type { Paragraph, Span } from '../../model/index.ts';

export type Edge = 'start' | 'end';

/**
 * Moves where some words begin or end by one word, within their paragraph.
 *
 * @param by -1 towards the beginning of the text, 1 towards its end
 * @returns null where no word is left to take in, or the last one would go
 */
export function moveEdge(
  { text, paragraphs }: { text: string; paragraphs: readonly Paragraph[] },
  content: readonly Span[],
  edge: Edge,
  by: -1 | 1,
): Span[] | null {
  const at = edge === 'start' ? 0 : content.length - 1;
  const piece = content[at];
  if (!piece) return null;
  const place = edge === 'start' ? piece[0] : piece[1];
  const home = paragraphs.find(({ start, end }) => start <= piece[0] && piece[0] < end);
  const [from, to] = home ? [home.start, home.end] : [0, text.length];
  const edges = [...text.slice(from, to).matchAll(/\S+/g)].map(
    ({ index, 0: word }) => from + index + (edge === 'start' ? 0 : word.length),
  );
  const next = by < 0 ? edges.findLast((offset) => offset < place) : edges.find((offset) => offset > place);
  if (next === undefined) return null;
  const moved: Span = edge === 'start' ? [next, piece[1]] : [piece[0], next];
  if (moved[0] >= moved[1]) return null;
  return content.map((span, index) => (index === at ? moved : span));
}
