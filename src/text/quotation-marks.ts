import type { Span } from '../model/index.ts';
import { closesSingleQuotation, findMarks, type Mark } from './quotation-mark-roles.ts';

/**
 * How a quotation stands in its paragraph.
 * `closed`: opened and closed by marks of one kind. `mixed`: closed by a mark of another kind (straight with curly).
 * `unclosed`: opened, never closed, and the next paragraph does not take it up.
 * `running`: open at the end of its paragraph, and the next one begins with an opening mark.
 * `unopened`: a closing mark to which no opening one belongs; its span is the mark alone.
 */
export type QuotationStatus = 'closed' | 'mixed' | 'unclosed' | 'running' | 'unopened';

/** Words between quotation marks; all offsets are UTF-16 into the article's text. */
export interface Quotation {
  /** From the opening mark to after the closing one; without a closing mark, to the end of what can be meant. */
  start: number;
  end: number;
  /** The words without the marks and the white space inside them. */
  inner: Span;
  /** Index into the paragraphs that were given. */
  paragraph: number;
  status: QuotationStatus;
  kind: 'double' | 'single';
  opener: string;
  closer: string;
  /** 0 for the outermost, 1 for a quotation inside it, and so on. */
  level: number;
  /** Takes up the running quotation of the paragraph before. */
  continues: boolean;
}

/** Deeper nesting than this is read as a fault in the marks. */
const DEEPEST_LEVEL = 3;

/**
 * Finds the quotations of a text, paragraph by paragraph, in reading order (an outer one before those inside it).
 * Knows "straight", “curly”, „low“, «angle», ``backtick'' and ''doubled'' marks, and ‘single’ ones where they are
 * not apostrophes, feet or minutes. Every paragraph starts afresh, so that one lost mark cannot invert the rest.
 * Linear in length.
 */
export function findQuotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const quotations: Quotation[] = [];
  let running = false;
  paragraphs.forEach((span, paragraph) => {
    const found = quotationsOfParagraph(text, span, paragraph);
    const first = found[0];
    if (running && first && first.start === firstCharacter(text, span)) first.continues = true;
    const open = found.find((q) => q.status === 'unclosed' && q.end === lastCharacterEnd(text, span));
    const next = paragraphs[paragraph + 1];
    running = open !== undefined && next !== undefined && startsWithOpener(text, next);
    if (running && open) open.status = 'running';
    for (const quotation of found) quotations.push(quotation);
  });
  return quotations;
}

function quotationsOfParagraph(text: string, [start, end]: Span, paragraph: number): Quotation[] {
  const marks = findMarks(text, start, end);
  const found: Quotation[] = [];
  const open: Quotation[] = [];
  const begin = (mark: Mark, kind: 'double' | 'single'): void => {
    const quotation: Quotation = {
      start: mark.start,
      end: mark.end,
      inner: [mark.end, mark.end],
      paragraph,
      status: 'unclosed',
      kind,
      opener: text.slice(mark.start, mark.end),
      closer: '',
      level: open.length,
      continues: false,
    };
    found.push(quotation);
    open.push(quotation);
  };
  const finish = (quotation: Quotation, mark: Mark): void => {
    quotation.closer = text.slice(mark.start, mark.end);
    quotation.end = mark.end;
    quotation.inner = trimmed(text, quotation.start + quotation.opener.length, mark.start);
    quotation.status = fits(quotation.opener, quotation.closer) ? 'closed' : 'mixed';
  };
  const breakOff = (quotation: Quotation, at: number): void => {
    quotation.inner = trimmed(text, quotation.start + quotation.opener.length, at);
    quotation.end = Math.max(quotation.inner[1], quotation.start + quotation.opener.length);
  };

  for (let m = 0; m < marks.length; m++) {
    const mark = marks[m] as Mark;
    const innermost = open[open.length - 1];
    if (mark.single) {
      if (innermost?.kind === 'single') {
        if (closesSingleQuotation(marks, m)) finish(open.pop() as Quotation, mark);
      } else if (mark.opensSingle && open.length < DEEPEST_LEVEL) {
        begin(mark, 'single');
      }
      continue;
    }
    const at = lastDouble(open);
    const current = at >= 0 ? (open[at] as Quotation) : null;
    if (current && closes(text, mark, current)) {
      drop(found, open.splice(at + 1));
      finish(open.pop() as Quotation, mark);
    } else if (mark.role === 'close') {
      found.push(unopened(text, mark, paragraph));
    } else if (current && !nests(text, mark, current, open.length)) {
      drop(found, open.splice(at + 1));
      breakOff(open.pop() as Quotation, mark.start);
      begin(mark, 'double');
    } else {
      begin(mark, 'double');
    }
  }
  for (const quotation of open) breakOff(quotation, end);
  return withLevels(found.filter((q) => q.kind === 'double' || q.status !== 'unclosed'));
}

/** Takes single marks that a double one overruled out of the list again; they are among its last. */
function drop(found: Quotation[], overruled: readonly Quotation[]): void {
  for (const quotation of overruled) found.splice(found.lastIndexOf(quotation), 1);
}

/** Counts the levels anew, now that marks which turned out to be apostrophes are gone. */
function withLevels(quotations: Quotation[]): Quotation[] {
  const ends: number[] = [];
  for (const quotation of quotations) {
    while (ends.length > 0 && (ends[ends.length - 1] as number) <= quotation.start) ends.pop();
    quotation.level = ends.length;
    ends.push(quotation.end);
  }
  return quotations;
}

const lastDouble = (open: readonly Quotation[]): number => {
  for (let i = open.length - 1; i >= 0; i--) if (open[i]?.kind === 'double') return i;
  return -1;
};

const ANGLE = new Set(['«', '»']);

/** Whether `mark` can close `current`: by its role, and never an angle mark for another kind. */
function closes(text: string, mark: Mark, current: Quotation): boolean {
  const sign = text.slice(mark.start, mark.end);
  if (ANGLE.has(sign) !== ANGLE.has(current.opener)) return false;
  if (ANGLE.has(sign)) return sign !== current.opener;
  if (current.opener === '„') return sign !== '„';
  return mark.role !== 'open';
}

/** An opening mark of another family inside an open quotation begins a quotation within it. */
function nests(text: string, mark: Mark, current: Quotation, depth: number): boolean {
  const sign = text.slice(mark.start, mark.end);
  return depth < DEEPEST_LEVEL && family(sign) !== family(current.opener);
}

const family = (sign: string): string =>
  ANGLE.has(sign) ? 'angle' : sign === '"' ? 'straight' : sign.length === 2 ? 'doubled' : 'curly';

const PAIRS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '”': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  "''": "''",
  '``': "''",
  '‘': "’'",
  "'": "'",
  '’': '’',
};
const fits = (opener: string, closer: string): boolean => (PAIRS[opener] ?? '').includes(closer);

function unopened(text: string, mark: Mark, paragraph: number): Quotation {
  return {
    start: mark.start,
    end: mark.end,
    inner: [mark.start, mark.start],
    paragraph,
    status: 'unopened',
    kind: 'double',
    opener: '',
    closer: text.slice(mark.start, mark.end),
    level: 0,
    continues: false,
  };
}

function startsWithOpener(text: string, span: Span): boolean {
  const first = firstCharacter(text, span);
  return first < span[1] && ['"', '“', '„', '«', '``', "''"].some((sign) => text.startsWith(sign, first));
}

const firstCharacter = (text: string, [start, end]: Span): number => trimmed(text, start, end)[0];
const lastCharacterEnd = (text: string, [start, end]: Span): number => trimmed(text, start, end)[1];

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = Math.max(start, end);
  while (from < to && /\s/.test(text[from] as string)) from++;
  while (to > from && /\s/.test(text[to - 1] as string)) to--;
  return [from, to];
}
