import type { Span } from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import { type UnitTable, unitTable } from '../text/units.ts';
import type {
  Annotation,
  Motivation,
  Person,
  RangeSelector,
  Target,
  TextualBody,
} from './annotation-model.ts';
import { ownName, webAddress } from './iri.ts';
import { quoteSelector, type TextQuoteSelector } from './quote-selector.ts';
import type {
  ExportedArticle,
  ExportedCorrection,
  ExportedGap,
  ExportedNote,
  ExportedStatement,
  ExportRecord,
} from './record.ts';
import { endsOf, isWithoutText, LONGEST_QUOTE, withoutText } from './without-text.ts';

/**
 * The annotations of one article: its text, its statements, its gaps, what people wrote.
 *
 * @param short leaves the text out, and tells long passages by where they begin and what follows them
 */
export function* annotationsOf(
  record: ExportRecord,
  generated: string | null,
  short: boolean,
): Generator<Annotation> {
  const frame = frameOf(record, generated, short || isWithoutText(record));
  const told = short ? withoutText(record) : record;
  yield articleAnnotation(told, frame);
  for (const statement of told.statements) yield statementAnnotation(statement, frame);
  for (const gap of told.gaps) yield gapAnnotation(gap, frame);
  for (const note of told.notes) yield noteAnnotation(note, frame);
  for (const correction of told.corrections) yield correctionAnnotation(correction, frame);
}

/** What all annotations of an article have in common. */
interface Frame {
  /** The page; a name of our own for a text that has no address. */
  page: string;
  short: boolean;
  /** The exported text, which the first annotation carries: positions count in it and in no other. */
  text: string;
  name(kind: string, id: string): string;
  targets(spans: readonly Span[]): Target[];
  machine: Pick<Annotation, 'generated' | 'generator'>;
}

function frameOf(record: ExportRecord, generated: string | null, short: boolean): Frame {
  const { article, engine } = record;
  const articleName = hashText(record.id);
  const page = webAddress(article.canonicalUrl) ?? webAddress(article.url) ?? ownName('article', articleName);
  const text = ownName('text', articleName, article.textHash);
  const units = unitTable(article.text);
  return {
    page,
    short,
    text,
    name: (kind, id) => ownName(kind, articleName, id),
    targets: (spans) => spans.flatMap((span) => targetsOf(span, article, page, text, units, short)),
    machine: {
      ...(generated !== null && { generated }),
      generator: {
        id: ownName('engine', engine.name, engine.version, engine.weights),
        type: 'Software',
        name: `${engine.name} ${engine.version}`,
      },
    },
  };
}

/** Two targets: the words on the page, wherever they stand there now, and their place in the exported text. */
function targetsOf(
  span: Span,
  article: ExportedArticle,
  page: string,
  text: string,
  units: UnitTable,
  short: boolean,
): Target[] {
  const quote = quoteSelector(article.text, span, article.paragraphs);
  if (!quote) return [];
  const onPage = short ? shortSelector(quote) : quote;
  const [start, end] = [units.toCodePoints(span[0]), units.toCodePoints(span[1])];
  return [
    ...(onPage ? [{ source: page, selector: onPage }] : []),
    { source: text, selector: { type: 'TextPositionSelector', start, end } },
  ];
}

/** Null for a long passage that nothing follows in its paragraph: it is told by its position alone. */
function shortSelector(quote: TextQuoteSelector): TextQuoteSelector | RangeSelector | null {
  if (quote.exact.length <= LONGEST_QUOTE) return quote;
  const { exact, prefix, suffix } = quote;
  if (suffix === undefined) return null;
  const [first, last] = endsOf(exact);
  return {
    type: 'RangeSelector',
    startSelector: { type: 'TextQuoteSelector', exact: first, ...(prefix !== undefined && { prefix }) },
    endSelector: { type: 'TextQuoteSelector', exact: suffix, prefix: last },
  };
}

function articleAnnotation(record: ExportRecord, frame: Frame): Annotation {
  const { article, statements: _, gaps: __, notes: ___, corrections: ____, ...rest } = record;
  const { text, body: _____, ...facts } = article;
  return {
    id: frame.name('article', 'text'),
    type: 'Annotation',
    motivation: 'describing',
    ...frame.machine,
    ...(!frame.short && {
      body: [
        {
          id: frame.text,
          type: 'TextualBody',
          value: text,
          format: 'text/plain',
          ...languageTag(record.language),
        },
      ],
    }),
    target: [{ id: frame.page }],
    'onrecord:data': { article: facts, record: rest },
  };
}

function statementAnnotation(statement: ExportedStatement, frame: Frame): Annotation {
  const speaker = statement.speaker.name ?? statement.sourceQuote;
  const targets = frame.targets(statement.content);
  return {
    id: frame.name('statement', statement.id),
    type: 'Annotation',
    motivation: 'identifying',
    ...frame.machine,
    body: [
      ...(speaker ? [plainText(speaker, 'identifying')] : []),
      { type: 'TextualBody', value: statement.type, purpose: 'tagging' },
    ],
    target: targets.length > 0 ? targets : [{ id: frame.page }],
    'onrecord:data': { statement },
  };
}

function gapAnnotation(gap: ExportedGap, frame: Frame): Annotation {
  return {
    id: frame.name('gap', gap.key),
    type: 'Annotation',
    motivation: 'questioning',
    ...(gap.judgedAt !== null && { modified: gap.judgedAt }),
    ...frame.machine,
    body: [
      plainText(gap.note.text, 'questioning'),
      { type: 'TextualBody', value: gap.id, purpose: 'tagging' },
      ...judgementOn(gap),
    ],
    target: targetsOrWords(gap.anchor ? [gap.anchor] : [], gap.quote ?? '', frame) ?? [{ id: frame.page }],
    'onrecord:data': { gap },
  };
}

/** What was made of a gap, by whom, when, and by which edition of the codebook; nothing where nobody judged it. */
const judgementOn = ({ judgement, judgedAt, coder, codebook }: ExportedGap): TextualBody[] =>
  codebook === null
    ? []
    : [
        {
          type: 'TextualBody',
          value: judgement,
          purpose: 'assessing',
          ...(judgedAt !== null && { modified: judgedAt }),
          ...by(coder),
          'onrecord:codebook': codebook,
        },
      ];

const by = (name: string | null): { creator?: Person } =>
  name === null ? {} : { creator: { type: 'Person', name } };

function noteAnnotation(note: ExportedNote, frame: Frame): Annotation {
  return {
    id: frame.name('note', note.id),
    type: 'Annotation',
    motivation: 'commenting',
    ...by(note.writtenBy),
    ...(note.createdAt !== null && { created: note.createdAt }),
    ...(note.updatedAt !== null && { modified: note.updatedAt }),
    body: [plainText(note.text, 'commenting'), ...(note.tags ?? []).map((tag) => plainText(tag, 'tagging'))],
    target: noteTargets(note, frame),
    'onrecord:data': { note },
  };
}

function correctionAnnotation(correction: ExportedCorrection, frame: Frame): Annotation {
  const { speaker, tags, content, anchor, quote } = correction;
  const spans = content ?? (anchor ? [anchor] : []);
  return {
    id: frame.name('correction', correction.id),
    type: 'Annotation',
    motivation: 'editing',
    ...by(correction.writtenBy),
    ...(correction.createdAt !== null && { created: correction.createdAt }),
    ...(correction.updatedAt !== null && { modified: correction.updatedAt }),
    body: [
      ...(speaker?.name ? [plainText(speaker.name, 'identifying')] : []),
      ...tags.map((tag) => plainText(tag, 'tagging')),
      ...(speaker?.name || tags.length > 0 ? [] : [plainText(quote, 'editing')]),
    ],
    target: targetsOrWords(spans, anchor ? '' : quote, frame) ?? [{ id: frame.page }],
    'onrecord:data': { correction },
  };
}

/** Its words; without words its statement; otherwise the page. */
const noteTargets = ({ anchor, quote, statementId }: ExportedNote, frame: Frame): Target[] =>
  targetsOrWords(anchor ? [anchor] : [], quote, frame) ?? [
    { id: statementId === null ? frame.page : frame.name('statement', statementId) },
  ];

/** Words where they stand; without a place the words alone; null without words. */
function targetsOrWords(spans: readonly Span[], quote: string, frame: Frame): Target[] | null {
  const placed = frame.targets(spans);
  if (placed.length > 0) return placed;
  return quote === ''
    ? null
    : [{ source: frame.page, selector: { type: 'TextQuoteSelector', exact: quote } }];
}

const plainText = (value: string, purpose: Motivation): TextualBody => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  purpose,
});

/** A page's language may be any text; only a tag in the form of BCP 47 is one. */
const languageTag = (language: string): { language?: string } =>
  /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(language) ? { language } : {};
