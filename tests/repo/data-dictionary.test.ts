import '../unit/store/database.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/data.md'), 'utf8');

interface Shape {
  fields: string[];
  /** Names of the types that its fields have, at whatever depth. */
  uses: string[];
}

/** Every interface of the model and of the schema, with the fields of those that it extends. */
function interfaces(): Map<string, Shape> {
  const files = [
    ...readdirSync(join(root, 'src/model')).map((name) => `src/model/${name}`),
    'src/store/schema.ts',
  ];
  const own = new Map<string, Shape & { bases: string[] }>();
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
    source.forEachChild((node) => {
      if (!ts.isInterfaceDeclaration(node)) return;
      own.set(node.name.text, {
        fields: node.members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : [])),
        uses: node.members.flatMap(typesIn),
        bases: (node.heritageClauses ?? []).flatMap(({ types }) =>
          types.flatMap(({ expression }) => (ts.isIdentifier(expression) ? [expression.text] : [])),
        ),
      });
    });
  }
  const all = (name: string): Shape => {
    const { fields, uses, bases } = own.get(name) ?? { fields: [], uses: [], bases: [] };
    const below = bases.map(all);
    return {
      fields: [...below.flatMap((base) => base.fields), ...fields],
      uses: [...below.flatMap((base) => base.uses), ...uses],
    };
  };
  return new Map([...own.keys()].map((name) => [name, all(name)]));
}

/** The names of types in a piece of code; a shape of which only the names of the fields are used is none of them. */
function typesIn(node: ts.Node): string[] {
  if (ts.isTypeOperatorNode(node)) return [];
  const found = ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) ? [node.typeName.text] : [];
  ts.forEachChild(node, (child) => {
    found.push(...typesIn(child));
  });
  return found;
}

/** The fields that the page tells of each shape: the first cells of the table after the line that ends in its name. */
function told(): Map<string, string[]> {
  const shapes = new Map<string, string[]>();
  let shape = '';
  for (const line of page.split('\n')) {
    const name = /: ([A-Z]\w+)$/.exec(line)?.[1];
    if (name) shape = name;
    const field = /^\| `(\w+)` \|/.exec(line)?.[1];
    if (field) shapes.set(shape, [...(shapes.get(shape) ?? []), field]);
  }
  return shapes;
}

const known = interfaces();

test.each([...told()])('%s has the fields that docs/data.md tells, and no others', (shape, fields) => {
  expect(fields.toSorted()).toEqual([...new Set(known.get(shape)?.fields)].sort());
});

test('every store has a section', () => {
  const stores = known.get('Schema')!.fields;
  const sections = [...page.matchAll(/^## `(\w+)`: /gm)].map(([, name]) => name);
  expect(sections.toSorted()).toEqual(stores.toSorted());
});

test('every shape that lies in a record has a table', () => {
  // Of a packed record the schema tells only that it is packed.
  const stored = new Set([...told().keys(), 'Statement', 'Gap']);
  for (const shape of stored)
    for (const used of known.get(shape)?.uses ?? []) if (known.has(used)) stored.add(used);
  expect([...stored].toSorted()).toEqual([...told().keys()].toSorted());
  expect(stored.size).toBeGreaterThan(20);
});

test('every store has the key and the indexes that the page tells', async () => {
  const database = await openStore();
  for (const name of database.objectStoreNames) {
    const { keyPath, indexNames } = database.transaction(name).store;
    const line = new RegExp(`^## \`${name}\`: .*\\n(Key [^.;]*)`, 'm').exec(page)?.[1] ?? '';
    const [keys = '', indexes = ''] = line.split(', indexes ');
    const named = (text: string) => [...text.matchAll(/`(\w+)`/g)].map(([, one]) => one);
    expect(named(keys), name).toEqual([keyPath].flat());
    expect(named(indexes), name).toEqual([...indexNames]);
  }
});

test('every row of a table says what, in what unit, and who writes it', () => {
  for (const line of page.split('\n').filter((one) => one.startsWith('| `'))) {
    const cells = line.split('|').map((cell) => cell.trim());
    expect(cells, line).toHaveLength(6);
    expect(cells[2], line).not.toBe('');
    expect(cells[4], line).not.toBe('');
  }
});
