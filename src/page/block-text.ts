import type { Piece } from './blocks.ts';

/**
 * Runs of words with single spaces between them, a word being what is neither whitespace that HTML folds nor a
 * character for line breaking or direction only.
 */
const WORDS =
  /[^ \t\n\r\f\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+(?: [^ \t\n\r\f\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+)*/g;

/**
 * Collects the text of one block: whitespace folded as HTML does it (a no-break space is text), soft hyphens,
 * zero-width spaces and direction marks left out (joiners are kept: scripts need them), `<br>` as a line feed.
 */
export class BlockText {
  length = 0;
  endsWithLine = false;
  strongLength = 0;
  private readonly parts: string[] = [];
  private pieces: Piece[] = [];
  private pending: { node: Text; offset: number } | null = null;

  /** `keepLines`: line feeds count, as in `<pre>`. */
  add(node: Text, data: string, keepLines: boolean, strong: boolean): void {
    const before = this.length;
    WORDS.lastIndex = 0;
    let from = 0;
    for (let match = WORDS.exec(data); match; match = WORDS.exec(data)) {
      this.skip(node, data, from, match.index, keepLines);
      this.append(node, match[0], match.index);
      from = WORDS.lastIndex;
    }
    this.skip(node, data, from, data.length, keepLines);
    if (strong) this.strongLength += this.length - before;
  }

  lineBreak(): void {
    this.pending = null;
    if (this.length === 0 || this.endsWithLine) return;
    this.parts.push('\n');
    this.length += 1;
    this.endsWithLine = true;
  }

  /** The text without blank ends, its pieces, and how many characters fell away in front. */
  finish(): { text: string; pieces: Piece[]; shift: number } {
    const whole = this.parts.join('');
    const shift = whole.length - whole.trimStart().length;
    const text = whole.trim();
    if (shift === 0 && text.length === whole.length) return { text, pieces: this.pieces, shift };
    const pieces: Piece[] = [];
    for (const piece of this.pieces) {
      const start = Math.max(piece.start - shift, 0);
      const end = Math.min(piece.start - shift + piece.length, text.length);
      if (end <= start) continue;
      const nodeOffset = piece.nodeOffset + (start + shift - piece.start);
      pieces.push({ start, node: piece.node, nodeOffset, length: end - start });
    }
    return { text, pieces, shift };
  }

  private skip(node: Text, data: string, from: number, to: number, keepLines: boolean): void {
    for (let at = from; at < to; at++) {
      const character = data[at] as string;
      if (character > ' ') continue;
      if (keepLines && character === '\n') this.lineBreak();
      else this.pending ??= { node, offset: at };
    }
  }

  private append(node: Text, words: string, offset: number): void {
    const pending = this.pending;
    this.pending = null;
    if (pending && this.length > 0 && !this.endsWithLine) this.place(pending.node, ' ', pending.offset);
    this.place(node, words, offset);
  }

  private place(node: Text, words: string, offset: number): void {
    const last = this.pieces.at(-1);
    const adjoins =
      last &&
      last.node === node &&
      last.nodeOffset + last.length === offset &&
      last.start + last.length === this.length;
    if (adjoins) last.length += words.length;
    else this.pieces.push({ start: this.length, node, nodeOffset: offset, length: words.length });
    this.parts.push(words);
    this.length += words.length;
    this.endsWithLine = false;
  }
}
