import type { Span } from '../../model/index.ts';
import { type Evidence, endsAt, startsAt } from './evidence.ts';
import { LABEL, LABEL_COUNT } from './labels.ts';
import { QUOTE } from './reading.ts';
import { SHAPE } from './shapes.ts';

/** Half-open token ranges throughout. */
export interface CueCandidate {
  span: Span;
  paragraph: number;
  /** Probability that it begins a statement's cue, or a belief's. */
  speech: number;
  stance: number;
}

const LEAST_CUE = 0.04;
const LONGEST_CUE = 12;
/** How far from its cue a content's edge or a source is looked for, in tokens. */
const REACH = 160;
const MOST_STARTS = 9;
const MOST_ENDS = 9;
const MOST_SEGMENTS = 20;
const MOST_SOURCES = 8;
const LONGEST_SOURCE = 50;
const LEAST_EDGE = 0.01;
const LEAST_SOURCE_EDGE = 0.02;

/** Stretches that may be reporting words, in order; those that overlap are cut down to the likeliest. */
export function cueCandidates(e: Evidence): CueCandidate[] {
  const found: CueCandidate[] = [];
  const n = e.reading.tokens.length;
  for (let t = 0; t < n; t++) {
    const speech = startsAt(e, t, LABEL.cueBegin);
    const stance = startsAt(e, t, LABEL.stanceBegin);
    if (speech + stance < LEAST_CUE) continue;
    let end = t + 1;
    while (end < n && end - t < LONGEST_CUE && e.reading.paragraph[end] === e.reading.paragraph[t]) {
      const inside =
        (e.marginals[end * LABEL_COUNT + LABEL.cueInside] as number) +
        (e.marginals[end * LABEL_COUNT + LABEL.stanceInside] as number);
      const here = (e.cue[end - 1] as number) + (e.stance[end - 1] as number);
      if (inside < 0.5 * here) break;
      end++;
    }
    found.push({ span: [t, end], paragraph: e.reading.paragraph[t] as number, speech, stance });
  }
  return found.filter((c, i) => {
    const previous = found[i - 1];
    const next = found[i + 1];
    const mass = c.speech + c.stance;
    if (previous && previous.span[1] > c.span[0] && previous.speech + previous.stance >= mass) return false;
    return !(next && next.span[0] < c.span[1] && next.speech + next.stance > mass);
  });
}

interface Edge {
  at: number;
  weight: number;
}

const best = (edges: Edge[], count: number): number[] =>
  edges
    .sort((x, y) => y.weight - x.weight || x.at - y.at)
    .slice(0, count)
    .map((edge) => edge.at);

/** Structure counts for less the more sentences lie between it and the cue. */
const nearness = (e: Evidence, t: number, cue: number): number =>
  1 / (1 + 0.7 * Math.abs((e.reading.sentence[t] as number) - (e.reading.sentence[cue] as number)));

/** Places where a content may begin, in tokens from `from` to `to`, by structure or by the labels. */
function startEdges(e: Evidence, from: number, to: number, near: number): Edge[] {
  const { reading: r } = e;
  const edges: Edge[] = [];
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
    if (weight > LEAST_EDGE) edges.push({ at: t, weight: weight });
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
    if (weight > LEAST_EDGE) edges.push({ at: t, weight });
  }
  return edges;
}

/** Stretches between `from` and `to` that may be content of the cue at `cue`, the likeliest by the labels. */
export function segmentCandidates(e: Evidence, from: number, to: number, cue: number): Span[] {
  if (to <= from) return [];
  const starts = best(startEdges(e, from, to, cue), MOST_STARTS);
  const ends = best(endEdges(e, from, to, cue), MOST_ENDS);
  const all: { span: Span; score: number }[] = [];
  for (const a of starts) {
    for (const b of ends) {
      if (b <= a) continue;
      const score =
        (e.odds[b] as number) -
        (e.odds[a] as number) +
        Math.log(1e-3 + edgeStart(e, a)) +
        Math.log(1e-3 + edgeEnd(e, b));
      all.push({ span: [a, b], score });
    }
  }
  all.sort((x, y) => y.score - x.score || x.span[0] - y.span[0] || x.span[1] - y.span[1]);
  return all.slice(0, MOST_SEGMENTS).map((c) => c.span);
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

/** Stretches that may name a cue's source, in its paragraph, narrowed to their words. */
export function sourceCandidates(e: Evidence, cue: CueCandidate): Span[] {
  const [from, to] = e.reading.paragraphTokens[cue.paragraph] as Span;
  const low = Math.max(from, cue.span[0] - REACH);
  const high = Math.min(to, cue.span[1] + REACH);
  const scores = new Map<number, { span: Span; score: number }>();
  for (let t = low; t < high; t++) {
    const start = startsAt(e, t, LABEL.sourceBegin);
    if (start < LEAST_SOURCE_EDGE || !e.isWord[t]) continue;
    for (let u = t + 1; u <= high && u - t <= LONGEST_SOURCE; u++) {
      if (u > cue.span[0] && t < cue.span[0]) break;
      const stop = endsAt(e, u, LABEL.sourceBegin);
      if (stop > LEAST_SOURCE_EDGE) {
        let end = u;
        while (end > t && !e.isWord[end - 1]) end--;
        const key = (t - low) * 1024 + (end - t);
        const known = scores.get(key)?.score ?? 0;
        scores.set(key, { span: [t, end], score: known + start * stop });
      }
      const goesOn = u < high ? (e.marginals[u * LABEL_COUNT + LABEL.sourceInside] as number) : 0;
      if (goesOn < LEAST_SOURCE_EDGE) break;
    }
  }
  const distance = (s: Span): number =>
    s[1] <= cue.span[0] ? cue.span[0] - s[1] : Math.max(0, s[0] - cue.span[1]);
  const rank = ({ span, score }: { span: Span; score: number }): number => 2 * score - distance(span) / 25;
  return [...scores.values()]
    .sort((x, y) => rank(y) - rank(x) || x.span[0] - y.span[0] || x.span[1] - y.span[1])
    .slice(0, MOST_SOURCES)
    .map((c) => c.span);
}
