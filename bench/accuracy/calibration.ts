import type { Span, TaggedStatement } from '../../src/model/index.ts';

/** A statement that people marked, and whether it belongs to the subset that is scored. */
export interface GoldStatement {
  content: Span[];
  source: Span[];
  counted: boolean;
}

/** Confidence given, and whether content (Jaccard ≥ .5) and source were right. */
export interface Judged {
  confidence: number;
  right: boolean;
}

const WORD = /[A-Za-zÀ-ɏ]+(?:['’][A-Za-z]+)*|\d+(?:[.,]\d+)*/g;

/** Judges statements against gold as the scoring tool does; those that meet an uncounted gold are left out. */
export function judge(
  text: string,
  statements: readonly TaggedStatement[],
  golds: readonly GoldStatement[],
): Judged[] {
  const words = [...text.matchAll(WORD)].map((m): Span => [m.index, m.index + m[0].length]);
  const set = (spans: readonly Span[]): Set<number> => {
    const found = new Set<number>();
    words.forEach(([start, end], i) => {
      if (spans.some(([a, b]) => end > a && start < b)) found.add(i);
    });
    return found;
  };
  const goldSets = golds.map((gold) => ({ ...gold, words: set(gold.content), from: set(gold.source) }));
  return statements.flatMap((statement) => {
    const content = set(statement.content);
    let best = null;
    let most = 0.5;
    for (const gold of goldSets) {
      let shared = 0;
      for (const word of content) if (gold.words.has(word)) shared++;
      const likeness = shared / (content.size + gold.words.size - shared);
      if (likeness >= most) {
        most = likeness;
        best = gold;
      }
    }
    if (best && !best.counted) return [];
    const source = set(statement.source);
    const right = best !== null && (best.from.size === 0 || [...source].some((word) => best.from.has(word)));
    return [{ confidence: statement.confidence, right }];
  });
}

export interface Reliability {
  rows: { from: number; to: number; count: number; confidence: number; right: number }[];
  /** Of the statements given at least .9: the share that is right, and their share of all. */
  surePrecision: number;
  sureShare: number;
  /** Mean distance between confidence and share right, weighted by count. */
  error: number;
}

export function reliability(judged: readonly Judged[], least: number): Reliability {
  const shown = judged.filter((j) => j.confidence >= least);
  const share = (list: readonly Judged[]): number =>
    list.filter((j) => j.right).length / Math.max(1, list.length);
  const rows = [];
  let error = 0;
  for (let k = 0; k < 10; k++) {
    const inside = shown.filter((j) => Math.min(9, Math.floor(j.confidence * 10 + 1e-9)) === k);
    if (inside.length === 0) continue;
    const confidence = inside.reduce((sum, j) => sum + j.confidence, 0) / inside.length;
    rows.push({ from: k / 10, to: (k + 1) / 10, count: inside.length, confidence, right: share(inside) });
    error += (Math.abs(confidence - share(inside)) * inside.length) / shown.length;
  }
  const sure = shown.filter((j) => j.confidence >= 0.9);
  return { rows, surePrecision: share(sure), sureShare: sure.length / Math.max(1, shown.length), error };
}
