import type { Annotation } from '../src/formats/annotation-model.ts';

interface Page {
  id: string;
  partOf: { id: string };
  startIndex: number;
  items: Annotation[];
  next?: string;
  prev?: string;
}

/** A file of Web Annotation JSON-LD as JSON gives it. */
export interface Collection {
  '@context': unknown[];
  id: string;
  type: string;
  total: number;
  generated?: string;
  first?: Page;
  last?: string;
  '@included'?: Page[];
}

export const pagesOf = (collection: Collection): Page[] =>
  collection.first ? [collection.first, ...(collection['@included'] ?? [])] : [];
