import type { ChainLink, Span } from '../model/index.ts';
import type { UnitTable } from '../text/units.ts';
import type {
  ExportedCorrection,
  ExportedGap,
  ExportedNote,
  ExportedStatement,
  ExportRecord,
} from './record.ts';

/** What a row is about: a statement, a gap, a person's note or correction, or a statement with one of these. */
export interface CsvRow {
  record: ExportRecord;
  /** Null where the text that offsets count in is not there. */
  units: UnitTable | null;
  statement: ExportedStatement | null;
  gap: ExportedGap | null;
  note: ExportedNote | null;
  correction: ExportedCorrection | null;
}

export interface CsvColumn {
  name: string;
  value(row: CsvRow): string;
}

type Cell = string | number | boolean | null | undefined;

const article = (name: string, value: (record: ExportRecord) => Cell): CsvColumn => ({
  name: `article_${name}`,
  value: ({ record }) => cell(value(record)),
});
const statement = (name: string, value: (statement: ExportedStatement) => Cell): CsvColumn => ({
  name: `statement_${name}`,
  value: (row) => cell(row.statement && value(row.statement)),
});
const gap = (name: string, value: (gap: ExportedGap) => Cell): CsvColumn => ({
  name: `gap_${name}`,
  value: (row) => cell(row.gap && value(row.gap)),
});
const note = (name: string, value: (row: CsvRow) => Cell): CsvColumn => ({
  name: `note_${name}`,
  value: (row) => cell(value(row)),
});

const correction = (name: string, value: (correction: ExportedCorrection) => Cell): CsvColumn => ({
  name: `correction_${name}`,
  value: (row) => cell(row.correction && value(row.correction)),
});

/** The same spans in both units: JavaScript and Java count UTF-16 units, Python, R and pandas code points. */
const spans = (name: string, of: (row: CsvRow) => readonly Span[] | null | undefined): CsvColumn[] => [
  { name: `${name}_utf16`, value: (row) => json(of(row)) },
  {
    name: `${name}_codepoints`,
    value: (row) => {
      const { units } = row;
      return json(
        units && of(row)?.map(([start, end]) => [units.toCodePoints(start), units.toCodePoints(end)]),
      );
    },
  },
];

/**
 * The columns in their order. Lists are JSON, because a spreadsheet would take "12-40" for a date; what is absent is
 * an empty cell. Paragraphs count from 1, as notes do.
 */
export const CSV_COLUMNS: readonly CsvColumn[] = [
  article('id', (record) => record.id),
  article('url', (record) => record.article.url),
  article('canonical_url', (record) => record.article.canonicalUrl),
  article('title', (record) => record.article.title),
  article('byline', (record) => record.article.byline),
  article('outlet', (record) => record.article.outlet),
  article('published', (record) => record.article.published),
  article('modified', (record) => record.article.modified),
  article('language', (record) => record.article.language),
  article('genre', (record) => record.article.genre),
  article('language_found', (record) => record.language),
  article('genre_found', (record) => record.genre),
  article('first_seen', (record) => record.article.firstSeen),
  article('last_seen', (record) => record.article.lastSeen),
  article('text_hash', (record) => record.article.textHash),
  { name: 'codebook', value: ({ record }) => record.codebook },
  { name: 'engine_name', value: ({ record }) => record.engine.name },
  { name: 'engine_version', value: ({ record }) => record.engine.version },
  { name: 'engine_weights', value: ({ record }) => record.engine.weights },

  statement('id', (it) => it.id),
  statement('paragraph', (it) => it.paragraph + 1),
  statement('type', (it) => it.type),
  statement('quote', (it) => it.quote),
  ...spans('statement_content', (row) => row.statement?.content),
  ...spans('statement_cue', (row) => row.statement?.cue),
  statement('source_quote', (it) => it.sourceQuote),
  ...spans('statement_source', (row) => row.statement?.source),
  statement('speaker', (it) => it.speaker.name),
  statement('speaker_named_as', (it) => it.speaker.namedAs),
  statement('speaker_source_id', (it) => it.speaker.sourceId),
  statement('speaker_candidates', (it) => json(it.speaker.candidates)),
  statement('chain_as_written', (it) => inWords(it.chainAsWritten)),
  statement('chain_as_written_json', (it) => json(it.chainAsWritten)),
  statement('chain_effective', (it) => inWords(it.chainEffective)),
  statement('chain_effective_json', (it) => json(it.chainEffective)),
  statement('depth', (it) => it.depth),
  statement('confidence', (it) => it.confidence),
  statement('nested', (it) => it.nested),
  ...spans('statement_uncertain', (row) => row.statement?.uncertain),

  note('kind', kindOf),
  note('id', (row) => row.gap?.key ?? personal(row)?.id),
  note('statement', (row) => personal(row)?.statementId),
  note('text', (row) => row.gap?.note.text ?? row.note?.text),
  note('quote', (row) => row.gap?.quote ?? personal(row)?.quote),
  ...spans('note_anchor', (row) => asList(row.gap?.anchor ?? personal(row)?.anchor)),
  note('tags', (row) => json(personal(row)?.tags)),
  note('created_at', (row) => personal(row)?.createdAt),
  note('updated_at', (row) => personal(row)?.updatedAt),
  note('judgement', (row) => row.gap?.judgement),
  note('judged_at', (row) => row.gap?.judgedAt),
  note('coder', (row) => row.gap?.coder ?? personal(row)?.writtenBy),
  note('codebook', (row) => row.gap?.codebook),
  note('current', (row) => row.gap?.current),
  gap('id', (it) => it.id),
  gap('severity', (it) => it.severity),
  gap('rule', (it) => it.rule.id),
  gap('rule_version', (it) => it.rule.version),
  gap('statements', (it) => json(it.statements)),
  ...spans('gap_evidence', (row) => row.gap?.evidence),
  gap('group', (it) => it.group),
  gap('repeat', (it) => it.repeat),
  gap('standards', (it) => json(it.standards)),
  gap('note_key', (it) => it.note.key),
  gap('note_slots', (it) => json(it.note.slots)),
  gap('confidence', (it) => it.confidence),
  gap('subtype', (it) => it.attributes.subtype),
  gap('resolution', (it) => it.attributes.resolution),
  gap('candidate', (it) => it.attributes.candidate),
  gap('reason_text', (it) => it.attributes.reasonText),
  gap('reason_quality', (it) => it.attributes.reasonQuality),

  correction('added', (it) => it.added),
  correction('speaker', (it) => it.speaker?.name),
  correction('speaker_named_as', (it) => it.speaker?.namedAs),
  ...spans('correction_content', (row) => row.correction?.content),
];

/** What of a row a person made. */
const personal = (row: CsvRow): ExportedNote | ExportedCorrection | null => row.note ?? row.correction;

function kindOf(row: CsvRow): 'machine' | 'human' | 'correction' | null {
  if (row.gap) return 'machine';
  if (row.note) return 'human';
  return row.correction && 'correction';
}

/** `Harbour Post > a clerk > Ana Reyes`: the names that stand in the route, for a reader's eye; the JSON has it all. */
const inWords = (chain: readonly ChainLink[]): string =>
  chain.map((link) => link.resolvesTo ?? link.surface ?? link.role).join(' > ');

const asList = (span: Span | null | undefined): Span[] | null => (span ? [span] : null);
const json = (value: unknown): string => (value == null ? '' : JSON.stringify(value));
const cell = (value: Cell): string => (value == null ? '' : String(value));
