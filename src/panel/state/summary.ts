import type { Severity } from '../../model/index.ts';
import { SOURCING_CLASSES, type SourcingClass, sourcingClass } from '../../ui/sourcing.ts';
import type { Card } from './cards.ts';

/** An article's sourcing in numbers. */
export interface Summary {
  statements: number;
  /** How many different people the statements of the class `named-person` are from. */
  namedPeople: number;
  classes: Record<SourcingClass, number>;
  /** Notes that nobody dismissed. */
  severities: Record<Severity, number>;
  /** What the reader wrote, corrected, tagged or added. */
  own: number;
}

/** Counts what the panel's first lines say. */
export function summarise(cards: readonly Card[]): Summary {
  const statements = cards.flatMap(({ statement }) => (statement ? [statement] : []));
  const classes = Object.fromEntries(SOURCING_CLASSES.map((part) => [part, 0])) as Record<
    SourcingClass,
    number
  >;
  for (const statement of statements) classes[sourcingClass(statement)]++;
  const people = statements
    .filter((statement) => sourcingClass(statement) === 'named-person')
    .map(({ speaker }) => speaker.sourceId ?? speaker.name);
  const severities: Record<Severity, number> = { info: 0, notice: 0, warning: 0 };
  for (const card of cards) {
    for (const { lead } of card.notes) {
      if (lead.current && lead.judgement !== 'dismissed') severities[lead.gap.severity]++;
    }
  }
  return {
    statements: statements.length,
    namedPeople: new Set(people).size,
    classes,
    severities,
    own: cards.reduce((sum, card) => sum + card.own.length + (card.layer ? 1 : 0) + card.lost.length, 0),
  };
}

/**
 * The slots of the one sentence at the top. It counts by the same classes as the bar below it, so that a reader who adds
 * up finds every statement once.
 */
export function summarySlots({
  statements,
  namedPeople,
  classes,
}: Pick<Summary, 'statements' | 'namedPeople' | 'classes'>) {
  return {
    statements: String(statements),
    share: classes['named-person'] === statements ? 'all' : 'some',
    named: String(classes['named-person']),
    people: String(namedPeople),
    unnamed: String(classes.unnamed),
  };
}
