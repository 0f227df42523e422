import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { type AnalysedText, compareVersions, type StatementFate } from '../anchor/index.ts';
import type { AnchorState, DiffPart, Span, Statement } from '../model/index.ts';
import { analyseInput } from './analyse-input.ts';
import { kindOfFile } from './arguments.ts';
import { failureOf, InputError } from './failure.ts';
import { readInputs } from './inputs.ts';
import { writeAll } from './output.ts';
import type { CompareRequest } from './requests.ts';
import { wording } from './texts.ts';

/** What is printed of a statement of the old version, or of one that only the new version has. */
interface ComparedStatement {
  id: string;
  state: AnchorState | 'new';
  old: string | null;
  new: string | null;
  diff: DiffPart[];
  score: number;
}

const BOTH_READ = 0;
const NOT_COMPARED = 1;

/** Carries out `onrecord compare`: two versions in, one result a statement out. */
export async function runCompare(request: CompareRequest): Promise<number> {
  const versions: AnalysedText[] = [];
  for (const file of request.files) {
    try {
      versions.push(await readVersion(file, request));
    } catch (error) {
      const { key, slots } = failureOf(error);
      process.stderr.write(`${file}: ${wording.text(key, slots)}\n`);
      return NOT_COMPARED;
    }
  }
  const [before, after] = versions as [AnalysedText, AnalysedText];
  const { fates, added } = compareVersions(before, after);
  const results = [
    ...fates.map((fate) => comparedOf(fate, before, after)),
    ...added.map((statement) => newOf(statement, after)),
  ];
  const chunks =
    request.format === 'json'
      ? [`${JSON.stringify(results, null, 2)}\n`]
      : results.map((result) => `${JSON.stringify(result)}\n`);
  await writeAll(chunks, process.stdout);
  return BOTH_READ;
}

/** A text or page, analysed now, or what `onrecord analyse` saved of a page. */
async function readVersion(file: string, request: CompareRequest): Promise<AnalysedText> {
  if (request.input === null && /\.json$/i.test(file)) return savedVersion(await readSaved(file));
  const input = request.input ?? kindOfFile(file);
  for await (const one of readInputs({ ...request, input, files: [file] }, process.stdin)) {
    if ('failure' in one) throw new InputError(one.failure.key, one.failure.slots);
    const { article, statements, gaps } = await analyseInput(one, request.minConfidence);
    return { text: article.text, statements, gaps };
  }
  throw new InputError('cli_error_no_text');
}

async function readSaved(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new InputError('cli_error_missing', { file });
    throw new InputError('cli_error_unreadable', { file, detail: String(code) });
  }
}

function savedVersion(json: string): AnalysedText {
  let saved: { article?: { text?: unknown }; statements?: unknown; gaps?: unknown } | null;
  try {
    saved = JSON.parse(json) as typeof saved;
  } catch {
    throw new InputError('cli_error_not_analysis');
  }
  const text = saved?.article?.text;
  const { statements, gaps } = saved ?? {};
  if (typeof text !== 'string' || !Array.isArray(statements) || !Array.isArray(gaps))
    throw new InputError('cli_error_not_analysis');
  const isSpans = (spans: unknown) =>
    Array.isArray(spans) &&
    spans.every((span) => Array.isArray(span) && span.length === 2 && span.every(Number.isFinite));
  if (!statements.every((one) => isSpans(one?.content) && isSpans(one?.source) && one?.speaker))
    throw new InputError('cli_error_not_analysis');
  return { text, statements: statements as Statement[], gaps };
}

const wordsOf = (text: string, spans: readonly Span[]): string | null =>
  spans.length === 0 ? null : spans.map(([start, end]) => text.slice(start, end)).join(' … ');

function comparedOf(
  { before: statement, decision }: StatementFate,
  before: AnalysedText,
  after: AnalysedText,
): ComparedStatement {
  return {
    id: statement.id,
    state: decision.state,
    old: wordsOf(before.text, statement.content),
    new: wordsOf(after.text, decision.spans),
    diff: decision.diff,
    score: decision.score,
  };
}

function newOf(statement: Statement, after: AnalysedText): ComparedStatement {
  const words = wordsOf(after.text, statement.content);
  return { id: statement.id, state: 'new', old: null, new: words, diff: [], score: 0 };
}
