import type { Highlight } from '../messages/table.ts';
import type { ArticleWithNotes, MachineNote, Settings, Severity, Span } from '../model/index.ts';
import { SEVERITIES, shownOf } from '../model/index.ts';

const gravity = (severity: Severity) => SEVERITIES.indexOf(severity);

/** The machine's notes that are shown: found by the latest analysis and not dismissed. */
export function shownNotes(page: ArticleWithNotes): MachineNote[] {
  return page.notes.filter(
    (note): note is MachineNote => note.kind === 'machine' && note.current && note.judgement !== 'dismissed',
  );
}

/**
 * An article as the machine found it, as far as the settings show it, and without the notes that were dismissed. The
 * registry of highlights is the page's too: were it to follow what a person wrote, corrected, added or confirmed, the
 * page could read which words those are.
 */
export function machinesPart(page: ArticleWithNotes, settings: Settings): ArticleWithNotes {
  const notes = shownNotes(page).map((note) => ({ ...note, judgement: 'open' as const }));
  return shownOf({ ...page, notes }, settings);
}

/**
 * What to draw on the page, from `machinesPart`: every quotation, marked by the gravest of its notes, which opens its statement; and the
 * words of each note that lie outside the quotations. A repeated note opens the one it repeats.
 */
export function highlightsOf(page: ArticleWithNotes): Highlight[] {
  const notes = shownNotes(page);
  const mainOfGroup = new Map(
    notes.filter((note) => !note.gap.repeat).map((note) => [note.gap.group, note.id]),
  );
  const opens = (note: MachineNote) => mainOfGroup.get(note.gap.group) ?? note.id;
  const byStatement = new Map<string, MachineNote>();
  for (const note of notes) {
    for (const id of note.gap.statements) {
      const gravest = byStatement.get(id);
      if (!gravest || gravity(note.gap.severity) > gravity(gravest.gap.severity)) byStatement.set(id, note);
    }
  }
  const quotations = page.statements
    .filter((statement) => statement.type === 'direct' || statement.type === 'mixed')
    .flatMap((statement) => {
      const severity = byStatement.get(statement.id)?.gap.severity ?? 'none';
      return statement.content.map((span): Highlight => ({ noteId: statement.id, severity, span }));
    });
  const anchors = notes.flatMap((note): Highlight[] =>
    note.gap.anchor ? [{ noteId: opens(note), severity: note.gap.severity, span: note.gap.anchor }] : [],
  );
  return [
    ...quotations,
    ...anchors.filter((anchor) => !quotations.some((quote) => covers(quote.span, anchor.span))),
  ];
}

/** How many notes the toolbar badge counts: the warnings, each once. */
export function warningCount(page: ArticleWithNotes): number {
  return shownNotes(page).filter((note) => note.gap.severity === 'warning' && !note.gap.repeat).length;
}

const covers = (outer: Span, inner: Span) => outer[0] <= inner[0] && inner[1] <= outer[1];
