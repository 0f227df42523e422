import type { Span } from '../../model/index.ts';
import { WORD_CLASS } from '../en/lexicon.ts';
import { REACH } from './content-candidates.ts';
import type { CueCandidate } from './cue-candidates.ts';
import { type Evidence, endsAt, startsAt } from './evidence.ts';
import { LABEL, LABEL_COUNT } from './labels.ts';
import { SHAPE } from './shapes.ts';

const MOST_SOURCES = 10;
const LONGEST_SOURCE = 50;
const LEAST_SOURCE_EDGE = 0.02;
/** Stretches that form alone suggests: how many end before the cue and begin after it, and how long they may be. */
const MOST_BEFORE = 4;
const MOST_AFTER = 3;
const LONGEST_BY_FORM = 30;
const NAME_SHAPES: ReadonlySet<number> = new Set([SHAPE.capitalised, SHAPE.upper, SHAPE.initial]);
const BOUNDARY_WORDS: ReadonlySet<number> = new Set([
  WORD_CLASS.complementiser,
  WORD_CLASS.coordinator,
  WORD_CLASS.subordinator,
  WORD_CLASS.relative,
]);

/** Stretches that may name a cue's source, in its paragraph, narrowed to their words: by the labels and by form. */
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
  for (const span of sourcesByForm(e, cue)) {
    const key = (span[0] - low) * 1024 + (span[1] - span[0]);
    if (!scores.has(key)) scores.set(key, { span, score: 0 });
  }
  const distance = (s: Span): number =>
    s[1] <= cue.span[0] ? cue.span[0] - s[1] : Math.max(0, s[0] - cue.span[1]);
  const rank = ({ span, score }: { span: Span; score: number }): number => 2 * score - distance(span) / 25;
  return [...scores.values()]
    .sort((x, y) => rank(y) - rank(x) || x.span[0] - y.span[0] || x.span[1] - y.span[1])
    .slice(0, MOST_SOURCES)
    .map((c) => c.span);
}

/**
 * The words just before a cue back to where a phrase may begin, and just after it up to where one may end, whatever
 * the labels say of them: "…, the mayor of X, | said", "said | the mayor of X |, who …".
 */
function sourcesByForm(e: Evidence, cue: CueCandidate): Span[] {
  const { reading: r } = e;
  const [low, high] = r.sentenceTokens[r.sentence[cue.span[0]] as number] as Span;
  const found: Span[] = [];
  let end = cue.span[0];
  while (end > low && r.shape[end - 1] === SHAPE.comma) end--;
  for (let t = end - 1; t >= low && end - t <= LONGEST_BY_FORM && found.length < MOST_BEFORE; t--) {
    if (r.quotation[t] !== r.quotation[cue.span[0]]) break;
    if (!e.isWord[t]) continue;
    const opens = t === low || isBoundary(e, t - 1) || r.quotation[t - 1] !== r.quotation[t];
    if (opens) found.push([t, end]);
    // "who in the spring said": the pronoun alone is the source.
    if (t > low && r.wordClass[t - 1] === WORD_CLASS.relative) found.push([t - 1, t]);
  }
  const name = nameBefore(e, low, end);
  if (name) found.push(name);
  let start = cue.span[1];
  while (start < high && !e.isWord[start] && r.quotation[start] === r.quotation[cue.span[0]]) start++;
  let after = 0;
  for (let t = start + 1; t <= high && t - start <= LONGEST_BY_FORM && after < MOST_AFTER; t++) {
    if (r.quotation[t - 1] !== r.quotation[cue.span[0]]) break;
    if (!e.isWord[t - 1]) continue;
    if (t < high && !isBoundary(e, t) && r.quotation[t] === r.quotation[t - 1]) continue;
    found.push([start, t]);
    after++;
  }
  return found;
}

/** The run of capitalised words that ends at `end`, without names of days and months before it. */
function nameBefore(e: Evidence, low: number, end: number): Span | null {
  const { reading: r } = e;
  let from = end;
  while (
    from > low &&
    NAME_SHAPES.has(r.shape[from - 1] as number) &&
    r.wordClass[from - 1] !== WORD_CLASS.time
  )
    from--;
  return from < end ? [from, end] : null;
}

const isBoundary = (e: Evidence, t: number): boolean =>
  (!e.isWord[t] && e.reading.shape[t] !== SHAPE.stop) || BOUNDARY_WORDS.has(e.reading.wordClass[t] as number);
