const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPENING = new Set([0x7b, 0x5b]);
const CLOSING = new Set([0x7d, 0x5d]);
/** Bytes of a key or an id that are kept. */
const MOST_KEPT = 4096;

/**
 * Reads the top-level `id` of a JSON object that goes by in pieces and is too large to be kept. It looks at nothing
 * but strings, nesting and commas; what it makes of text that is no JSON is of no consequence.
 */
export class IdScanner {
  /** The id once it has gone by; null before, and where there is none. */
  id: string | null = null;
  private depth = 0;
  private inString = false;
  private escaped = false;
  private atKey = true;
  private key = '';
  /** The string or number that is going by at the top level, as it is written. */
  private token: number[] = [];

  read(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length && this.id === null; i++) {
      if (this.inString) this.readInString(bytes[i]!);
      else this.readOutside(bytes[i]!);
    }
  }

  private readInString(byte: number): void {
    this.keep(byte);
    if (this.escaped) this.escaped = false;
    else if (byte === BACKSLASH) this.escaped = true;
    else if (byte === QUOTE) this.inString = false;
  }

  private readOutside(byte: number): void {
    if (byte === QUOTE) this.inString = true;
    if (this.depth === 1 && (byte === COMMA || CLOSING.has(byte))) this.endValue();
    else if (this.depth === 1 && byte === COLON) this.endKey();
    else if (!OPENING.has(byte) && !CLOSING.has(byte)) this.keep(byte);
    if (OPENING.has(byte)) this.depth++;
    if (CLOSING.has(byte)) this.depth--;
  }

  private keep(byte: number): void {
    if (this.depth === 1 && this.token.length < MOST_KEPT) this.token.push(byte);
  }

  private endKey(): void {
    this.key = String(this.parsedToken());
    this.atKey = false;
  }

  private endValue(): void {
    const value = this.parsedToken();
    if (!this.atKey && this.key === 'id' && (typeof value === 'string' || typeof value === 'number'))
      this.id = String(value);
    this.atKey = true;
  }

  private parsedToken(): unknown {
    const token = new TextDecoder().decode(Uint8Array.from(this.token));
    this.token = [];
    try {
      return JSON.parse(token);
    } catch {
      return null;
    }
  }
}
