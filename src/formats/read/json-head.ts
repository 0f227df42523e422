/**
 * The names of the fields of the first object in a JSON text, or of the first object in the list that it is, each with
 * what it holds where that is a text. Told from the beginning of a text that may be cut anywhere.
 */
export function firstNames(head: string): Map<string, string | null> {
  const names = new Map<string, string | null>();
  let depth = 0;
  let last: string | null = null;
  let name: string | null = null;
  const finish = () => {
    if (name !== null && !names.has(name)) names.set(name, last);
    name = null;
    last = null;
  };
  for (let at = head.search(/[[{]/); at >= 0 && at < head.length; at++) {
    const mark = head[at]!;
    if (mark === '"') {
      const end = endOfString(head, at);
      if (end < 0) break;
      if (depth === 1) last = head.slice(at + 1, end);
      at = end;
    } else if (mark === '{') depth++;
    else if (mark === '}' && --depth === 0) break;
    else if (mark === '[' && depth > 0) depth++;
    else if (mark === ']' && --depth <= 0) break;
    else if (mark === ':' && depth === 1) {
      name = last;
      last = null;
    } else if (mark === ',' && depth === 1) finish();
  }
  finish();
  return names;
}

/** The place of the quotation mark that closes the string that begins at a place; -1 for none. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}
