import { writeCsv } from './csv.ts';
import type { ExportOptions, Sequence } from './export.ts';
import { type JsonItem, type JsonOptions, writeJson } from './json.ts';
import { writeNdjson } from './ndjson.ts';
import type { ExportRecord } from './record.ts';
import { writeWebAnnotations } from './web-annotation.ts';

export {
  ExportCancelled,
  type ExportFailure,
  type ExportItem,
  type ExportOptions,
  isFailure,
} from './export.ts';
export type { JsonItem, JsonOptions } from './json.ts';
export { type ExportRecord, recordFromAnalysis, recordFromStore } from './record.ts';
export { textFragmentLink } from './text-fragment.ts';

interface Described {
  mediaType: string;
  /** Of a file's name, without the dot. */
  extension: string;
}

/** A format with a place for inputs that could not be read. */
interface FormatWithFailures extends Described {
  carriesFailures: true;
  write(items: Sequence<JsonItem>, options: JsonOptions): AsyncIterable<string | Uint8Array>;
}

/** A format of records only. */
interface FormatOfRecords extends Described {
  carriesFailures: false;
  write(records: Sequence<ExportRecord>, options: ExportOptions): AsyncIterable<string | Uint8Array>;
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
  jsonld: {
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: 'jsonld',
    carriesFailures: false,
    write: writeWebAnnotations,
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;
export { type Expectation, type WrongNoteFile, wrongNoteFile } from './wrong-note.ts';
