import { decideAnchors, describe, prepareText } from '../../src/anchor/index.ts';
import type { Anchor } from '../../src/model/index.ts';
import type { CorpusArticle } from './corpus.ts';

const NOTES = [100, 500, 1000];
const PAGE_SIZES = [250_000, 500_000, 1_000_000];
const RUNS = 15;
const ENGINE = { name: 'bench', version: '0', weights: 'none' };
/** The size that the figure is for. */
const MEASURED = { notes: 500, size: 500_000, most: 60 };

/**
 * Times notes whose words are all gone, without their old text, on pages of other articles: every number of notes on
 * every size of page, so that linearity shows. Processor time beside the clock's, since other work delays only that.
 */
export function printSpeed(corpus: readonly CorpusArticle[]): void {
  const half = Math.ceil(corpus.length / 2);
  const anchors = corpus.slice(0, half).flatMap((article): Anchor[] => {
    const ready = prepareText(article.text);
    return article.statements.flatMap(({ content, source, hull }) =>
      hull[1] - hull[0] >= 20 ? (describe(ready, content, source, ENGINE) ?? []) : [],
    );
  });
  let page = '';
  for (let k = half; page.length < Math.max(...PAGE_SIZES); k = k + 1 < corpus.length ? k + 1 : half) {
    page += `${corpus[k]!.text}\n\n`;
  }
  console.log(
    '\nnotes | characters | orphans | median, ms | fastest, ms | processor, median, ms | processor, least, ms | must',
  );
  for (const size of PAGE_SIZES) {
    for (const count of NOTES) {
      const notes = anchors.slice(0, count);
      const text = page.slice(0, size);
      const { clock, processor, orphans } = timed(() => decideAnchors(notes, null, text));
      const must = count === MEASURED.notes && size === MEASURED.size ? `≤ ${MEASURED.most} ms` : '';
      const figures = [clock.median, clock.least, processor.median, processor.least].map((ms) =>
        ms.toFixed(1),
      );
      console.log([notes.length, text.length, orphans, ...figures, must].join(' | '));
    }
  }
}

interface Times {
  median: number;
  least: number;
}

function timed(decide: () => ReturnType<typeof decideAnchors>): {
  clock: Times;
  processor: Times;
  orphans: number;
} {
  const clock: number[] = [];
  const processor: number[] = [];
  let orphans = 0;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const used = process.cpuUsage();
    const decisions = decide();
    const { user, system } = process.cpuUsage(used);
    clock.push(performance.now() - start);
    processor.push((user + system) / 1000);
    orphans = decisions.filter(({ state }) => state === 'orphan').length;
  }
  return { clock: inOrder(clock), processor: inOrder(processor), orphans };
}

function inOrder(times: number[]): Times {
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1]!, least: times[0]! };
}
