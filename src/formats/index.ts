import { writeCodebook } from './codebook.ts';
import { writeCslJson } from './csl-json.ts';
import { type CsvOptions, writeCsv } from './csv.ts';
import type { Sequence } from './export.ts';
import { writeHypothesis } from './hypothesis.ts';
import { type JsonItem, type JsonOptions, writeJson } from './json.ts';
import type { FormatOffered } from './names.ts';
import { writeNdjson } from './ndjson.ts';
import type { ExportRecord } from './record.ts';
import { writeHtml } from './report/html.ts';
import { writeMarkdown } from './report/markdown.ts';
import type { ReportOptions } from './report/options.ts';
import { writeRis } from './ris.ts';
import { writeWebAnnotations } from './web-annotation.ts';

export {
  ExportCancelled,
  type ExportFailure,
  type ExportItem,
  type ExportOptions,
  isFailure,
} from './export.ts';
export type { JsonItem, JsonOptions } from './json.ts';
export { keptFromRecord } from './kept-from-record.ts';
export { type ExportRecord, recordFromAnalysis, recordFromStore } from './record.ts';
export { textFragmentLink } from './text-fragment.ts';
export { type Expectation, type WrongNoteFile, wrongNoteFile } from './wrong-note.ts';

interface Described {
  mediaType: string;
  /** Of a file's name, without the dot. */
  extension: string;
}

/** What any format may be told; each takes what it has a use for. */
export type FormatOptions = CsvOptions & JsonOptions & ReportOptions;

/** A format with a place for inputs that could not be read. */
interface FormatWithFailures extends Described {
  carriesFailures: true;
  write(items: Sequence<JsonItem>, options: FormatOptions): AsyncIterable<string | Uint8Array>;
}

/** A format of records only. */
interface FormatOfRecords extends Described {
  carriesFailures: false;
  write(records: Sequence<ExportRecord>, options: FormatOptions): AsyncIterable<string | Uint8Array>;
}

export type ExportFormat = FormatWithFailures | FormatOfRecords;

/** Every format in which records leave, by the name that the command line gives it. */
export const EXPORT_FORMATS = {
  json: { mediaType: 'application/json', extension: 'json', carriesFailures: true, write: writeJson },
  ndjson: {
    mediaType: 'application/x-ndjson',
    extension: 'ndjson',
    carriesFailures: true,
    write: writeNdjson,
  },
  csv: { mediaType: 'text/csv', extension: 'csv', carriesFailures: false, write: writeCsv },
  codebook: {
    mediaType: 'text/csv',
    extension: 'codebook.csv',
    carriesFailures: false,
    write: writeCodebook,
  },
  jsonld: {
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: 'jsonld',
    carriesFailures: false,
    write: writeWebAnnotations,
  },
  hypothesis: {
    mediaType: 'application/json',
    extension: 'hypothesis.json',
    carriesFailures: false,
    write: writeHypothesis,
  },
  html: { mediaType: 'text/html', extension: 'html', carriesFailures: false, write: writeHtml },
  markdown: { mediaType: 'text/markdown', extension: 'md', carriesFailures: false, write: writeMarkdown },
  ris: {
    mediaType: 'application/x-research-info-systems',
    extension: 'ris',
    carriesFailures: false,
    write: writeRis,
  },
  'csl-json': {
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: 'csl.json',
    carriesFailures: false,
    write: writeCslJson,
  },
} as const satisfies Record<FormatOffered | 'json', ExportFormat>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;
