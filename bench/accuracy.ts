/**
 * Who said what, measured: `npm run bench:accuracy [-- --save]`.
 *
 * Runs the engine and its baselines on the development articles, scores them with the tools of ../shared/tools at the
 * threshold the panel shows, and prints the table with the targets, the previous release's row and the reliability
 * of the confidences. Baselines stand above. `--save` writes this release's row to bench/results.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse, DEFAULT_MIN_CONFIDENCE } from '../src/analysis/index.ts';
import { traceStatements } from '../src/attribution/chain/index.ts';
import type { Article, Span, Statement, TaggedStatement } from '../src/model/index.ts';
import { articleFromText } from '../src/text/paragraphs.ts';
import { judge, reliability } from './accuracy/calibration.ts';
import { readLines, score } from './accuracy/scoring.ts';
import { TAGGERS } from './accuracy/taggers.ts';
import { type Figures, PEOPLE, TARGETS } from './accuracy/targets.ts';
import { previousRow, saveRow } from './results.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const DEV = path('../../shared/corpus/polnear/dev.jsonl');
const CASES = path('../../shared/gold/gaps-dev.jsonl');
if (!existsSync(DEV)) {
  console.log('../shared is not beside this checkout, so there is nothing to measure on.');
  process.exit(0);
}

interface DevArticle {
  id: string;
  text: string;
  attributions: { source: Span[]; content: Span[]; speech: boolean; quoted: boolean }[];
}
const articles = readLines<DevArticle>(DEV);
const cases = readLines<{ id: string; text: string }>(CASES);

const shown = (list: TaggedStatement[]): TaggedStatement[] =>
  list.filter((s) => s.confidence >= DEFAULT_MIN_CONFIDENCE);

/** @param trace the statements with their speakers, where that is more than to trace what was tagged */
function measure(
  tag: (typeof TAGGERS)[number]['tag'],
  trace: (article: Article) => readonly Statement[] = (article) =>
    traceStatements(article, shown(tag(article))).statements,
): {
  figures: Figures;
  tagged: TaggedStatement[][];
  detail: Record<string, never>;
} {
  const tagged = articles.map((article) => tag(articleFromText(article.text)));
  const detail = score(
    path('../../shared/tools/score-attributions.mjs'),
    DEV,
    tagged.map((statements, i) => ({ id: articles[i]?.id, statements: shown(statements) })),
  );
  const speakers = score(
    path('../../shared/tools/score-speakers.mjs'),
    CASES,
    cases.map((one) => {
      const article = articleFromText(one.text);
      return { id: one.id, statements: trace(article) };
    }),
  );
  const f = (key: string): number => (detail as unknown as Record<string, { F: number }>)[key]?.F ?? 0;
  const figures: Figures = {
    quotedF: f('quoted_detect'),
    sourceAccuracy: detail.quoted_source_accuracy as unknown as number,
    tripleF: f('triple'),
    contentExactF: f('content_exact'),
    speakerName: speakers.speakerNameEndToEnd as unknown as number,
    speakerKind: speakers.kind as unknown as number,
  };
  return { figures, tagged, detail };
}

const COLUMNS: readonly (readonly [keyof Figures, string])[] = [
  ['quotedF', 'quoted F'],
  ['sourceAccuracy', 'source'],
  ['tripleF', 'triple F'],
  ['contentExactF', 'exact F'],
  ['speakerName', 'name'],
  ['speakerKind', 'kind'],
];
const line = (name: string, figures: Figures): string =>
  name.padEnd(28) + COLUMNS.map(([key]) => (figures[key]?.toFixed(1) ?? '–').padStart(10)).join('');

console.log(
  `PolNeAR dev, ${articles.length} articles, speech subset; names on ${cases.length} coded cases; threshold ${DEFAULT_MIN_CONFIDENCE}`,
);
console.log(' '.repeat(28) + COLUMNS.map(([, head]) => head.padStart(10)).join(''));
const measured = TAGGERS.map(({ name, tag }) => {
  const result = measure(tag);
  console.log(line(name, result.figures));
  return result;
});
const whole = measure(
  (article) => analyse(article, { minConfidence: 0 }).statements,
  (article) => analyse(article).statements,
);
console.log(line('as the panel shows it', whole.figures));
const previous = previousRow('accuracy');
console.log(
  previous
    ? line(`release ${previous.version}`, previous.figures as unknown as Figures)
    : 'release before this one           none was measured',
);
console.log(line('to reach', TARGETS));
console.log(line('people (easier articles)', PEOPLE));

const own = measured.at(-1) as ReturnType<typeof measure>;
console.log(`\nthis release in full: ${JSON.stringify(own.detail)}`);
const judged = own.tagged.flatMap((statements, i) => {
  const article = articles[i] as DevArticle;
  return judge(
    article.text,
    statements,
    article.attributions.map((a) => ({ ...a, counted: a.speech || a.quoted })),
  );
});
for (const least of [0, DEFAULT_MIN_CONFIDENCE]) {
  const r = reliability(judged, least);
  const percent = (x: number): string => (100 * x).toFixed(1);
  console.log(`\nreliability of the statements given at least ${least}`);
  for (const row of r.rows) {
    console.log(
      `  ${row.from.toFixed(1)}–${row.to.toFixed(1)}  ${String(row.count).padStart(5)} statements, given ${percent(row.confidence)}, right ${percent(row.right)}`,
    );
  }
  console.log(
    `  at .9 or more: ${percent(r.surePrecision)} right (≥ 90), ${percent(r.sureShare)} of all (≥ 60); calibration error ${r.error.toFixed(3)} (≤ .05)`,
  );
}
saveRow('accuracy', whole.figures);
