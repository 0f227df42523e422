import type { Cancellation } from '../model/index.ts';
import { type ExportRecord, isoTime } from './record.ts';

/** An input that could not be read, in the place where its record would stand. */
export interface ExportFailure {
  id: string;
  error: string;
}

export type ExportItem = ExportRecord | ExportFailure;

export const isFailure = (item: ExportItem): item is ExportFailure => 'error' in item;

/** What an exporter reads: it is handed its records one by one, and fetches nothing. */
export type Sequence<T> = AsyncIterable<T> | Iterable<T>;

export interface ExportOptions {
  /** The time to write into the export, in milliseconds since 1970; null writes none. */
  now: number | null;
  /** True leaves the articles' text out and cuts long quotations: for sharing where the text itself cannot be. */
  withoutText?: boolean;
  /** Looked at before every record. */
  cancellation?: Cancellation;
}

/** Thrown by an export that is no longer wanted, so that the part written is not taken for the whole. */
export class ExportCancelled extends Error {
  constructor() {
    super('The export was cancelled before its end.');
    this.name = 'ExportCancelled';
  }
}

/** @throws ExportCancelled */
export function stopIfCancelled(options: ExportOptions): void {
  if (options.cancellation?.aborted) throw new ExportCancelled();
}

/** The export's time as it is written, or null for none. */
export const isoNow = (options: ExportOptions): string | null => isoTime(options.now);
