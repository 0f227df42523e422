import { diffArrays } from 'diff';
import type { ChangeKind, DiffPart } from '../model/index.ts';
import { kindsOfChange } from './change-kinds.ts';
import type { TokenRange, TokenText } from './tokens.ts';

/** More changed words than this make two passages different texts, whatever they share. */
const MOST_CHANGES = 160;

/**
 * Pairs equal tokens of two lists in their order, as many as possible (Myers 1986, by the `diff` package).
 * Returns for each old token the index of its partner in the new list, or -1; null when the lists differ too much.
 */
export function pairTokens(before: readonly number[], after: readonly number[]): Int32Array | null {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_CHANGES });
  if (!changes) return null;
  const pairs = new Int32Array(before.length).fill(-1);
  let old = 0;
  let now = 0;
  for (const { added, removed, count } of changes) {
    if (!added && !removed) for (let k = 0; k < count; k++) pairs[old + k] = now + k;
    if (!added) old += count;
    if (!removed) now += count;
  }
  return pairs;
}

interface Piece {
  kind: DiffPart['kind'];
  tokens: TokenText;
  from: number;
  to: number;
}

export interface WordDiff {
  parts: DiffPart[];
  changes: ChangeKind[];
}

/** What changed between a range of tokens of one text and a range of another; null when nearly all did. */
export function wordDiff(
  before: TokenText,
  oldRange: TokenRange,
  after: TokenText,
  newRange: TokenRange,
): WordDiff {
  const oldIds = [...before.ids.subarray(oldRange.from, oldRange.to)];
  const newIds = [...after.ids.subarray(newRange.from, newRange.to)];
  const pairs = pairTokens(oldIds, newIds) ?? new Int32Array(oldIds.length).fill(-1);
  const pieces: Piece[] = [];
  const add = (kind: Piece['kind'], tokens: TokenText, from: number, to: number) => {
    const last = pieces.at(-1);
    if (last && last.kind === kind && last.to === from) last.to = to;
    else if (from < to) pieces.push({ kind, tokens, from, to });
  };
  let old = 0;
  let now = 0;
  while (old < oldIds.length || now < newIds.length) {
    let nextOld = old;
    while (nextOld < oldIds.length && pairs[nextOld] === -1) nextOld++;
    const nextNow = nextOld < oldIds.length ? pairs[nextOld]! : newIds.length;
    add('removed', before, oldRange.from + old, oldRange.from + nextOld);
    add('added', after, newRange.from + now, newRange.from + nextNow);
    if (nextOld < oldIds.length) {
      add('same', before, oldRange.from + nextOld, oldRange.from + nextOld + 1);
    }
    old = nextOld + 1;
    now = nextNow + 1;
  }
  return {
    parts: pieces.map((piece) => ({
      kind: piece.kind,
      text: pieceText(piece, piece.tokens === before ? oldRange.to : newRange.to),
    })),
    changes: kindsOfChange(pieces.filter(({ kind }) => kind !== 'same')),
  };
}

/** The words of a piece and the white space up to the next token, except after the last one. */
function pieceText({ tokens, from, to }: Piece, rangeEnd: number): string {
  const end = to < rangeEnd ? tokens.starts[to]! : tokens.ends[to - 1]!;
  return tokens.text.slice(tokens.starts[from]!, end);
}
