import { toldWhere } from './decode.ts';

/** An element of a list, as the text it is written in. */
export interface JsonItemText {
  /** From 1, over all lists. */
  item: number;
  /** The line on which it begins, from 1. */
  line: number;
  /** Null for one that is longer than the limit. */
  text: string | null;
}

/** The file ended, or its brackets did, before they were closed. */
export class JsonCutOff extends Error {
  /** The line that was read last. */
  readonly line: number;
  /** What was read of an element. */
  readonly before: string;

  constructor(line: number, before: string) {
    super(`The JSON ends early, in line ${line}.`);
    this.name = 'JsonCutOff';
    this.line = line;
    this.before = before;
  }
}

/**
 * Cuts the elements out of lists in a JSON text of any size, without keeping more of it than one element: those of
 * every list that stands under one of the given names, or of a list that is the whole text. Lists inside an element
 * belong to it. What stands between the elements is passed over unread.
 *
 * @param limit the most UTF-16 units of an element that are kept
 * @throws JsonCutOff
 */
export async function* jsonItems(
  chunks: AsyncIterable<string>,
  names: ReadonlySet<string>,
  limit: number,
): AsyncGenerator<JsonItemText> {
  const scanner = new ItemScanner(names, limit);
  for await (const chunk of toldWhere(chunks, () => scanner.where())) yield* scanner.read(chunk);
  scanner.end();
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const LINE_FEED = 0x0a;
/** The most of a name that is looked at: longer ones are none of ours. */
const LONGEST_NAME = 64;

class ItemScanner {
  private readonly names: ReadonlySet<string>;
  private readonly limit: number;
  private line = 1;
  private count = 0;
  /** The kinds of the brackets that stand open outside an element: true for a list whose elements are wanted. */
  private readonly open: boolean[] = [];
  private begun = false;
  private inString = false;
  private escaped = false;
  /** The last string outside an element, which a colon makes a name. */
  private lastString = '';
  private name: string | null = null;
  private element: { line: number; depth: number; parts: string[]; length: number } | null = null;

  constructor(names: ReadonlySet<string>, limit: number) {
    this.names = names;
    this.limit = limit;
  }

  *read(chunk: string): Generator<JsonItemText> {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (code === LINE_FEED) this.line++;
      if (this.inString) {
        this.readInString(code, chunk, at);
        continue;
      }
      if (code <= 0x20) continue;
      if (!this.element && this.wanted && code !== CLOSE_LIST && code !== COMMA) {
        this.element = { line: this.line, depth: 0, parts: [], length: 0 };
        from = at;
      }
      if (this.element) {
        if (this.endsElement(code)) {
          this.keep(chunk.slice(from, at));
          yield this.finished();
          this.between(code);
        } else this.inElement(code);
      } else this.between(code);
    }
    if (this.element) this.keep(chunk.slice(from));
  }

  /** Where the reading stands, and what was read of an element there. */
  where(): { line: number; before: string } {
    return { line: this.line, before: this.element?.parts.join('') ?? '' };
  }

  private cutOff(): JsonCutOff {
    const { line, before } = this.where();
    return new JsonCutOff(line, before);
  }

  end(): void {
    if (this.inString || this.element || this.open.length > 0 || !this.begun) throw this.cutOff();
  }

  /** True directly inside a list whose elements are wanted. */
  private get wanted(): boolean {
    return this.open.at(-1) === true;
  }

  private readInString(code: number, chunk: string, at: number): void {
    if (this.escaped) this.escaped = false;
    else if (code === BACKSLASH) this.escaped = true;
    else if (code === QUOTE) this.inString = false;
    if (!this.element && this.inString && this.lastString.length < LONGEST_NAME) this.lastString += chunk[at];
  }

  private endsElement(code: number): boolean {
    return this.element!.depth === 0 && (code === COMMA || code === CLOSE_LIST);
  }

  private inElement(code: number): void {
    if (code === QUOTE) this.inString = true;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) this.element!.depth++;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) this.element!.depth--;
  }

  private between(code: number): void {
    if (code === QUOTE) {
      this.inString = true;
      this.lastString = '';
    } else if (code === COLON) this.name = this.lastString;
    else if (code === OPEN_LIST) {
      const isWhole = !this.begun;
      this.open.push(isWhole || (this.name !== null && this.names.has(this.name)));
      this.name = null;
    } else if (code === OPEN_OBJECT) {
      this.open.push(false);
      this.name = null;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      if (this.open.pop() === undefined) throw this.cutOff();
    } else if (code === COMMA) this.name = null;
    this.begun = true;
  }

  private keep(part: string): void {
    const element = this.element!;
    element.length += part.length;
    if (element.length <= this.limit) element.parts.push(part);
    else element.parts = [];
  }

  private finished(): JsonItemText {
    const { line, parts, length } = this.element!;
    this.element = null;
    this.count++;
    return { item: this.count, line, text: length <= this.limit ? parts.join('') : null };
  }
}
