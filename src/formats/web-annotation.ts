import { hashText } from '../text/hash.ts';
import { annotationsOf } from './annotations.ts';
import { type ExportOptions, isoNow, type Sequence, stopIfCancelled } from './export.ts';
import { ownName } from './iri.ts';
import { jsonText } from './json-text.ts';
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

/** Annotations on one page; a page may be a little longer, because an article's annotations stay together. */
const PAGE_SIZE = 1000;

/**
 * W3C Web Annotation (JSON-LD): one AnnotationCollection that holds, for every article, an annotation that carries
 * its text and facts, then one a statement, one a gap and one a note that a person wrote. The first page stands in
 * the collection, as section 5.1 allows; the others, to which it leads by `next`, stand beside it in `@included`
 * (JSON-LD 1.1, section 4.13), so that one file holds them all.
 */
export async function* writeWebAnnotations(
  records: Sequence<ExportRecord>,
  options: ExportOptions,
): AsyncGenerator<string> {
  const generated = isoNow(options);
  let written = 0;
  let page: Page | null = null;
  for await (const record of records) {
    stopIfCancelled(options);
    if (page === null) {
      page = firstPage(hashText(`${generated ?? ''} ${record.id}`));
      yield opening(page, generated);
    } else if (written - page.startIndex >= PAGE_SIZE) {
      const next: Page = { ...page, number: page.number + 1, startIndex: written };
      yield `\n],"next":${JSON.stringify(pageName(next))}}${page.number === 1 ? INCLUDED : ','}\n`;
      yield open(pageObject(next));
      page = next;
    }
    for (const annotation of annotationsOf(record, generated, options.withoutText ?? false)) {
      yield `${written === page.startIndex ? '\n' : ',\n'}${jsonText(annotation)}`;
      written++;
    }
  }
  if (page === null) yield `${JSON.stringify(emptyCollection(generated))}\n`;
  else
    yield `\n]}${page.number === 1 ? '' : ']'},\n"last":${JSON.stringify(pageName(page))},\n"total":${written}}\n`;
}

const INCLUDED = ',\n"@included":[';

interface Page {
  collection: string;
  name: string;
  number: number;
  /** How many annotations stand on earlier pages. */
  startIndex: number;
}

const firstPage = (name: string): Page => ({
  collection: ownName('collection', name),
  name,
  number: 1,
  startIndex: 0,
});

const pageName = ({ name, number }: Page): string => ownName('collection', name, 'page', String(number));

const pageObject = (page: Page) => ({
  id: pageName(page),
  type: 'AnnotationPage',
  partOf: { id: page.collection, type: COLLECTION },
  ...(page.number > 1 && { prev: pageName({ ...page, number: page.number - 1 }) }),
  startIndex: page.startIndex,
  items: [],
});

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
const opening = (page: Page, generated: string | null): string =>
  open({ ...collection(page.collection, generated), first: pageObject(page) });

/** An object up to and into its last list, which is empty. */
const open = (object: object): string => {
  const whole = JSON.stringify(object);
  return whole.slice(0, whole.lastIndexOf(']'));
};
