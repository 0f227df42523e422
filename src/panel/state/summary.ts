import type { Severity } from '../../model/index.ts';
import {
  passesSomeoneUnnamed,
  SOURCING_CLASSES,
  type SourcingClass,
  sourcingClass,
} from '../../ui/sourcing.ts';
import type { Card } from './cards.ts';

/** An article's sourcing in numbers. */
export interface Summary {
  statements: number;
  /** Statements of people who are quoted by name. */
  fromNamedPeople: number;
  /** How many different people these are. */
  namedPeople: number;
  /** Statements that came from or through somebody whom the page does not name. */
  throughUnnamed: number;
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
    .filter(({ speaker }) => speaker.namedAs === 'named-person')
    .map(({ speaker }) => speaker.sourceId ?? speaker.name);
  const severities: Record<Severity, number> = { info: 0, notice: 0, warning: 0 };
  for (const card of cards) {
    for (const { lead } of card.notes) {
      if (lead.current && lead.judgement !== 'dismissed') severities[lead.gap.severity]++;
    }
  }
  return {
    statements: statements.length,
    fromNamedPeople: people.length,
    namedPeople: new Set(people).size,
    throughUnnamed: statements.filter(passesSomeoneUnnamed).length,
    classes,
    severities,
    own: cards.reduce((sum, card) => sum + card.own.length + (card.layer ? 1 : 0) + card.lost.length, 0),
  };
}

/** The slots of the one sentence at the top: numbers, and whether all statements are those of named people. */
export function summarySlots({ statements, fromNamedPeople, namedPeople, throughUnnamed }: Summary) {
  return {
    statements: String(statements),
    share: fromNamedPeople === statements ? 'all' : 'some',
    people: String(namedPeople),
    unnamed: String(throughUnnamed),
  };
}
