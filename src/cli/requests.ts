import type { ExportFormatName } from '../formats/index.ts';
import type { LibraryQuery } from '../library/catalogue/query.ts';

export const INPUT_KINDS = ['text', 'html', 'ndjson'] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

/** What is to be read. */
export interface InputRequest {
  /** Paths; `-` is standard input. */
  files: string[];
  /** Null: told from each file's name. */
  input: InputKind | null;
  encoding: string | undefined;
}

/** How records are to be written. */
export interface OutputRequest {
  format: ExportFormatName;
  /** True leaves the articles' text out and cuts long quotations. */
  withoutText: boolean;
  /** True begins a CSV with a byte-order mark, which Excel needs. */
  byteOrderMark: boolean;
  /** A folder, new or empty, for one file an article; null: all on standard output. */
  perArticle: string | null;
}

/** What `onrecord analyse` was asked to do. */
export interface AnalyseRequest extends InputRequest, OutputRequest {
  /** Null: the engine's own. */
  minConfidence: number | null;
  /** True writes the article of a plain text too, so that `convert` and the library can read it. */
  withArticle: boolean;
}

/** What `onrecord convert` was asked to do. */
export interface ConvertRequest extends OutputRequest, Pick<InputRequest, 'files'> {
  /** True for gaps that a person confirmed, and what people wrote. */
  onlyConfirmed: boolean;
  /** A list of the library: only what it would show. */
  view: LibraryQuery | null;
  /** The name beside judgements and notes that carry none; null: none. */
  coder: string | null;
}

/** What `onrecord compare` was asked to do. */
export interface CompareRequest extends Omit<InputRequest, 'files'>, Pick<AnalyseRequest, 'minConfidence'> {
  files: [before: string, after: string];
  /** `ndjson`: one line a statement; `json`: all of them in one list. */
  format: 'json' | 'ndjson';
}

export type Request =
  | { command: 'help' }
  | { command: 'version' }
  | { command: 'analyse'; analyse: AnalyseRequest }
  | { command: 'convert'; convert: ConvertRequest }
  | { command: 'compare'; compare: CompareRequest };
