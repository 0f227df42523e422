import type { Highlight } from '../messages/table.ts';
import type { ArticleWithNotes, MachineNote, Severity, Span } from '../model/index.ts';
import { layeredStatements, SEVERITIES } from '../model/index.ts';

const gravity = (severity: Severity) => SEVERITIES.indexOf(severity);

/** The machine's notes that are shown: found by the latest analysis and not dismissed. */
export function shownNotes(page: ArticleWithNotes): MachineNote[] {
  return page.notes.filter(
    (note): note is MachineNote => note.kind === 'machine' && note.current && note.judgement !== 'dismissed',
  );
}

/**
 * What to draw on the page: every quotation, marked by the gravest of its notes, which opens its statement; and the
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
  const quotations = layeredStatements(page)
    .statements.map(({ statement }) => statement)
    .filter((statement) => statement.type === 'direct' || statement.type === 'mixed')
    .flatMap((statement) => {
      const severity = byStatement.get(statement.id)?.gap.severity ?? 'none';
      return statement.content.map((span): Highlight => ({ noteId: statement.id, severity, span }));
    });
  const reworded = rewordedWords(page);
  const anchors = notes.flatMap((note): Highlight[] =>
    note.gap.anchor ? [{ noteId: opens(note), severity: note.gap.severity, span: note.gap.anchor }] : [],
  );
  return [
    ...reworded,
    ...quotations.filter((quote) => !reworded.some(({ span }) => overlap(span, quote.span))),
    ...anchors.filter((anchor) => !quotations.some((quote) => covers(quote.span, anchor.span))),
  ];
}

/** Words that a person wrote on or judged when they were other words, or another's: drawn in a way of their own. */
function rewordedWords(page: ArticleWithNotes): Highlight[] {
  return page.notes.flatMap((note): Highlight[] => {
    const decision = note.kind === 'machine' && note.current ? undefined : note.followed?.decision;
    if (decision?.state !== 'reworded' && decision?.state !== 'conflicting') return [];
    return decision.spans.map((span) => ({ noteId: note.id, severity: 'reworded', span }));
  });
}

/** How many notes the toolbar badge counts: the warnings, each once. */
export function warningCount(page: ArticleWithNotes): number {
  return shownNotes(page).filter((note) => note.gap.severity === 'warning' && !note.gap.repeat).length;
}

const overlap = (one: Span, other: Span) => one[0] < other[1] && other[0] < one[1];
const covers = (outer: Span, inner: Span) => outer[0] <= inner[0] && inner[1] <= outer[1];
