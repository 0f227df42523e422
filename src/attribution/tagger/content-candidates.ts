import type { Span } from '../../model/index.ts';
import { WORD_CLASS } from '../en/lexicon.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { type Evidence, endsAt, startsAt } from './evidence.ts';
import { LABEL } from './labels.ts';
import { QUOTE, type Reading } from './reading.ts';
import { SHAPE } from './shapes.ts';

/** How far from its cue a content's edge or a source is looked for, in tokens. */
export const REACH = 160;
const MOST_STARTS = 9;
const MOST_ENDS = 9;
/** How many are kept for what the labels say of their words, and how many more for their edges alone. */
const MOST_BY_LABELS = 12;
const MOST_BY_EDGES = 6;
const LEAST_EDGE = 0.01;

interface Edge {
  at: number;
  weight: number;
}

const best = (edges: Edge[], count: number): Edge[] =>
  edges.sort((x, y) => y.weight - x.weight || x.at - y.at).slice(0, count);

/** Structure counts for less the more sentences lie between it and the cue. */
const nearness = (e: Evidence, t: number, cue: number): number =>
  1 / (1 + 0.7 * Math.abs((e.reading.sentence[t] as number) - (e.reading.sentence[cue] as number)));

/** Places where a content may begin, in tokens from `from` to `to`, by structure or by the labels. */
function startEdges(e: Evidence, from: number, to: number, near: number): Edge[] {
  const { reading: r } = e;
  const edges: Edge[] = [];
  const afterCue = from > near ? firstWordFrom(e, from, to) : -1;
  for (let t = from; t < to; t++) {
    if (!e.isWord[t]) continue;
    const previous = t - 1;
    let marks = previous;
    while (marks >= from && !e.isWord[marks]) marks--;
    let weight = 0;
    for (let m = marks + 1; m <= t; m++) weight = Math.max(weight, startsAt(e, m, LABEL.contentBegin));
    if (t === from || r.sentence[t] !== r.sentence[previous]) weight += 0.15 * nearness(e, t, near);
    for (let m = marks + 1; m < t; m++)
      if (r.quote[m] === QUOTE.opening) weight += 0.3 * nearness(e, t, near);
    if (t === afterCue) weight += 0.2;
    else if (r.wordClass[t] === WORD_CLASS.complementiser) weight += 0.1 * nearness(e, t, near);
    if (weight > LEAST_EDGE) edges.push({ at: t, weight });
  }
  return edges;
}

function endEdges(e: Evidence, from: number, to: number, near: number): Edge[] {
  const { reading: r } = e;
  const edges: Edge[] = [];
  for (let t = from + 1; t <= to; t++) {
    if (!e.isWord[t - 1]) continue;
    let next = t;
    while (next < to && !e.isWord[next]) next++;
    let weight = 0;
    for (let m = t; m <= next; m++) weight = Math.max(weight, endsAt(e, m, LABEL.contentBegin));
    if (t >= to || next >= to || r.sentence[next] !== r.sentence[t - 1])
      weight += 0.15 * nearness(e, t - 1, near);
    for (let m = t; m < next; m++) if (r.quote[m] === QUOTE.closing) weight += 0.3 * nearness(e, t - 1, near);
    if (endsClause(r, t, next)) weight += 0.03 * nearness(e, t - 1, near);
    if (weight > LEAST_EDGE) edges.push({ at: t, weight });
  }
  return edges;
}

interface Segment {
  span: Span;
  score: number;
  edges: number;
}

/** Whether a clause may end before token `t`, whose next word is `next`: at a comma or dash, or before "and", "because". */
function endsClause(r: Reading, t: number, next: number): boolean {
  const shape = r.shape[t] as number;
  if (shape === SHAPE.comma || shape === SHAPE.dash || shape === SHAPE.semicolon) return true;
  const k = r.wordClass[next] as number;
  return k === WORD_CLASS.coordinator || k === WORD_CLASS.subordinator || k === WORD_CLASS.preposition;
}

function firstWordFrom(e: Evidence, from: number, to: number): number {
  let t = from;
  while (t < to && !e.isWord[t]) t++;
  return t;
}

/** Stretches between `from` and `to` that may be content of the cue at `cue`: the likeliest by the labels, and those with the plainest edges. */
export function segmentCandidates(e: Evidence, from: number, to: number, cue: number): Span[] {
  if (to <= from) return [];
  const starts = best(startEdges(e, from, to, cue), MOST_STARTS);
  const ends = best(endEdges(e, from, to, cue), MOST_ENDS);
  const opening = starts.map(({ at }) => Math.log(1e-3 + edgeStart(e, at)));
  const closing = ends.map(({ at }) => Math.log(1e-3 + edgeEnd(e, at)));
  const all: Segment[] = [];
  for (const [i, { at: a, weight: opens }] of starts.entries()) {
    for (const [j, { at: b, weight: closes }] of ends.entries()) {
      if (b <= a) continue;
      const score =
        (e.odds[b] as number) - (e.odds[a] as number) + (opening[i] as number) + (closing[j] as number);
      all.push({ span: [a, b], score, edges: opens + closes });
    }
  }
  all.sort((x, y) => y.score - x.score || x.span[0] - y.span[0] || x.span[1] - y.span[1]);
  const byEdges = all
    .slice(MOST_BY_LABELS)
    .sort((x, y) => y.edges - x.edges || x.span[0] - y.span[0] || x.span[1] - y.span[1]);
  return [...all.slice(0, MOST_BY_LABELS), ...byEdges.slice(0, MOST_BY_EDGES)].map(({ span }) => span);
}

/** The same edges with the marks beside them taken into account. */
export function edgeStart(e: Evidence, a: number): number {
  let p = startsAt(e, a, LABEL.contentBegin);
  for (let m = a - 1; m >= 0 && !e.isWord[m]; m--) p = Math.max(p, startsAt(e, m, LABEL.contentBegin));
  return p;
}
export function edgeEnd(e: Evidence, b: number): number {
  let p = endsAt(e, b, LABEL.contentBegin);
  for (let m = b; m < e.reading.tokens.length && !e.isWord[m]; m++)
    p = Math.max(p, endsAt(e, m + 1, LABEL.contentBegin));
  return p;
}

/** The tokens on both sides of a cue in which its content is looked for. */
export function searchRange(e: Evidence, cue: CueCandidate): { left: Span; right: Span } {
  const [from, to] = e.reading.paragraphTokens[cue.paragraph] as Span;
  const [a, b] = cue.span;
  const left: Span = [Math.max(from, widenToQuotation(e, a - REACH, -1)), a];
  let right: Span = [b, Math.min(to, widenToQuotation(e, b + REACH, 1))];
  // "She said:" at a paragraph's end leads in the next one.
  const last = to - 1;
  const next = e.reading.paragraphTokens[cue.paragraph + 1];
  const lastShape = e.reading.shape[last] as number;
  const leadsIn = lastShape === SHAPE.colon || lastShape === SHAPE.comma || lastShape === SHAPE.dash;
  if (next && leadsIn && !hasWord(e, b, to)) right = [next[0], Math.min(next[1], next[0] + 4 * REACH)];
  return { left, right };
}

function hasWord(e: Evidence, from: number, to: number): boolean {
  return (e.words[to] as number) > (e.words[from] as number);
}

/** Moves an edge of the search out of the quotation it would cut. */
function widenToQuotation(e: Evidence, at: number, step: 1 | -1): number {
  const n = e.reading.tokens.length;
  let t = at;
  const q = t >= 0 && t < n ? (e.reading.quotation[t] as number) : -1;
  if (q < 0) return t;
  for (let moved = 0; moved < 4 * REACH && t >= 0 && t < n && e.reading.quotation[t] === q; moved++)
    t += step;
  return t;
}
