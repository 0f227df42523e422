import {
  GAP_IDS,
  JUDGEMENTS,
  NAMED_AS,
  PARAGRAPH_KINDS,
  SEVERITIES,
  STATEMENT_TYPES,
} from '../../model/index.ts';
import type { BackupRecord } from './records.ts';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const whether: Check = (value) => typeof value === 'boolean';
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const oneOf =
  (members: readonly string[]): Check =>
  (value) =>
    members.includes(value as string);
const withFields =
  (fields: Record<string, Check>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));

const span: Check = (value) =>
  Array.isArray(value) && value.length === 2 && value.every(number) && value[0] >= 0 && value[0] <= value[1];
const engine = withFields({ name: text, version: text, weights: text });
const named = { name: orNull(text), namedAs: oneOf(NAMED_AS), candidates: optional(listOf(text)) };
const link = withFields({
  role: oneOf(['publisher', 'intermediary', 'speaker']),
  surface: orNull(text),
  span: orNull(span),
  namedAs: oneOf(NAMED_AS),
  candidates: optional(listOf(text)),
});
const statement = withFields({
  id: text,
  paragraph: number,
  type: oneOf(STATEMENT_TYPES),
  content: listOf(span),
  cue: listOf(span),
  source: listOf(span),
  speaker: withFields(named),
  chainAsWritten: listOf(link),
  chainEffective: listOf(link),
  depth: number,
  confidence: number,
});
const gap = withFields({
  key: text,
  id: oneOf(GAP_IDS),
  rule: withFields({ id: text, version: text }),
  severity: oneOf(SEVERITIES),
  statements: listOf(text),
  anchor: orNull(span),
  evidence: listOf(span),
  group: text,
  standards: listOf(text),
  note: withFields({ key: text, slots: (value) => Object.values(Object(value)).every(text) }),
  confidence: number,
  attributes: withFields({}),
});
const article = withFields({
  id: text,
  url: text,
  canonicalUrl: text,
  title: text,
  byline: orNull(text),
  outlet: orNull(text),
  published: orNull(text),
  modified: orNull(text),
  language: orNull(text),
  genre: text,
  foundIn: withFields({}),
  text,
  paragraphs: listOf(
    withFields({
      start: number,
      end: number,
      kind: oneOf(PARAGRAPH_KINDS),
      links: listOf(withFields({ url: text })),
    }),
  ),
  textHash: text,
  engine,
  analysedLanguage: text,
  analysedGenre: text,
  sources: listOf(withFields({ id: text, ...named, mentions: listOf(span) })),
  firstSeen: number,
  lastSeen: number,
  partial: optional((value) => value === true),
});
const machineNote = withFields({
  kind: oneOf(['machine']),
  articleId: text,
  id: text,
  gap,
  judgement: oneOf(JUDGEMENTS),
  judgedAt: orNull(number),
  current: whether,
});
const humanNote = withFields({
  kind: oneOf(['human']),
  articleId: text,
  id: text,
  statementId: orNull(text),
  quote: text,
  anchor: orNull(span),
  text,
  tags: optional(listOf(text)),
  createdAt: number,
  updatedAt: number,
});
const layer = withFields({
  kind: oneOf(['layer']),
  articleId: text,
  id: text,
  statementId: text,
  added: whether,
  speaker: orNull(withFields({ name: orNull(text), namedAs: oneOf(NAMED_AS) })),
  content: orNull(listOf(span)),
  tags: listOf(text),
  quote: text,
  anchor: span,
  createdAt: number,
  updatedAt: number,
});
const revision = withFields({
  articleId: text,
  number,
  title: text,
  modified: orNull(text),
  delta: withFields({ from: text, to: text, steps: (value) => Array.isArray(value) }),
  firstSeen: number,
  lastSeen: number,
  replacedAt: number,
});

const RECORDS: Readonly<Record<string, Check>> = {
  'onrecord-backup': withFields({ version: number, created: text, articles: number }),
  article: withFields({ article, statements: listOf(statement), gaps: listOf(gap) }),
  notes: withFields({
    articleId: text,
    firstSeen: number,
    lastSeen: number,
    notes: listOf((value) => machineNote(value) || humanNote(value) || layer(value)),
    revisions: listOf(revision),
  }),
  view: withFields({ view: withFields({ id: text, name: text, address: text, createdAt: number }) }),
  end: withFields({ records: number, checksum: text }),
};

/** Whether a value that came from a file is a record of a backup, in every field that anything reads. */
export function isRecord(value: unknown): value is BackupRecord {
  const kind = (Object(value) as { record?: unknown }).record;
  return (
    typeof kind === 'string' &&
    Object.hasOwn(RECORDS, kind) &&
    RECORDS[kind]!(value) &&
    fits(value as BackupRecord)
  );
}

/** What a record says of others must be true of them: ids of the same article, spans within its text. */
function fits(record: BackupRecord): boolean {
  if (record.record === 'notes')
    return [...record.notes, ...record.revisions].every(({ articleId }) => articleId === record.articleId);
  if (record.record !== 'article') return true;
  const { id, canonicalUrl, text: words } = record.article;
  const { length } = words;
  return (
    // A text that had no address was once kept without one.
    (canonicalUrl === id || canonicalUrl === '') &&
    record.article.paragraphs.every(({ start, end }) => start <= end && end <= length) &&
    record.statements.every(({ content }) => content.every(([, end]) => end <= length))
  );
}
