import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PARTS = ['panel', 'ui', 'options', 'welcome', 'library']
  .flatMap((folder) =>
    readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join('src', folder, name),
    ),
  )
  .filter((path) => /\.tsx?$/.test(path))
  .sort();

/** A call of the function that words a key: `text('panel_undo')`. */
const isWorded = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'text';

/** A space between words and, say, the field that they name. */
const isBlank = (child: ts.JsxChild): boolean =>
  ts.isJsxText(child)
    ? child.text.trim() === ''
    : ts.isJsxExpression(child) &&
      child.expression !== undefined &&
      ts.isStringLiteralLike(child.expression) &&
      child.expression.text.trim() === '';

/** What stands beside a child of an element, spaces apart. */
function neighbours(node: ts.Node): ts.Node[] {
  const parent = node.parent.parent;
  if (!ts.isJsxExpression(node.parent) || !(ts.isJsxElement(parent) || ts.isJsxFragment(parent))) return [];
  const children = parent.children.filter((child) => !isBlank(child));
  const at = children.indexOf(node.parent);
  return [children[at - 1], children[at + 1]].filter((child) => child !== undefined);
}

/** Whether a sentence would be put together there from this text and something else. */
function isConcatenated(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isTemplateSpan(parent)) return true;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken) return true;
  return neighbours(node).some(
    (beside) =>
      ts.isJsxText(beside) ||
      (ts.isJsxExpression(beside) &&
        beside.expression !== undefined &&
        (isWorded(beside.expression) || ts.isStringLiteralLike(beside.expression))),
  );
}

function found(path: string, code: string, matches: (node: ts.Node) => boolean): string[] {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, kind);
  const places: string[] = [];
  const visit = (node: ts.Node): void => {
    if (matches(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      places.push(`${path}:${line + 1} ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return places;
}

const concatenated = (path: string, code: string) =>
  found(path, code, (node) => isWorded(node) && isConcatenated(node));
/** Words in the code itself, which no translator sees. */
const untranslated = (path: string, code: string) =>
  found(path, code, (node) => ts.isJsxText(node) && /\p{L}/u.test(node.text));

describe('what a reader sees is worded whole, in the language files', () => {
  test.each(PARTS)('%s', (path) => {
    const code = readFileSync(join(ROOT, path), 'utf8');
    expect(concatenated(path, code)).toEqual([]);
    expect(untranslated(path, code)).toEqual([]);
  });

  test.each([
    [`const a = \`\${text('one')} of \${text('two')}\`;`, 2],
    ["const a = text('one') + name;", 1],
    ["const A = () => <p>{text('one')} {text('two')}</p>;", 2],
    ["const A = () => <p>{text('one')}: {name}</p>;", 1],
    ["const A = () => <p>{text('one')}</p>;", 0],
    ["const A = () => <label>{text('one')}{' '}<input /></label>;", 0],
    ["const A = () => <p><b>{text('one')}</b> <i>{text('two')}</i></p>;", 0],
  ])('of %s this test finds what is put together', (code, times) => {
    expect(concatenated('example.tsx', code)).toHaveLength(times);
  });

  test('and words that stand in the code', () => {
    expect(untranslated('example.tsx', 'const A = () => <p>Saved</p>;')).toHaveLength(1);
  });
});
