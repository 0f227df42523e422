import { toldWhere } from './decode.ts';

/** A line without its end; `text` is null for one that is longer than the limit. */
export interface TextLine {
  /** From 1. */
  number: number;
  text: string | null;
}

/** Cuts text into lines at line feeds, keeping no more of a line than `limit` UTF-16 units. */
export async function* textLines(chunks: AsyncIterable<string>, limit: number): AsyncGenerator<TextLine> {
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  const add = (part: string) => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  const finished = (): TextLine => {
    const text = length <= limit ? parts.join('') : null;
    parts = [];
    length = 0;
    return { number: number++, text };
  };
  const where = () => ({ line: number, before: parts.join('') });
  for await (const chunk of toldWhere(chunks, where)) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      add(chunk.slice(start, end));
      yield finished();
      start = end + 1;
    }
    add(chunk.slice(start));
  }
  if (length > 0) yield finished();
}
