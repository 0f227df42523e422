import {
  type Choice,
  choose,
  contentOf,
  type Draft,
  type Rankers,
  STATEMENT_FEATURES,
  segmentRows,
  sourceRows,
  statementRow,
  withNothing,
} from '../../src/attribution/tagger/assemble.ts';
import {
  type CueCandidate,
  cueCandidates,
  searchRange,
  segmentCandidates,
  sourceCandidates,
} from '../../src/attribution/tagger/candidates.ts';
import { between, type Evidence, narrowed } from '../../src/attribution/tagger/evidence.ts';
import { SEGMENT_FEATURES } from '../../src/attribution/tagger/segment-features.ts';
import { SOURCE_FEATURES } from '../../src/attribution/tagger/source-features.ts';
import type { Span } from '../../src/model/index.ts';
import { type BoostOptions, boost, type Table } from './boost.ts';
import type { GoldArticle } from './corpus.ts';
import { tokensOf } from './gold-labels.ts';

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
    speech: a.speech || a.quoted,
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
}

export function trainRankers(
  articles: readonly EvidenceWithGold[],
  options: BoostOptions,
): Omit<Rankers, 'statement'> {
  const left = new TableBuilder(SEGMENT_FEATURES);
  const right = new TableBuilder(SEGMENT_FEATURES);
  const source = new TableBuilder(SOURCE_FEATURES);
  for (const { evidence: e, golds } of articles) {
    for (const cue of cueCandidates(e)) {
      const gold = matchCue(golds, cue);
      if (!gold) continue;
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
    }
  }
  return {
    left: boost(left.table(true), options),
    right: boost(right.table(true), options),
    source: boost(source.table(true), options),
  };
}

export type DraftOnly = Omit<Draft, 'probability'>;

/** What the rankers choose for each cue, before anybody decides whether it is a statement. */
export function draftsOf(e: Evidence, rankers: Omit<Rankers, 'statement'>): DraftOnly[] {
  return cueCandidates(e).map((cue) => {
    const range = searchRange(e, cue);
    const lefts = withNothing(segmentCandidates(e, ...range.left, cue.span[0]));
    const left: Choice = choose(
      lefts,
      segmentRows(e, cue, range.left, lefts, null),
      SEGMENT_FEATURES,
      rankers.left,
    );
    const rights = withNothing(segmentCandidates(e, ...range.right, cue.span[0]));
    const right = choose(
      rights,
      segmentRows(e, cue, range.right, rights, left.span),
      SEGMENT_FEATURES,
      rankers.right,
    );
    const sources = withNothing(sourceCandidates(e, cue));
    const source = choose(
      sources,
      sourceRows(e, cue, contentOf({ left, right }), sources),
      SOURCE_FEATURES,
      rankers.source,
    );
    return { cue, left, right, source };
  });
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

export function trainStatementModel(
  parts: readonly { e: Evidence; drafts: DraftOnly[]; golds: GoldTokens[] }[],
  options: BoostOptions,
) {
  const builder = new TableBuilder(STATEMENT_FEATURES);
  let stances = 0;
  for (const { e, drafts, golds } of parts) {
    for (const d of drafts) {
      const label = judge(e, d, golds);
      if (label === null && ++stances % 2 === 0) continue;
      builder.addRow(statementRow(e, d), label ?? 0);
    }
  }
  return boost(builder.table(false), options);
}
