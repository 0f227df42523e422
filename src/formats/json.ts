import { type ExportItem, type ExportOptions, type Sequence, stopIfCancelled } from './export.ts';
import { jsonText } from './json-text.ts';
import type { ExportRecord } from './record.ts';
import { shown } from './without-text.ts';

/** `article` may be left out for a caller who gave its text and has it. */
export type JsonItem = ExportItem | Omit<ExportRecord, 'article'>;

export interface JsonOptions extends ExportOptions {
  /** True for one record as one object; otherwise an array, however many there are. */
  single?: boolean;
}

/** Indented JSON, record by record: one array, or one object for a single record. Inputs that failed keep their place. */
export async function* writeJson(records: Sequence<JsonItem>, options: JsonOptions): AsyncGenerator<string> {
  let written = 0;
  if (!options.single) yield '[';
  for await (const record of records) {
    stopIfCancelled(options);
    if (options.single && written > 0) throw new RangeError('More than one record for a single object');
    yield `${options.single ? '' : written > 0 ? ',\n' : '\n'}${jsonText(shown(record, options), 2)}`;
    written++;
  }
  yield options.single ? '\n' : '\n]\n';
}
