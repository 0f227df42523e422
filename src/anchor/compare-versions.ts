import type { AnchorDecision, ArticleChange, Gap, Span, Statement } from '../model/index.ts';
import { foldWords } from '../text/fold.ts';
import { compareTexts, decide } from './decide.ts';

/** A version of an article as it was analysed. */
export interface AnalysedText {
  text: string;
  statements: readonly Statement[];
  gaps: readonly Gap[];
}

/** What became of a statement of the old version. */
export interface StatementFate {
  before: Statement;
  decision: AnchorDecision;
  /** The statement of the new version that the same words, or the words in their place, belong to. */
  now: Statement | null;
}

export interface VersionComparison {
  /** One for each statement of the old version, in its order. */
  fates: StatementFate[];
  /** Statements of the new version that are no old statement's words. */
  added: Statement[];
}

/** Compares two versions of an article, statement by statement. */
export function compareVersions(before: AnalysedText, after: AnalysedText): VersionComparison {
  const alignment = compareTexts(before.text, after.text);
  const met = new Set<Statement>();
  const fates = before.statements.map((statement): StatementFate => {
    const decision = decide(alignment, { parts: statement.content, speaker: statement.source });
    const now = statementAt(decision.spans, after.statements);
    if (now) met.add(now);
    return { before: statement, decision: withSpeakers(decision, statement, now), now };
  });
  return { fates, added: after.statements.filter((statement) => !met.has(statement)) };
}

/** The statement that shares most with some spans, if it shares at least half of the shorter of the two. */
export function statementAt(spans: readonly Span[], statements: readonly Statement[]): Statement | null {
  let best: Statement | null = null;
  let most = 0;
  for (const statement of statements) {
    const shared = sharedLength(spans, statement.content);
    if (shared > most && 2 * shared >= Math.min(lengthOf(spans), lengthOf(statement.content))) {
      best = statement;
      most = shared;
    }
  }
  return best;
}

function sharedLength(spans: readonly Span[], others: readonly Span[]): number {
  let sum = 0;
  for (const [start, end] of spans) {
    for (const [otherStart, otherEnd] of others) {
      sum += Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
    }
  }
  return sum;
}

const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);

/**
 * The words that name the speaker may be the same and mean another, when "he" follows another name: then the two
 * analyses say so. One name that holds the other's last word is the same person told more or less fully.
 */
function withSpeakers(decision: AnchorDecision, before: Statement, now: Statement | null): AnchorDecision {
  const [from, to] = [before.speaker.name, now?.speaker.name ?? null];
  if (decision.spans.length === 0 || decision.speaker || from === null || to === null) return decision;
  const [fromWords, toWords] = [foldWords(from).split(' '), foldWords(to).split(' ')];
  if (fromWords.includes(toWords.at(-1)!) || toWords.includes(fromWords.at(-1)!)) return decision;
  return { ...decision, state: 'conflicting', speaker: { before: from, after: to } };
}

/** What a reader wants to be told of a comparison: what changed in quotes, then in sourcing. */
export function changesBetween(
  { fates, added }: VersionComparison,
  before: AnalysedText,
  after: AnalysedText,
): ArticleChange[] {
  const changes: ArticleChange[] = [];
  for (const fate of fates) changes.push(...changeOf(fate));
  for (const statement of added) changes.push({ kind: 'added', now: statement.id });
  const oldKeys = new Set(before.gaps.map(({ key }) => key));
  const newKeys = new Set(after.gaps.map(({ key }) => key));
  for (const { key, id } of after.gaps) {
    if (!oldKeys.has(key)) changes.push({ kind: 'gap-opened', key, gap: id });
  }
  for (const { key, id } of before.gaps) {
    if (!newKeys.has(key)) changes.push({ kind: 'gap-closed', key, gap: id });
  }
  return changes;
}

function changeOf({ before, decision, now }: StatementFate): ArticleChange[] {
  const both = { before: before.id, now: now?.id ?? null };
  const { diff, changes, speaker } = decision;
  switch (decision.state) {
    case 'exact':
    case 'pending':
      return [];
    case 'moved':
      return [{ kind: 'moved', ...both }];
    case 'reworded':
      return [{ kind: 'reworded', ...both, diff, changes }];
    case 'conflicting':
      return [{ kind: 'credited', ...both, from: speaker?.before ?? '', to: speaker?.after ?? null, diff }];
    case 'ambiguous':
      return [{ kind: 'unclear', before: before.id }];
    case 'orphan':
      return [{ kind: 'removed', before: before.id }];
  }
}
