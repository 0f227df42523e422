import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import { default as AjvDraft04 } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import jsonld, { type JsonLdDocument, type Options } from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { recordFromStore } from '../../src/formats/index.ts';
import { writeWebAnnotations } from '../../src/formats/web-annotation.ts';
import { type Collection, pagesOf } from '../annotation-collection.ts';
import { articleWithNotes } from '../arbitrary-records.ts';
import { collect } from '../collect.ts';
import { sharedPath } from '../shared.ts';
import { wording } from '../wording.ts';

interface Assertion {
  name: string;
  expected: boolean;
  validate: ValidateFunction;
}

interface AssertionFile {
  id: string;
  assertionType?: string;
  expectedResult?: string;
}

const schemas = sharedPath('schemas', 'w3c-annotation');

const filesIn = (folder: string, below = false): AssertionFile[] =>
  readdirSync(folder, { recursive: below, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

/** The W3C's assertions that MUST hold, of one folder. */
function mustAssertions(folder: string, below = false): Assertion[] {
  const ajv = addFormats.default(new AjvDraft04({ strict: false, logger: false }));
  for (const definition of filesIn(join(schemas!, 'definitions'))) ajv.addSchema(definition);
  return filesIn(join(schemas!, folder), below)
    .filter((file) => file.assertionType === 'must')
    .map((file) => ({
      name: file.id,
      expected: file.expectedResult === 'valid',
      validate: ajv.compile(file),
    }));
}

const broken = (assertions: Assertion[], resource: unknown): string[] =>
  assertions.filter((it) => it.validate(resource) !== it.expected).map((it) => it.name);

describe.skipIf(schemas === null)("the W3C's assertions on Web Annotation JSON-LD", () => {
  let ofAnnotations: Assertion[] = [];
  let ofCollections: Assertion[] = [];
  let ofPages: Assertion[] = [];
  beforeAll(() => {
    ofAnnotations = mustAssertions('annotations', true);
    ofCollections = mustAssertions('collections');
    ofPages = mustAssertions('collections/pages');
    console.log(
      `W3C MUST assertions: ${ofAnnotations.length} on annotations, ${ofCollections.length} on collections, ${ofPages.length} on pages.`,
    );
  });

  test('they were read', () => {
    expect(ofAnnotations.length).toBeGreaterThan(40);
    expect(ofCollections.length).toBeGreaterThan(8);
    expect(ofPages.length).toBeGreaterThan(10);
  });

  test('they find what is wrong', () => {
    expect(broken(ofAnnotations, { type: 'Annotation', target: 'https://news.example/' })).toEqual(
      expect.arrayContaining(['3.1-annotationContextValidated.json', '3.1-annotationIdValidated.json']),
    );
  });

  test('they hold for the collection, its page and every annotation', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(articleWithNotes, { maxLength: 2 }), async (articles) => {
        const records = articles.map((kept) => recordFromStore(kept, wording));
        const written = await collect(writeWebAnnotations(records, { now: 1_900_000_000_000 }));
        const collection = JSON.parse(written) as Collection;
        expect(broken(ofCollections, collection)).toEqual([]);
        // The context of the file holds for what is inside; the assertions look for it on each resource.
        const inContext = (resource: object) => ({ '@context': collection['@context'], ...resource });
        for (const page of pagesOf(collection)) {
          expect(broken(ofPages, inContext(page))).toEqual([]);
          for (const annotation of page.items)
            expect(broken(ofAnnotations, inContext(annotation))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('they hold for thousands of annotations on several pages, and without the text', async () => {
    const records = fc
      .sample(articleWithNotes, { numRuns: 300, seed: 31 })
      .map((kept) => recordFromStore(kept, wording));
    for (const withoutText of [false, true]) {
      const written = await collect(writeWebAnnotations(records, { now: 0, withoutText }));
      const collection = JSON.parse(written) as Collection;
      const inContext = (resource: object) => ({ '@context': collection['@context'], ...resource });
      expect(broken(ofCollections, collection)).toEqual([]);
      expect(pagesOf(collection).length).toBeGreaterThan(1);
      for (const page of pagesOf(collection)) {
        expect(broken(ofPages, inContext(page))).toEqual([]);
        for (const annotation of page.items) expect(broken(ofAnnotations, inContext(annotation))).toEqual([]);
      }
    }
  });
});

describe.skipIf(schemas === null)('a JSON-LD processor', () => {
  const terms: Record<string, unknown> = schemas
    ? { 'http://www.w3.org/ns/anno.jsonld': JSON.parse(readFileSync(join(schemas, 'anno.jsonld'), 'utf8')) }
    : {};
  const documentLoader = async (url: string) => {
    if (!(url in terms)) throw new Error(`asked for ${url}`);
    return { documentUrl: url, document: terms[url] };
  };
  const expanded = (document: object) =>
    jsonld.expand(document as JsonLdDocument, { safe: true, documentLoader } as Options.Expand);

  test('expands every file in its safe mode, which refuses to lose a word, and keeps our own data whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(articleWithNotes, { maxLength: 2 }), async (articles) => {
        const records = articles.map((kept) => recordFromStore(kept, wording));
        const collection = JSON.parse(
          await collect(writeWebAnnotations(records, { now: 1_900_000_000_000 })),
        ) as Collection;
        const nodes = await expanded(collection);
        expect(nodes).toHaveLength(1);
        const own = literalsIn(nodes, 'urn:onrecord:terms#data');
        const written = pagesOf(collection).flatMap((page) => page.items.map((it) => it['onrecord:data']));
        expect(own).toEqual(written.map(withoutProto));
      }),
      { numRuns: 25 },
    );
  });

  test('finds the further pages too', async () => {
    const records = fc
      .sample(articleWithNotes, { numRuns: 300, seed: 32 })
      .map((kept) => recordFromStore(kept, wording));
    const collection = JSON.parse(await collect(writeWebAnnotations(records, { now: 0 }))) as Collection;
    expect(literalsIn(await expanded(collection), 'urn:onrecord:terms#data')).toHaveLength(collection.total);
  });
});

/** The processor copies objects in a way that leaves out a field of this name; the file has it. */
const withoutProto = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), function (this: object, name, field) {
    return name === '__proto__' ? undefined : field;
  });

/** The values of a property, wherever it stands, in order. */
function literalsIn(node: unknown, property: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((it) => literalsIn(it, property));
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === property
      ? (value as { '@value': unknown }[]).map((it) => it['@value'])
      : literalsIn(value, property),
  );
}
