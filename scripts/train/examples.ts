import { type Context, contextOf } from '../../src/attribution/tagger/context.ts';
import { linesOf } from '../../src/attribution/tagger/lines.ts';
import { KEY_BITS, keyOf } from '../../src/attribution/tagger/model.ts';
import { type Reading, readText } from '../../src/attribution/tagger/reading.ts';
import { FEATURES_PER_TOKEN, tokenFeatures, windowOf } from '../../src/attribution/tagger/token-features.ts';
import type { Span } from '../../src/model/index.ts';
import { blocksOf } from '../../src/text/paragraphs.ts';
import type { GoldArticle } from './corpus.ts';
import { labelTokens } from './gold-labels.ts';
import type { Example } from './label-trainer.ts';

export interface ReadArticle {
  gold: GoldArticle;
  reading: Reading;
  context: Context;
  keys: Int32Array;
  labels: Uint8Array;
}

export function readGold(gold: GoldArticle): ReadArticle {
  const reading = readText(
    gold.text,
    blocksOf(gold.text).flatMap((block) => linesOf(gold.text, block)),
  );
  const context = contextOf(reading);
  const hashes = new Int32Array(reading.tokens.length * FEATURES_PER_TOKEN);
  for (const paragraph of reading.paragraphTokens) {
    const window = windowOf(reading, context, paragraph);
    for (let i = paragraph[0]; i < paragraph[1]; i++)
      tokenFeatures(window, i, hashes, i * FEATURES_PER_TOKEN);
  }
  return { gold, reading, context, keys: hashes.map(keyOf), labels: labelTokens(reading, gold) };
}

/** Feature keys seen at least `least` times, each with a row number in order of appearance. */
export function countFeatures(articles: readonly ReadArticle[], least: number): Map<number, number> {
  const counts = new Uint8Array(1 << KEY_BITS);
  for (const { keys } of articles)
    for (const key of keys) if ((counts[key] as number) < 255) counts[key] = (counts[key] as number) + 1;
  const rows = new Map<number, number>();
  for (const { keys } of articles)
    for (const key of keys) if ((counts[key] as number) >= least && !rows.has(key)) rows.set(key, rows.size);
  return rows;
}

/** The examples to learn from: not the paragraphs that the corpus marks as left out, where nobody looked for statements. */
export function examplesToLearn(article: ReadArticle, rows: ReadonlyMap<number, number>): Example[] {
  const { gold, reading } = article;
  return examplesOf(article, rows).filter((_, p) => {
    const [start, end] = reading.paragraphs[p] as Span;
    return !gold.discard.some(([from, to]) => from < end && to > start);
  });
}

/** One example a paragraph. */
export function examplesOf(article: ReadArticle, rows: ReadonlyMap<number, number>): Example[] {
  const F = FEATURES_PER_TOKEN;
  return article.reading.paragraphTokens.map(([from, to]) => {
    const features: number[] = [];
    const starts = new Int32Array(to - from + 1);
    for (let i = from; i < to; i++) {
      for (let k = i * F; k < (i + 1) * F; k++) {
        const row = rows.get(article.keys[k] as number);
        if (row !== undefined) features.push(row);
      }
      starts[i - from + 1] = features.length;
    }
    return { features: Int32Array.from(features), starts, labels: article.labels.slice(from, to) };
  });
}
