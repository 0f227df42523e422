type Expected = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end';

/** An open bracket: the name or number of the field that was read last in it. */
interface Open {
  list: boolean;
  field: string | number | null;
}

/** As much of a field's name as a sentence has room for. */
const [MOST_LEVELS, LONGEST_PATH] = [12, 120];

const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;

/**
 * The field in which a text stops being JSON or ends before its time, such as `statements.3.quote`; null where that is
 * in no field.
 */
export function fieldWhereJsonBreaks(text: string): string | null {
  const open: Open[] = [];
  let expected = 'value' as Expected;
  const path = () =>
    open
      .slice(0, MOST_LEVELS)
      .flatMap(({ field }) => field ?? [])
      .join('.')
      .slice(0, LONGEST_PATH) || null;
  const valueEnded = () => {
    expected = 'comma-or-end';
  };
  for (let at = 0; at < text.length; ) {
    const mark = text[at]!;
    const inside = open.at(-1);
    if (mark === ' ' || mark === '\n' || mark === '\r' || mark === '\t') at++;
    else if (mark === '"') {
      const end = endOfString(text, at);
      const isName = expected === 'name' || expected === 'name-or-end';
      if (isName && end < 0) return path();
      if (!isName && expected !== 'value' && expected !== 'value-or-end') return path();
      if (isName) {
        inside!.field = text.slice(at + 1, end);
        expected = 'colon';
      } else {
        enterElement(inside);
        if (end < 0) return path();
        valueEnded();
      }
      at = end + 1;
    } else if (mark === '{' || mark === '[') {
      if (expected !== 'value' && expected !== 'value-or-end') return path();
      enterElement(inside);
      open.push({ list: mark === '[', field: null });
      expected = mark === '[' ? 'value-or-end' : 'name-or-end';
      at++;
    } else if (mark === '}' || mark === ']') {
      const mayEnd =
        expected === 'comma-or-end' || expected === (mark === ']' ? 'value-or-end' : 'name-or-end');
      if (!inside || inside.list !== (mark === ']') || !mayEnd) return path();
      open.pop();
      valueEnded();
      at++;
    } else if (mark === ',') {
      if (!inside || expected !== 'comma-or-end') return path();
      expected = inside.list ? 'value' : 'name';
      at++;
    } else if (mark === ':') {
      if (expected !== 'colon') return path();
      expected = 'value';
      at++;
    } else {
      LITERAL.lastIndex = at;
      const literal = expected === 'value' || expected === 'value-or-end' ? LITERAL.exec(text) : null;
      if (!literal) return path();
      enterElement(inside);
      valueEnded();
      at += literal[0].length;
    }
  }
  return path();
}

/** In a list a value begins the next field, whose name is its number. */
function enterElement(inside: Open | undefined): void {
  if (inside?.list) inside.field = inside.field === null ? 0 : Number(inside.field) + 1;
}

/** The place of the closing quotation mark; -1 where the string is cut or holds what no string can. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const mark = text[at]!;
    if (mark === '"') return at;
    if (mark < ' ') return -1;
    if (mark !== '\\') continue;
    ESCAPE.lastIndex = at + 1;
    const escaped = ESCAPE.exec(text);
    if (!escaped) return -1;
    at += escaped[0].length;
  }
  return -1;
}
