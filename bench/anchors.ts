import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compareTexts, decide } from '../src/anchor/index.ts';
import type { AnchorDecision } from '../src/model/index.ts';
import type { EditCase } from './edits/case.ts';
import { readCorpus, SHORT } from './edits/corpus.ts';
import { attempts } from './edits/generate.ts';
import { judge } from './edits/judge.ts';
import { newTally, printSkipped, printTable, type Tally } from './edits/report.ts';
import { printSpeed } from './edits/speed.ts';

/**
 * What edits of an article do to saved statements: every statement of the development articles, every edit, one
 * decision each. `--failures EDIT` makes that edit only and prints what went wrong; `--speed` only times.
 */
const path = fileURLToPath(new URL('../../shared/corpus/polnear/dev.jsonl', import.meta.url));
if (!existsSync(path)) {
  console.log('Skipped: ../shared/corpus/polnear/dev.jsonl is not beside this checkout.');
  process.exit(0);
}
const corpus = readCorpus(path);
if (process.argv.includes('--speed')) {
  printSpeed(corpus);
  process.exit(0);
}
const shown = process.argv.indexOf('--failures');
const showFailures = shown === -1 ? null : process.argv[shown + 1];

const tallies = new Map<string, Tally>();
const skipped = new Map<string, number>();
let last: { before: string; after: string; alignment: ReturnType<typeof compareTexts> } | null = null;

function decisionOf({ before, after, statement }: EditCase): AnchorDecision {
  if (last?.before !== before || last.after !== after) {
    last = { before, after, alignment: compareTexts(before, after) };
  }
  return decide(last.alignment, { parts: statement.content, speaker: statement.source });
}

for await (const { row, attempt } of attempts(corpus)) {
  if ('skipped' in attempt) {
    const reason = `${attempt.edit}: ${attempt.skipped}`;
    skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    continue;
  }
  if (showFailures && showFailures !== attempt.edit) continue;
  const decision = decisionOf(attempt);
  const verdict = judge(decision, attempt);
  const length = attempt.statement.content.reduce((sum, [start, end]) => sum + end - start, 0);
  const key = `${row}\t${attempt.edit}`;
  const tally = tallies.get(key) ?? newTally(row, attempt.edit);
  tallies.set(key, tally);
  tally.add(verdict, decision.state, length <= SHORT);
  if (showFailures && (!verdict.right || verdict.wrong)) {
    const { before, after, statement, expected } = attempt;
    const words = statement.content.map(([start, end]) => before.slice(start, end));
    const around = before.slice(
      Math.max(0, statement.content[0]![0] - 150),
      statement.content.at(-1)![1] + 150,
    );
    const now = decision.spans.map(([start, end]) => after.slice(start, end));
    console.log(JSON.stringify({ words, around, expected, decision, now }, null, 1));
  }
}
printTable([...tallies.values()]);
printSkipped(skipped);
if (!showFailures) printSpeed(corpus);
