import type { Annotation } from '../src/formats/annotations.ts';
import type { ExportRecord } from '../src/formats/index.ts';

export interface Collection {
  '@context': unknown[];
  id: string;
  type: string;
  total: number;
  generated?: string;
  first?: { id: string; partOf: { id: string }; items: Annotation[] };
  last?: string;
}

/** The records again, from an export in Web Annotation JSON-LD. */
export function recordsFromAnnotations(collection: Collection): ExportRecord[] {
  const records: ExportRecord[] = [];
  for (const annotation of collection.first?.items ?? []) {
    const data = annotation['onrecord:data'];
    const record = records.at(-1);
    if ('article' in data) {
      const article = { ...data.article, text: annotation.body[0]!.value, body: '' };
      records.push({ ...data.record, article, statements: [], gaps: [], notes: [] });
    } else if ('statement' in data) record!.statements.push(data.statement);
    else if ('gap' in data) record!.gaps.push(data.gap);
    else record!.notes.push(data.note);
  }
  return records;
}
