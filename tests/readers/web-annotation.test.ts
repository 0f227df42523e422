import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import { default as AjvDraft04 } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { recordFromStore } from '../../src/formats/index.ts';
import { writeWebAnnotations } from '../../src/formats/web-annotation.ts';
import { articleWithNotes } from '../arbitrary-records.ts';
import { collect } from '../collect.ts';
import type { Collection } from '../read-annotations.ts';
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
        if (!collection.first) return;
        // The context of the file holds for what is inside; the assertions look for it on each resource.
        const inContext = (resource: object) => ({ '@context': collection['@context'], ...resource });
        expect(broken(ofPages, inContext(collection.first))).toEqual([]);
        for (const annotation of collection.first.items)
          expect(broken(ofAnnotations, inContext(annotation))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
