import { type ExportOptions, type Sequence, stopIfCancelled } from './export.ts';
import type { JsonItem } from './json.ts';
import { jsonText } from './json-text.ts';
import { shown } from './without-text.ts';

/** Line ends of Unicode that JSON leaves as they are and that some readers split lines at. */
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** One JSON object a line, one line a record. Inputs that failed keep their line. */
export async function* writeNdjson(
  records: Sequence<JsonItem>,
  options: ExportOptions,
): AsyncGenerator<string> {
  for await (const record of records) {
    stopIfCancelled(options);
    const json = jsonText(shown(record, options));
    yield `${json.replace(OTHER_LINE_ENDS, escaped)}\n`;
  }
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
