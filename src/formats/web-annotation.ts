import { hashText } from '../text/hash.ts';
import { annotationsOf } from './annotations.ts';
import { type ExportOptions, isoNow, type Sequence, stopIfCancelled } from './export.ts';
import { ownName } from './iri.ts';
import type { ExportRecord } from './record.ts';

/**
 * The W3C's context, and our own terms behind it. `onrecord:data` is a JSON literal (JSON-LD 1.1): software that knows
 * only the Web Annotation model leaves it alone, and ours finds every field of the record in it.
 */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    onrecord: 'urn:onrecord:terms#',
    'onrecord:data': { '@id': 'urn:onrecord:terms#data', '@type': '@json' },
  },
];

/**
 * W3C Web Annotation (JSON-LD): one AnnotationCollection whose one page holds, for every article, an annotation that
 * carries its text and facts, then one a statement, one a gap and one a note that a person wrote.
 */
export async function* writeWebAnnotations(
  records: Sequence<ExportRecord>,
  options: ExportOptions,
): AsyncGenerator<string> {
  const generated = isoNow(options);
  let total = 0;
  let page = '';
  for await (const record of records) {
    stopIfCancelled(options);
    if (total === 0) {
      const name = hashText(`${generated ?? ''} ${record.id}`);
      page = ownName('collection', name, 'page', '1');
      yield opening(ownName('collection', name), page, generated);
    }
    for (const annotation of annotationsOf(record, generated)) {
      yield `${total === 0 ? '' : ',\n'}${JSON.stringify(annotation)}`;
      total++;
    }
  }
  if (total > 0) yield `\n]},\n"last":${JSON.stringify(page)},\n"total":${total}}\n`;
  else yield `${JSON.stringify(emptyCollection(generated))}\n`;
}

const COLLECTION = 'AnnotationCollection';

const collection = (id: string, generated: string | null) => ({
  '@context': CONTEXT,
  id,
  type: COLLECTION,
  label: 'On the Record',
  ...(generated !== null && { generated }),
});

/** A collection without annotations has no page (section 5.1). */
const emptyCollection = (generated: string | null) => ({
  ...collection(ownName('collection', hashText(generated ?? '')), generated),
  total: 0,
});

/** Everything before the first annotation; what closes it is written at the end, when the annotations are counted. */
function opening(id: string, page: string, generated: string | null): string {
  const first = {
    id: page,
    type: 'AnnotationPage',
    partOf: { id, type: COLLECTION },
    startIndex: 0,
    items: [],
  };
  const whole = JSON.stringify({ ...collection(id, generated), first });
  return `${whole.slice(0, whole.lastIndexOf(']'))}\n`;
}
