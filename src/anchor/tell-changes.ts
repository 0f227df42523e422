import type { ArticleChange, GapId, Span, Statement, ToldChange } from '../model/index.ts';
import { type AnalysedText, changesBetween, compareVersions } from './compare-versions.ts';

/**
 * What a reader is told of two versions of an article: what changed in quotes and who is credited with them, in
 * reading order, then what came to be missing in the sourcing or no longer is. Words that only moved are not told, nor
 * a gap of the same kind that closed in one place and opened in another.
 */
export function tellChanges(before: AnalysedText, after: AnalysedText): ToldChange[] {
  const comparison = compareVersions(before, after);
  const changes = changesBetween(comparison, before, after);
  const old = new Map(before.statements.map((statement) => [statement.id, statement]));
  const now = new Map(after.statements.map((statement) => [statement.id, statement]));
  const spansNow = new Map(
    comparison.fates.map(({ before: { id }, decision }) => [id, decision.spans] as const),
  );
  const ofNow = (id: string) => ofStatement(now.get(id), after.text);
  const ofBefore = (id: string) => ofStatement(old.get(id), before.text);
  const wordsNow = (id: string) => wordsOf(spansNow.get(id) ?? [], after.text);
  const tell = (change: ArticleChange): ToldChange | null => {
    switch (change.kind) {
      case 'moved':
      case 'gap-opened':
      case 'gap-closed':
        return null;
      case 'added': {
        const { words, speaker } = ofNow(change.now);
        return { ...NOTHING, kind: change.kind, now: words, speaker };
      }
      case 'removed':
      case 'unclear': {
        const { words, speaker } = ofBefore(change.before);
        return { ...NOTHING, kind: change.kind, before: words, speaker };
      }
      case 'reworded': {
        const { words, speaker } = ofBefore(change.before);
        const { diff } = change;
        return {
          ...NOTHING,
          kind: change.kind,
          before: words,
          now: wordsNow(change.before),
          speaker,
          diff,
        };
      }
      case 'credited': {
        const { from, to, diff } = change;
        const { words, speaker: nameBefore } = ofBefore(change.before);
        const name = to !== null && change.now !== null ? ofNow(change.now).speaker : null;
        // The words that name a speaker run on ("…, who speaks for the board"); the names tell more shortly who it is.
        const named = name !== null && nameBefore !== null && name !== nameBefore;
        return {
          ...NOTHING,
          kind: change.kind,
          before: words,
          now: wordsNow(change.before),
          speaker: named ? name : to,
          speakerBefore: named ? nameBefore : from,
          diff,
        };
      }
    }
  };
  return [...changes.map(tell).filter((change) => change !== null), ...sourcing(changes)];
}

const NOTHING: Omit<ToldChange, 'kind'> = {
  before: null,
  now: null,
  speaker: null,
  speakerBefore: null,
  diff: [],
  gap: null,
};

const wordsOf = (spans: readonly Span[], text: string): string | null =>
  spans.length === 0 ? null : spans.map(([start, end]) => text.slice(start, end)).join(' … ');

const ofStatement = (statement: Statement | undefined, text: string) => ({
  words: statement ? wordsOf(statement.content, text) : null,
  speaker: statement?.speaker.name ?? null,
});

/** Kinds of gaps that there are more or fewer of than before: a key changes with every word, and says too much. */
function sourcing(changes: readonly ArticleChange[]): ToldChange[] {
  const balance = new Map<GapId, number>();
  for (const change of changes) {
    if (change.kind !== 'gap-opened' && change.kind !== 'gap-closed') continue;
    balance.set(change.gap, (balance.get(change.gap) ?? 0) + (change.kind === 'gap-opened' ? 1 : -1));
  }
  return [...balance].flatMap(([gap, count]) => {
    const kind = count > 0 ? ('gap-opened' as const) : ('gap-closed' as const);
    return Array.from({ length: Math.abs(count) }, (): ToldChange => ({ ...NOTHING, kind, gap }));
  });
}
