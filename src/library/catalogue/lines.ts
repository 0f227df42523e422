import {
  GAP_IDS,
  type GapId,
  JUDGEMENTS,
  type Judgement,
  type LibraryRow,
  type NamedAs,
  SEVERITIES,
  type Severity,
} from '../../model/index.ts';
import {
  countsOnce,
  gapOf,
  isSecondHand,
  judgementOf,
  namedAsOf,
  severityOf,
  statementOf,
} from '../../store/row-numbers.ts';
import type { Columns } from './columns.ts';

/** An article as a line of the list. */
export interface ArticleLine {
  id: string;
  title: string;
  outlet: string;
  byline: string | null;
  published: string | null;
  language: string;
  lastSeen: number;
  statements: number;
  /** Notes of the latest analysis that nobody dismissed. */
  notes: Record<Severity, number>;
  judged: number;
  own: number;
  tags: string[];
}

/** A statement as a line of the list. */
export interface StatementLine {
  articleId: string;
  id: string;
  quote: string;
  speaker: string;
  namedAs: NamedAs;
  secondHand: boolean;
  title: string;
  outlet: string;
  published: string | null;
  language: string;
  notes: { gap: GapId; severity: Severity; judgement: Judgement }[];
  own: string[];
  tags: string[];
}

const DISMISSED = JUDGEMENTS.indexOf('dismissed');

export function articleLine({ rows }: Columns, article: number): ArticleLine {
  const row = rows[article]!;
  const notes: Record<Severity, number> = { info: 0, notice: 0, warning: 0 };
  let judged = 0;
  for (const note of row.notes) {
    if (!countsOnce(note)) continue;
    if (judgementOf(note) !== 0) judged++;
    if (judgementOf(note) !== DISMISSED) notes[SEVERITIES[severityOf(note)]!]++;
  }
  const { id, title, outlet, byline, published, language, lastSeen } = row;
  return {
    id,
    title,
    outlet,
    byline,
    published,
    language,
    lastSeen,
    statements: row.statements.length,
    notes,
    judged,
    own: row.own.filter(({ text }) => text !== '').length,
    tags: tagsOf(row, () => true),
  };
}

export function statementLine({ rows, starts, articleOf }: Columns, place: number): StatementLine {
  const article = articleOf[place]!;
  const row = rows[article]!;
  const index = place - starts[article]!;
  const { title, outlet, published, language } = row;
  return {
    articleId: row.id,
    id: row.statements[index]!,
    quote: row.quotes[index]!,
    speaker: row.speakers[index]!,
    namedAs: namedAsOf(row.facts[index]!),
    secondHand: isSecondHand(row.facts[index]!),
    title,
    outlet,
    published,
    language,
    notes: [...row.notes]
      .filter((note) => statementOf(note) === index)
      .map((note) => ({
        gap: GAP_IDS[gapOf(note)]!,
        severity: SEVERITIES[severityOf(note)]!,
        judgement: JUDGEMENTS[judgementOf(note)]!,
      })),
    own: row.own.filter((own) => own.statement === index && own.text !== '').map(({ text }) => text),
    tags: tagsOf(row, (statement) => statement === index),
  };
}

const tagsOf = ({ own }: LibraryRow, wanted: (statement: number) => boolean): string[] => [
  ...new Set(own.filter(({ statement }) => wanted(statement)).flatMap(({ tags }) => tags)),
];
