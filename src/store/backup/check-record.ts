import {
  ANCHOR_STATES,
  CHANGE_KINDS,
  GAP_IDS,
  JUDGEMENTS,
  NAMED_AS,
  PARAGRAPH_KINDS,
  SEVERITIES,
  STATEMENT_TYPES,
} from '../../model/index.ts';
import type { BackupRecord } from './records.ts';

/** The path of the first field that is not as it has to be, empty for the value itself; null where all is well. */
type Check = (value: unknown) => string | null;

const is =
  (test: (value: unknown) => boolean): Check =>
  (value) =>
    test(value) ? null : '';
const inside = (name: string | number, path: string | null): string | null =>
  path === null ? null : path === '' ? String(name) : `${name}.${path}`;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const text = is((value) => typeof value === 'string');
const number = is(isNumber);
const whether = is((value) => typeof value === 'boolean');
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? null : check(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined ? null : check(value);
const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return '';
    for (const [index, one] of value.entries()) {
      const path = inside(index, check(one));
      if (path !== null) return path;
    }
    return null;
  };
const oneOf = (members: readonly string[]): Check => is((value) => members.includes(value as string));
const withFields =
  (fields: Record<string, Check>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null) return '';
    for (const [name, check] of Object.entries(fields)) {
      const path = inside(name, check((value as Record<string, unknown>)[name]));
      if (path !== null) return path;
    }
    return null;
  };

const span: Check = (value) => {
  const [start, end, more] = Array.isArray(value) ? value : [];
  return isNumber(start) && isNumber(end) && more === undefined && start >= 0 && start <= end ? null : '';
};
const spans = listOf(span);
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
  content: spans,
  cue: spans,
  source: spans,
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
  evidence: spans,
  group: text,
  standards: listOf(text),
  note: withFields({ key: text, slots: (value) => listOf(text)(Object.values(Object(value))) }),
  confidence: number,
  attributes: withFields({}),
});
const paragraphs = listOf(
  withFields({
    start: number,
    end: number,
    kind: oneOf(PARAGRAPH_KINDS),
    links: listOf(withFields({ url: text })),
  }),
);
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
  paragraphs,
  textHash: text,
  engine,
  analysedLanguage: text,
  analysedGenre: text,
  sources: listOf(withFields({ id: text, ...named, mentions: listOf(span) })),
  firstSeen: number,
  lastSeen: number,
  partial: optional(is((value) => value === true)),
});
/** What became of words that an edit touched. */
const followed = optional(
  withFields({
    anchor: withFields({
      engine,
      articleHash: text,
      exact: text,
      prefix: text,
      suffix: text,
      parts: spans,
      paragraph: withFields({ index: number, hash: text, before: orNull(text), after: orNull(text) }),
      speaker: listOf(withFields({ exact: text, span })),
    }),
    decision: withFields({
      state: oneOf(ANCHOR_STATES),
      spans,
      candidates: spans,
      diff: listOf(withFields({ kind: oneOf(['same', 'removed', 'added']), text })),
      changes: listOf(oneOf(CHANGE_KINDS)),
      speaker: orNull(withFields({ before: text, after: orNull(text) })),
      score: number,
    }),
  }),
);
const machineNote = withFields({
  kind: oneOf(['machine']),
  articleId: text,
  id: text,
  gap,
  judgement: oneOf(JUDGEMENTS),
  judgedAt: orNull(number),
  judgedBy: optional(text),
  codebook: optional(text),
  current: whether,
  followed,
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
  followed,
  writtenBy: optional(text),
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
  content: orNull(spans),
  tags: listOf(text),
  quote: text,
  anchor: span,
  followed,
  writtenBy: optional(text),
  createdAt: number,
  updatedAt: number,
});
const NOTES: Readonly<Record<string, Check>> = { machine: machineNote, human: humanNote, layer };
const note: Check = (value) => {
  const { kind } = Object(value) as { kind?: unknown };
  return typeof kind === 'string' && Object.hasOwn(NOTES, kind) ? NOTES[kind]!(value) : 'kind';
};
const revision = withFields({
  articleId: text,
  number,
  title: text,
  modified: orNull(text),
  paragraphs,
  delta: withFields({ from: text, to: text, steps: is(Array.isArray) }),
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
    notes: listOf(note),
    revisions: listOf(revision),
  }),
  view: withFields({ view: withFields({ id: text, name: text, address: text, createdAt: number }) }),
  end: withFields({ records: number, checksum: text }),
};

/**
 * The first field of a value from a file that is not as a record of a backup has it, in every field that anything reads;
 * null for a record that is whole.
 */
export function misfitIn(value: unknown): string | null {
  const kind = (Object(value) as { record?: unknown }).record;
  if (typeof kind !== 'string' || !Object.hasOwn(RECORDS, kind)) return 'record';
  return RECORDS[kind]!(value) ?? contradictionIn(value as BackupRecord);
}

/** What a record says of others must be true of them: ids of the same article, spans within its text. */
function contradictionIn(record: BackupRecord): string | null {
  if (record.record === 'notes') {
    const isForeign = ({ articleId }: { articleId: string }) => articleId !== record.articleId;
    return (
      firstOf('notes', record.notes.findIndex(isForeign), 'articleId') ??
      firstOf('revisions', record.revisions.findIndex(isForeign), 'articleId')
    );
  }
  if (record.record !== 'article') return null;
  const { article, statements } = record;
  const { length } = article.text;
  // A text that had no address was once kept without one.
  if (article.canonicalUrl !== article.id && article.canonicalUrl !== '') return 'article.canonicalUrl';
  const outside = article.paragraphs.findIndex(({ start, end }) => start > end || end > length);
  const beyond = statements.findIndex(({ content }) => content.some(([, end]) => end > length));
  return firstOf('article.paragraphs', outside, 'end') ?? firstOf('statements', beyond, 'content');
}

const firstOf = (list: string, index: number, field: string): string | null =>
  index < 0 ? null : `${list}.${index}.${field}`;
