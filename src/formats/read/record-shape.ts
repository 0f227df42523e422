import * as v from 'valibot';
import {
  type Article,
  type ChainLink,
  GAP_IDS,
  GENRES,
  JUDGEMENTS,
  NAMED_AS,
  PARAGRAPH_KINDS,
  SEVERITIES,
  type Span,
  STATEMENT_TYPES,
} from '../../model/index.ts';
import { type ExportRecord, RECORD_FORMAT } from '../record.ts';

/**
 * The shape of a record in a file, for reading one and for the JSON Schema that `docs/record.schema.json` is made
 * from. Fields that are not listed are left out when a record is read; the compiler holds it to `ExportRecord`.
 */
const offset = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const span = v.strictTuple([offset, offset]) as v.GenericSchema<unknown, Span>;
const spans = v.array(span);
const text = v.string();
const textOrNull = v.nullable(text);
const namedAs = v.picklist(NAMED_AS);
const texts = v.array(text);
/** What `Date.prototype.toISOString` writes: any other form would not come out again as it went in. */
const time = v.pipe(text, v.regex(/^(?:\d{4}|[+-]\d{6})-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/), v.check(isDate));
const timeOrNull = v.nullable(time);

function isDate(iso: string): boolean {
  const milliseconds = Date.parse(iso);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === iso;
}

/** Names are the rule's own, so that every name is one, `__proto__` too; valibot's record would leave that out. */
const slots = v.custom<Record<string, string>>(
  (input) =>
    typeof input === 'object' &&
    input !== null &&
    !Array.isArray(input) &&
    Object.values(input).every((value) => typeof value === 'string'),
);

const link = v.object({ start: offset, end: offset, url: text });
const paragraph = v.object({
  start: offset,
  end: offset,
  kind: v.picklist(PARAGRAPH_KINDS),
  links: v.array(link),
});

const ORIGINS = [
  'json-ld',
  'microdata',
  'open-graph',
  'meta',
  'visible-text',
  'document',
  'address',
  'input',
] as const;
const origin = v.exactOptional(v.picklist(ORIGINS));

const article = v.object({
  url: text,
  canonicalUrl: text,
  title: text,
  byline: textOrNull,
  outlet: textOrNull,
  published: textOrNull,
  modified: textOrNull,
  language: textOrNull,
  genre: v.picklist(GENRES),
  foundIn: v.object({
    url: origin,
    canonicalUrl: origin,
    title: origin,
    byline: origin,
    outlet: origin,
    published: origin,
    modified: origin,
    language: origin,
    genre: origin,
  } satisfies Record<keyof Required<Article['foundIn']>, unknown>),
  textHash: text,
  firstSeen: timeOrNull,
  lastSeen: timeOrNull,
  text,
  body: text,
  paragraphs: v.array(paragraph),
});

const station = v.object({
  role: v.picklist(['publisher', 'intermediary', 'speaker']),
  surface: textOrNull,
  span: v.nullable(span),
  resolvesTo: v.exactOptional(text),
  sourceId: v.exactOptional(text),
  namedAs,
  candidates: v.exactOptional(texts),
  medium: v.exactOptional(textOrNull),
  date: v.exactOptional(textOrNull),
  place: v.exactOptional(textOrNull),
  occasion: v.exactOptional(textOrNull),
  verb: v.exactOptional(textOrNull),
  verbSpan: v.exactOptional(span),
  url: v.exactOptional(textOrNull),
  explicit: v.picklist(['in-sentence', 'carried-over', 'pronoun', 'inferred']),
  confidence: v.exactOptional(share),
} satisfies Record<keyof ChainLink, unknown>);

const statement = v.object({
  id: text,
  paragraph: offset,
  type: v.picklist(STATEMENT_TYPES),
  content: spans,
  cue: spans,
  source: spans,
  speaker: v.object({
    name: textOrNull,
    namedAs,
    sourceId: v.exactOptional(text),
    candidates: v.exactOptional(texts),
  }),
  chainAsWritten: v.array(station),
  chainEffective: v.array(station),
  depth: offset,
  confidence: share,
  nested: v.exactOptional(v.boolean()),
  uncertain: v.exactOptional(spans),
  quote: text,
  sourceQuote: textOrNull,
});

const gap = v.object({
  key: text,
  id: v.picklist(GAP_IDS),
  rule: v.object({ id: text, version: text }),
  severity: v.picklist(SEVERITIES),
  statements: texts,
  anchor: v.nullable(span),
  evidence: spans,
  group: text,
  repeat: v.exactOptional(v.boolean()),
  standards: texts,
  note: v.object({ key: text, slots, text }),
  confidence: share,
  attributes: v.object({
    subtype: v.exactOptional(text),
    resolution: v.exactOptional(text),
    candidate: v.exactOptional(text),
    reasonText: v.exactOptional(text),
    reasonQuality: v.exactOptional(text),
  }),
  quote: textOrNull,
  judgement: v.picklist(JUDGEMENTS),
  judgedAt: timeOrNull,
  coder: textOrNull,
  // Files that were written before it was told lack it.
  codebook: v.optional(textOrNull, null),
  current: v.boolean(),
});

const note = v.object({
  id: text,
  statementId: textOrNull,
  quote: text,
  anchor: v.nullable(span),
  text,
  tags: v.exactOptional(texts),
  writtenBy: textOrNull,
  createdAt: timeOrNull,
  updatedAt: timeOrNull,
});

const correction = v.object({
  id: text,
  statementId: text,
  added: v.boolean(),
  speaker: v.nullable(v.object({ name: textOrNull, namedAs })),
  content: v.nullable(spans),
  tags: texts,
  quote: text,
  anchor: v.nullable(span),
  writtenBy: textOrNull,
  createdAt: timeOrNull,
  updatedAt: timeOrNull,
});

const source = v.object({
  id: text,
  name: textOrNull,
  namedAs,
  mentions: spans,
  candidates: v.exactOptional(texts),
});

const engine = v.object({ name: text, version: text, weights: text });

export const RECORD_SHAPE = v.object({
  id: text,
  format: v.literal(RECORD_FORMAT),
  partial: v.exactOptional(v.literal(true)),
  engine,
  codebook: text,
  language: text,
  genre: v.picklist(GENRES),
  article,
  statements: v.array(statement),
  gaps: v.array(gap),
  sources: v.array(source),
  notes: v.array(note),
  corrections: v.array(correction),
}) satisfies v.GenericSchema<unknown, ExportRecord>;

/** The parts of a record that an annotation of a Web Annotation file carries. */
export const ANNOTATION_DATA = v.union([
  v.object({
    article: v.omit(article, ['text', 'body']),
    record: v.omit(RECORD_SHAPE, ['article', 'statements', 'gaps', 'notes', 'corrections']),
  }),
  v.object({ statement }),
  v.object({ gap }),
  v.object({ note }),
  v.object({ correction }),
]);

/** What an annotation of ours in a Hypothesis file carries of the record that it was made from. */
export const HYPOTHESIS_PART = v.object({
  article: v.object({ id: text, canonicalUrl: text, textHash: text, engine }),
  gap: v.exactOptional(gap),
  note: v.exactOptional(note),
  correction: v.exactOptional(correction),
});
