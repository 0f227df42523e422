import {
  GAP_IDS,
  type GapId,
  JUDGEMENTS,
  type Judgement,
  NAMED_AS,
  type NamedAs,
  SEVERITIES,
  type Severity,
  STATEMENT_TYPES,
  type StatementType,
} from '../model/index.ts';
import { hashText } from '../text/hash.ts';

/** Names the closed lists that the numbers below count in, and how rows are made: a row of another form is made anew. */
export const ROW_FORM = hashText(
  JSON.stringify([2, GAP_IDS, JUDGEMENTS, NAMED_AS, SEVERITIES, STATEMENT_TYPES]),
);

/** The place of a note that is on no statement of its article. */
export const NO_STATEMENT = 0xffff;

export interface StatementFacts {
  namedAs: NamedAs;
  type: StatementType;
  /** It came through somebody between speaker and publisher. */
  secondHand: boolean;
}

/** Bits 0–3 how the speaker is named, 4–5 the type, 6 second-hand. */
export const factsNumber = ({ namedAs, type, secondHand }: StatementFacts): number =>
  NAMED_AS.indexOf(namedAs) | (STATEMENT_TYPES.indexOf(type) << 4) | (secondHand ? 1 << 6 : 0);

export const namedAsOf = (facts: number): NamedAs => NAMED_AS[facts & 15]!;
export const typeOf = (facts: number): StatementType => STATEMENT_TYPES[(facts >> 4) & 3]!;
export const isSecondHand = (facts: number): boolean => (facts & (1 << 6)) !== 0;

export interface NoteFacts {
  /** Its statement's place in the row, or NO_STATEMENT. */
  statement: number;
  gap: GapId;
  severity: Severity;
  judgement: Judgement;
  /** The same source or route as an earlier note. */
  repeat: boolean;
  /** The latest analysis no longer finds it. */
  gone: boolean;
  /** The first of the numbers that this note has: it may list several statements. */
  first: boolean;
}

/** Bits 0–1 severity, 2–3 judgement, 4 repeat, 5 gone, 6 first, 8–12 gap, 16–31 statement. */
export const noteNumber = (note: NoteFacts): number =>
  (SEVERITIES.indexOf(note.severity) |
    (JUDGEMENTS.indexOf(note.judgement) << 2) |
    (note.repeat ? 1 << 4 : 0) |
    (note.gone ? 1 << 5 : 0) |
    (note.first ? 1 << 6 : 0) |
    (GAP_IDS.indexOf(note.gap) << 8) |
    (note.statement << 16)) >>>
  0;

export const statementOf = (note: number): number => note >>> 16;
/** Index into GAP_IDS. */
export const gapOf = (note: number): number => (note >> 8) & 31;
/** Index into SEVERITIES. */
export const severityOf = (note: number): number => note & 3;
/** Index into JUDGEMENTS. */
export const judgementOf = (note: number): number => (note >> 2) & 3;
/** Found by the latest analysis, no repeat, counted once however many statements it lists. */
export const countsOnce = (note: number): boolean => (note & (1 << 6)) !== 0 && (note & (3 << 4)) === 0;
