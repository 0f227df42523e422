import { decideAnchors, describe, prepareText } from '../../src/anchor/index.ts';
import type { Anchor } from '../../src/model/index.ts';
import type { CorpusArticle } from './corpus.ts';

const NOTES = 500;
const PAGE_SIZE = 500_000;
const RUNS = 9;
const ENGINE = { name: 'bench', version: '0', weights: 'none' };

/** Times notes whose words are all gone: on a page of other articles' text, and on half of that with half the notes. */
export function printSpeed(corpus: readonly CorpusArticle[]): void {
  const half = Math.ceil(corpus.length / 2);
  const anchors = corpus.slice(0, half).flatMap((article): Anchor[] => {
    const ready = prepareText(article.text);
    return article.statements.flatMap(({ content, source, hull }) =>
      hull[1] - hull[0] >= 30 ? (describe(ready, content, source, ENGINE) ?? []) : [],
    );
  });
  let page = '';
  for (let k = half; page.length < PAGE_SIZE; k = k + 1 < corpus.length ? k + 1 : half) {
    page += `${corpus[k]!.text}\n\n`;
  }
  console.log('\nnotes | characters | orphans | median, ms | fastest, ms | must');
  for (const share of [0.5, 1]) {
    const notes = anchors.slice(0, NOTES * share);
    const text = page.slice(0, PAGE_SIZE * share);
    const times: number[] = [];
    let orphans = 0;
    for (let run = 0; run < RUNS; run++) {
      const start = performance.now();
      const decisions = decideAnchors(notes, null, text);
      times.push(performance.now() - start);
      orphans = decisions.filter(({ state }) => state === 'orphan').length;
    }
    times.sort((a, b) => a - b);
    const [fastest, median] = [times[0]!.toFixed(1), times[RUNS >> 1]!.toFixed(1)];
    console.log(
      `${notes.length} | ${text.length} | ${orphans} | ${median} | ${fastest} | ${share === 1 ? '≤ 60 ms' : ''}`,
    );
  }
}
