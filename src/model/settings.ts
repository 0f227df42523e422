import { GAP_IDS, type GapId } from './gap-ids.ts';
import { withStatements } from './gap-statements.ts';
import type { ArticleWithNotes } from './records.ts';

export const HIGHLIGHT_STYLES = ['full', 'lines', 'ground', 'none'] as const;
/** How words are marked on the page. `full`: a line and a faint ground. */
export type HighlightStyle = (typeof HIGHLIGHT_STYLES)[number];

export const KEEPINGS = ['everything', 'touched', 'nothing'] as const;
/** Which articles are kept: all that were looked at, those that the reader judged or wrote on, or no new ones. */
export type Keeping = (typeof KEEPINGS)[number];

export const LANGUAGES = ['browser', 'en', 'fa'] as const;
/** BCP 47 tag of the texts, or the browser's own language. */
export type InterfaceLanguage = (typeof LANGUAGES)[number];

/** For how many days an article that the reader did nothing with is kept; null: as long as the extension is there. */
export const DAYS = [7, 30, 90, 365, null] as const;

/** The lowest and the highest threshold that a reader can choose; the engine keeps nothing below the lowest. */
export const THRESHOLDS = { lowest: 0.5, highest: 0.95, step: 0.05 } as const;

/** What a reader chose. */
export interface Settings {
  /** What the machine is less sure of is not shown; 0–1. */
  threshold: number;
  /** Kinds of note that are not shown. */
  hiddenGaps: GapId[];
  highlights: HighlightStyle;
  /** Whether words stay marked on paper. */
  print: boolean;
  keep: Keeping;
  days: (typeof DAYS)[number];
  language: InterfaceLanguage;
  /** Whether panel and page move together. */
  inStep: boolean;
  /** How many notes of their own the reader had when they last put the reminder of a backup aside. */
  remindedAt: number;
}

export const DEFAULT_SETTINGS: Settings = {
  threshold: THRESHOLDS.lowest,
  hiddenGaps: [],
  highlights: 'full',
  print: true,
  keep: 'everything',
  days: null,
  language: 'browser',
  inStep: true,
  remindedAt: 0,
};

/** Own notes after which a reader is reminded that they stand on this computer only, and again after so many more. */
const REMINDED_EVERY = 50;

/** Whether it is time to remind the reader of a backup of so many notes of their own. */
export const isBackupDue = (own: number, { remindedAt }: Pick<Settings, 'remindedAt'>): boolean =>
  own - remindedAt >= REMINDED_EVERY;

/** Settings from whatever was stored: what is missing or not one of the choices is as it is at first. */
export function settingsFrom(stored: unknown): Settings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  const base = DEFAULT_SETTINGS;
  const oneOf = <Choice>(choices: readonly Choice[], value: unknown, fallback: Choice): Choice =>
    choices.find((choice) => choice === value) ?? fallback;
  const { threshold, hiddenGaps, remindedAt } = given;
  return {
    threshold:
      typeof threshold === 'number' && threshold >= THRESHOLDS.lowest && threshold <= THRESHOLDS.highest
        ? threshold
        : base.threshold,
    hiddenGaps: Array.isArray(hiddenGaps) ? GAP_IDS.filter((id) => hiddenGaps.includes(id)) : base.hiddenGaps,
    highlights: oneOf(HIGHLIGHT_STYLES, given.highlights, base.highlights),
    print: typeof given.print === 'boolean' ? given.print : base.print,
    keep: oneOf(KEEPINGS, given.keep, base.keep),
    days: given.days === null ? null : oneOf(DAYS, given.days, base.days),
    language: oneOf(LANGUAGES, given.language, base.language),
    inStep: typeof given.inStep === 'boolean' ? given.inStep : base.inStep,
    remindedAt: typeof remindedAt === 'number' && remindedAt > 0 ? remindedAt : base.remindedAt,
  };
}

/**
 * An article as the reader wants to see it: without what the machine is less sure of than the threshold, and without
 * the kinds of note that they hid. What they judged or wrote on is shown all the same.
 */
export function shownOf(page: ArticleWithNotes, { threshold, hiddenGaps }: Settings): ArticleWithNotes {
  const touched = new Set<string>();
  for (const note of page.notes) {
    if (note.kind === 'machine' && note.judgement === 'open') continue;
    if (note.kind === 'machine') for (const id of note.gap.statements) touched.add(id);
    else if (note.statementId !== null) touched.add(note.statementId);
  }
  const statements = page.statements.filter(
    ({ id, confidence }) => confidence >= threshold || touched.has(id),
  );
  const shown = new Set(statements.map(({ id }) => id));
  const notes = page.notes.flatMap((note) => {
    if (note.kind !== 'machine' || note.judgement !== 'open') return [note];
    const { gap } = note;
    if (gap.confidence < threshold || hiddenGaps.includes(gap.id)) return [];
    const left = gap.statements.filter((id) => shown.has(id));
    if (left.length === gap.statements.length) return [note];
    return left.length > 0 ? [{ ...note, gap: withStatements(gap, left) }] : [];
  });
  return { ...page, statements, notes };
}
