import type { Span } from '../../model/index.ts';
import { contentOf, type Draft } from './drafts.ts';
import { between, type Evidence } from './evidence.ts';
import { QUOTE } from './reading.ts';

/** Numbers that say of a judged statement how it stands among the others of its article. */
export const NEIGHBOUR_FEATURES = 14;

/** For each token, how likely the likeliest draft is that takes it in, which one that is, and the likeliest but one. */
interface Claims {
  first: Float64Array;
  owner: Int32Array;
  second: Float64Array;
}

/** What a second judge is told of each draft beside the draft itself; in the order of `drafts`, which is the text's. */
export function neighbourRows(e: Evidence, drafts: readonly Draft[]): Float64Array[] {
  const claims = claimsOf(e, drafts);
  const cueAt = new Float64Array(e.reading.tokens.length);
  for (const { cue, probability } of drafts) cueAt[cue.span[0]] = probability;
  const speakers = new Map<string, number>();
  for (const d of drafts) {
    const name = nameOf(e, d);
    if (name) speakers.set(name, (speakers.get(name) ?? 0) + d.probability);
  }
  return drafts.map((d, i) =>
    describe(e, drafts, i, claims, cueAt, (speakers.get(nameOf(e, d)) ?? 0) - d.probability),
  );
}

function describe(
  e: Evidence,
  drafts: readonly Draft[],
  i: number,
  claims: Claims,
  cueAt: Float64Array,
  elsewhere: number,
): Float64Array {
  const { reading: r } = e;
  const d = drafts[i] as Draft;
  const content = contentOf(d);
  const others = (t: number): number =>
    (claims.owner[t] === i ? claims.second[t] : claims.first[t]) as number;
  let claimed = 0;
  let most = 0;
  let cues = 0;
  let surest = 0;
  for (const [a, b] of content) {
    for (let t = a; t < b; t++) {
      claimed += others(t) * (e.isWord[t] as number);
      most = Math.max(most, others(t));
      if (r.quote[t] === QUOTE.inside) continue;
      cues += cueAt[t] as number;
      surest = Math.max(surest, cueAt[t] as number);
    }
  }
  const words = content.reduce((n, [a, b]) => n + between(e.words, a, b), 0);
  const before = drafts[i - 1];
  const after = drafts[i + 1];
  const near = (other: Draft | undefined): number =>
    other && other.cue.paragraph === d.cue.paragraph ? other.probability : -1;
  const sentences = (other: Draft | undefined): number =>
    other
      ? Math.min(
          9,
          Math.abs((r.sentence[other.cue.span[0]] as number) - (r.sentence[d.cue.span[0]] as number)),
        )
      : 9;
  const sameSource = (other: Draft | undefined): number =>
    other?.source.span && d.source.span && other.source.span[0] === d.source.span[0] ? 1 : 0;
  return Float64Array.of(
    d.probability,
    claimed / Math.max(1, words),
    most,
    cues,
    surest,
    others(d.cue.span[0]),
    near(before),
    near(after),
    sentences(before),
    sentences(after),
    sameSource(before),
    sameSource(after),
    elsewhere,
    drafts.length,
  );
}

function claimsOf(e: Evidence, drafts: readonly Draft[]): Claims {
  const n = e.reading.tokens.length;
  const claims: Claims = {
    first: new Float64Array(n),
    owner: new Int32Array(n).fill(-1),
    second: new Float64Array(n),
  };
  const { first, owner, second } = claims;
  drafts.forEach((d, i) => {
    for (const [a, b] of contentOf(d)) {
      for (let t = a; t < b; t++) {
        if (d.probability > (first[t] as number)) {
          second[t] = first[t] as number;
          first[t] = d.probability;
          owner[t] = i;
        } else second[t] = Math.max(second[t] as number, d.probability);
      }
    }
  });
  return claims;
}

/** The last word of a source, by which a speaker is told from others; empty for none. */
function nameOf(e: Evidence, { source: { span } }: { source: { span: Span | null } }): string {
  return span ? (e.reading.lower[span[1] - 1] ?? '') : '';
}
