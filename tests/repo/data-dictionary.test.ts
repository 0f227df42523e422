import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/data.md'), 'utf8');

/** The fields of every interface of the model and of the schema, those that they extend included. */
function interfaces(): Map<string, string[]> {
  const files = [
    ...readdirSync(join(root, 'src/model')).map((name) => `src/model/${name}`),
    'src/store/schema.ts',
  ];
  const own = new Map<string, { fields: string[]; bases: string[] }>();
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
    source.forEachChild((node) => {
      if (!ts.isInterfaceDeclaration(node)) return;
      own.set(node.name.text, {
        fields: node.members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : [])),
        bases: (node.heritageClauses ?? []).flatMap(({ types }) =>
          types.flatMap(({ expression }) => (ts.isIdentifier(expression) ? [expression.text] : [])),
        ),
      });
    });
  }
  const all = (name: string): string[] => {
    const { fields, bases } = own.get(name) ?? { fields: [], bases: [] };
    return [...bases.flatMap(all), ...fields];
  };
  return new Map([...own.keys()].map((name) => [name, all(name)]));
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
  expect(fields.toSorted()).toEqual([...new Set(known.get(shape))].sort());
});

test('every store has a section', () => {
  const stores = known.get('Schema')!;
  const sections = [...page.matchAll(/^## `(\w+)`: /gm)].map(([, name]) => name);
  expect(sections.toSorted()).toEqual(stores.toSorted());
});

test('every row of a table says what, in what unit, and who writes it', () => {
  for (const line of page.split('\n').filter((one) => one.startsWith('| `'))) {
    const cells = line.split('|').map((cell) => cell.trim());
    expect(cells, line).toHaveLength(6);
    expect(cells[2], line).not.toBe('');
    expect(cells[4], line).not.toBe('');
  }
});
