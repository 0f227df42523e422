import {
  type Combinations,
  type Proposers,
  segmentRows,
  sourceRows,
  withNothing,
} from '../../src/attribution/tagger/assemble.ts';
import { searchRange, segmentCandidates } from '../../src/attribution/tagger/content-candidates.ts';
import { type CueCandidate, cueCandidates } from '../../src/attribution/tagger/cue-candidates.ts';
import { CUE_FEATURES, cueFeatures } from '../../src/attribution/tagger/cue-features.ts';
import { contentOf, type DraftOnly } from '../../src/attribution/tagger/drafts.ts';
import { between, type Evidence, narrowed } from '../../src/attribution/tagger/evidence.ts';
import { SEGMENT_FEATURES } from '../../src/attribution/tagger/segment-features.ts';
import { sourceCandidates } from '../../src/attribution/tagger/source-candidates.ts';
import { SOURCE_FEATURES } from '../../src/attribution/tagger/source-features.ts';
import { STATEMENT_FEATURES, statementRows } from '../../src/attribution/tagger/statement-features.ts';
import type { Trees } from '../../src/attribution/tagger/trees.ts';
import type { Span } from '../../src/model/index.ts';
import type { BoostOptions, Table } from './boost.ts';
import type { GoldArticle } from './corpus.ts';
import type { ForestGrower } from './forests.ts';
import { isStatement, tokensOf } from './gold-labels.ts';

/** A gold attribution in tokens, narrowed to words. */
export interface GoldTokens {
  speech: boolean;
  cue: Span[];
  source: Span[];
  content: Span[];
}

export function goldTokens(e: Evidence, article: GoldArticle): GoldTokens[] {
  const spans = (list: readonly Span[]): Span[] =>
    list.map((s) => narrowed(e, tokensOf(e.reading, s)) ?? tokensOf(e.reading, s)).filter(([a, b]) => b > a);
  return article.attributions.map((a) => ({
    speech: isStatement(a),
    cue: spans(a.cue),
    source: spans(a.source),
    content: spans(a.content),
  }));
}

const overlap = ([a, b]: Span, [c, d]: Span): number => Math.max(0, Math.min(b, d) - Math.max(a, c));

export function matchCue(golds: readonly GoldTokens[], cue: CueCandidate): GoldTokens | null {
  let best: GoldTokens | null = null;
  let most = 0;
  for (const gold of golds) {
    const [first] = gold.cue;
    if (!first) continue;
    const shared = overlap(first, cue.span);
    const union = first[1] - first[0] + cue.span[1] - cue.span[0] - shared;
    if (shared / union > most) {
      most = shared / union;
      best = gold;
    }
  }
  return most > 0.2 ? best : null;
}

/** The gold content on one side of a cue as one stretch: neighbours joined, else the part nearest to the cue. */
export function goldSide(e: Evidence, gold: GoldTokens, range: Span, cue: CueCandidate): Span | null {
  const onLeft = range[1] <= cue.span[0];
  const parts = gold.content.filter(([a, b]) => a >= range[0] && b <= range[1]).sort((x, y) => x[0] - y[0]);
  if (parts.length === 0) return null;
  if (!onLeft) parts.reverse();
  let [from, to] = parts[parts.length - 1] as Span;
  for (let i = parts.length - 2; i >= 0; i--) {
    const [a, b] = parts[i] as Span;
    const gap: Span = onLeft ? [b, from] : [to, a];
    if (between(e.words, ...gap) > 0) break;
    from = Math.min(from, a);
    to = Math.max(to, b);
  }
  return [from, to];
}

const jaccard = (a: Span, b: Span): number => overlap(a, b) / (a[1] - a[0] + b[1] - b[0] - overlap(a, b));

/** Which option is right: the same stretch, or the one nearest to it; -1 when none is near. */
export function rightOption(options: readonly (Span | null)[], gold: Span | null): number {
  if (!gold) return options.indexOf(null);
  let best = -1;
  let most = 0.6;
  options.forEach((option, i) => {
    const likeness = option ? jaccard(option, gold) : 0;
    if (likeness > most) {
      most = likeness;
      best = i;
    }
  });
  return best;
}

class TableBuilder {
  readonly parts: Float64Array[] = [];
  readonly labels: number[] = [];
  readonly groups: number[] = [0];
  readonly width: number;
  constructor(width: number) {
    this.width = width;
  }
  addGroup(rows: Float64Array, right: number): void {
    const count = rows.length / this.width;
    this.parts.push(rows);
    for (let i = 0; i < count; i++) this.labels.push(i === right ? 1 : 0);
    this.groups.push(this.labels.length);
  }
  addRow(row: Float64Array, label: number): void {
    this.parts.push(row);
    this.labels.push(label);
  }
  table(grouped: boolean): Table {
    const rows = new Float64Array(this.labels.length * this.width);
    let at = 0;
    for (const part of this.parts) {
      rows.set(part, at);
      at += part.length;
    }
    return {
      width: this.width,
      rows,
      labels: Float64Array.from(this.labels),
      groups: grouped ? Int32Array.from(this.groups) : null,
    };
  }
}

export interface EvidenceWithGold {
  evidence: Evidence;
  golds: GoldTokens[];
  /** Stretches of the text in which nobody looked for statements. */
  discard: readonly Span[];
}

const isDiscarded = (e: Evidence, cue: CueCandidate, discard: readonly Span[]): boolean => {
  const at = e.reading.tokens[cue.span[0]]?.start ?? 0;
  return discard.some(([from, to]) => at >= from && at < to);
};

export async function trainRankers(
  articles: readonly EvidenceWithGold[],
  options: BoostOptions,
  grower: ForestGrower,
): Promise<Proposers> {
  const cues = new TableBuilder(CUE_FEATURES);
  const left = new TableBuilder(SEGMENT_FEATURES);
  const right = new TableBuilder(SEGMENT_FEATURES);
  const source = new TableBuilder(SOURCE_FEATURES);
  for (const { evidence: e, golds, discard } of articles) {
    const candidates = cueCandidates(e).filter((cue) => !isDiscarded(e, cue, discard));
    candidates.forEach((cue, i) => {
      const gold = matchCue(golds, cue);
      if (gold?.speech !== false)
        cues.addRow(cueFeatures(e, cue, candidates[i - 1], candidates[i + 1]), gold ? 1 : 0);
      if (!gold) return;
      const range = searchRange(e, cue);
      const goldLeft = goldSide(e, gold, range.left, cue);
      const lefts = withNothing(segmentCandidates(e, ...range.left, cue.span[0]));
      const l = rightOption(lefts, goldLeft);
      if (l >= 0) left.addGroup(segmentRows(e, cue, range.left, lefts, null), l);
      const goldRight = goldSide(e, gold, range.right, cue);
      const rights = withNothing(segmentCandidates(e, ...range.right, cue.span[0]));
      const r = rightOption(rights, goldRight);
      if (r >= 0) right.addGroup(segmentRows(e, cue, range.right, rights, lefts[l] ?? goldLeft), r);
      const sources = withNothing(sourceCandidates(e, cue));
      const s = rightOption(sources, gold.source[0] ?? null);
      const content = [goldLeft, goldRight].filter((x) => x !== null);
      if (s >= 0) source.addGroup(sourceRows(e, cue, content, sources), s);
    });
  }
  // The largest first, so that no thread is left with it at the end.
  const [r, l, s, c] = await Promise.all([
    grower.grow(right.table(true), options),
    grower.grow(left.table(true), options),
    grower.grow(source.table(true), options),
    grower.grow(cues.table(false), options),
  ]);
  return { cue: c, left: l, right: r, source: s };
}

export function sameContent(e: Evidence, got: readonly Span[], want: readonly Span[]): number {
  const words = (list: readonly Span[]): number => list.reduce((n, [a, b]) => n + between(e.words, a, b), 0);
  const shared = got.reduce(
    (n, g) =>
      n +
      want.reduce(
        (m, w) =>
          m + between(e.words, Math.max(g[0], w[0]), Math.max(Math.max(g[0], w[0]), Math.min(g[1], w[1]))),
        0,
      ),
    0,
  );
  const union = words(got) + words(want) - shared;
  return union > 0 ? shared / union : 0;
}

/** 1: a statement with the right content and source; 0: not; null: a belief or plan that people marked as such. */
export function judge(e: Evidence, d: DraftOnly, golds: readonly GoldTokens[]): number | null {
  const content = contentOf(d);
  if (content.length === 0) return 0;
  let best: GoldTokens | null = null;
  let most = 0.5;
  for (const gold of golds) {
    const likeness = sameContent(e, content, gold.content);
    if (likeness >= most) {
      most = likeness;
      best = gold;
    }
  }
  if (!best) return 0;
  if (!best.speech) return null;
  if (best.source.length === 0) return 1;
  const { span } = d.source;
  return span && best.source.some((s) => overlap(s, span) > 0) ? 1 : 0;
}

/** How well a draft meets a gold statement: exact parts count most, shared words the rest. */
function worth(e: Evidence, d: DraftOnly, gold: GoldTokens): number {
  const content = sameContent(e, contentOf(d), gold.content);
  const source = d.source.span
    ? sameContent(e, [d.source.span], gold.source)
    : gold.source.length === 0
      ? 1
      : 0;
  return content + 0.5 * source + (content > 0.999 ? 0.5 : 0) + (source > 0.999 ? 0.25 : 0);
}

/** An article with what the rankers propose for it. */
export interface Proposed extends EvidenceWithGold {
  cueSums: Float64Array;
  combinations: Combinations[];
}

/** Learns which combination of the parts proposed for a cue is the right one, or the nearest to it. */
export function trainWhole(
  parts: readonly Proposed[],
  options: BoostOptions,
  grower: ForestGrower,
): Promise<Trees> {
  const builder = new TableBuilder(STATEMENT_FEATURES);
  for (const { evidence: e, cueSums, combinations, golds, discard } of parts) {
    for (const { weighed, drafts } of combinations) {
      const gold = matchCue(golds, weighed.cue);
      if (!gold || drafts.length < 2 || isDiscarded(e, weighed.cue, discard)) continue;
      let best = 0;
      let most = 0;
      drafts.forEach((d, i) => {
        const value = worth(e, d, gold);
        if (value <= most) return;
        most = value;
        best = i;
      });
      if (most < 0.3) continue;
      builder.addGroup(statementRows(e, cueSums, drafts), best);
    }
  }
  return grower.grow(builder.table(true), options);
}

/** A row that describes a draft, and the draft itself. */
export interface Described {
  draft: DraftOnly;
  row: Float64Array;
}

/** Learns from described drafts which ones are right. */
export function trainJudge(
  parts: readonly (EvidenceWithGold & { described: readonly Described[] })[],
  options: BoostOptions,
  grower: ForestGrower,
): Promise<Trees> {
  const builder = new TableBuilder(parts.find((p) => p.described[0])?.described[0]?.row.length ?? 0);
  let stances = 0;
  for (const { evidence: e, described, golds, discard } of parts) {
    for (const { draft, row } of described) {
      if (isDiscarded(e, draft.cue, discard)) continue;
      const label = judge(e, draft, golds);
      if (label === null && ++stances % 3 !== 0) continue;
      builder.addRow(row, label ?? 0);
    }
  }
  return grower.grow(builder.table(false), options);
}
