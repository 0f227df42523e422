import { isApostrophe, isDigit, isSpace, isWordCharacter } from './characters.ts';

/** A character, or pair of characters, that may be a quotation mark. */
export interface Mark {
  start: number;
  end: number;
  single: boolean;
  /** What a double mark does; `either` where sign and surroundings leave it open (a straight mark). */
  role: 'open' | 'close' | 'either';
  /** A single mark that begins a quotation. */
  opensSingle: boolean;
  /** A single mark that may end one: `sure` beside punctuation, `possible` where it may be an apostrophe too. */
  closesSingle: 'sure' | 'possible' | 'no';
  /** Index of the next single mark that surely closes, and of the next that opens; the number of marks for none. */
  nextSure: number;
  nextOpening: number;
}

const DOUBLE = new Set([0x22, 0x201c, 0x201d, 0x201e, 0x201f, 0xab, 0xbb]);
/** Words that begin with an apostrophe. */
const SHORTENED = new Set([
  'tis',
  'twas',
  'em',
  'cause',
  'til',
  'till',
  'bout',
  'n',
  'round',
  'neath',
  's',
  't',
]);
const LONGEST_SHORTENED = 6;

/** All marks from `start` to `end` that may open or close a quotation, in order, with what each can do. Linear. */
export function findMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (DOUBLE.has(c)) {
      const role = doubleRole(text, i, i + 1, start, end);
      if (role) marks.push(doubleMark(i, i + 1, role));
    } else if ((c === 39 || c === 96) && text.charCodeAt(i + 1) === c && i + 1 < end) {
      const role = c === 96 ? 'open' : doubleRole(text, i, i + 2, start, end);
      if (role) marks.push(doubleMark(i, i + 2, role));
      i++;
    } else if (c === 0x2018 || c === 0x201b || isApostrophe(c)) {
      const mark = singleMark(text, i, start, end);
      if (mark) marks.push(mark);
    }
  }
  lookAhead(marks);
  return marks;
}

function doubleMark(start: number, end: number, role: Mark['role']): Mark {
  return {
    start,
    end,
    single: false,
    role,
    opensSingle: false,
    closesSingle: 'no',
    nextSure: 0,
    nextOpening: 0,
  };
}

interface Surroundings {
  /** Nothing, white space, a bracket, a dash or another mark stands before it. */
  freeBefore: boolean;
  wordBefore: boolean;
  wordAfter: boolean;
  spaceAfter: boolean;
}

const OPEN_NEIGHBOURS = new Set('([{—–-/“"‘\'„«`:;=>');

function surroundings(text: string, from: number, to: number, start: number, end: number): Surroundings {
  const before = from > start ? text.charCodeAt(from - 1) : 32;
  const after = to < end ? text.charCodeAt(to) : 32;
  return {
    freeBefore: isSpace(before) || OPEN_NEIGHBOURS.has(String.fromCharCode(before)),
    wordBefore: isWordCharacter(before),
    wordAfter: isWordCharacter(after) || after === 0x24 || after === 0x23 || after === 0x40 || after === 0xa3,
    spaceAfter: isSpace(after),
  };
}

/** What a double mark does here; null for an inch or second mark. */
function doubleRole(text: string, from: number, to: number, start: number, end: number): Mark['role'] | null {
  const around = surroundings(text, from, to, start, end);
  const spaceBefore = from === start || isSpace(text.charCodeAt(from - 1));
  switch (text.charCodeAt(from)) {
    case 0x201e:
      return 'open';
    case 0x201c:
    case 0x201f:
      return !around.freeBefore && !around.wordAfter ? 'close' : 'open';
    case 0x201d:
      return spaceBefore && around.wordAfter ? 'open' : 'close';
    case 0xab:
    case 0xbb:
      return 'either';
  }
  if (isInchMark(text, from, to, start, end)) return null;
  if (around.freeBefore && spaceBefore && !around.spaceAfter) return 'open';
  if (!around.freeBefore && !around.wordAfter) return 'close';
  return 'either';
}

function isInchMark(text: string, from: number, to: number, start: number, end: number): boolean {
  if (from <= start || !isDigit(text.charCodeAt(from - 1))) return false;
  let i = from - 1;
  while (i > start && i > from - 4 && isDigit(text.charCodeAt(i - 1))) i--;
  return i > start && isApostrophe(text.charCodeAt(i - 1)) && to <= end;
}

function singleMark(text: string, i: number, start: number, end: number): Mark | null {
  const around = surroundings(text, i, i + 1, start, end);
  if (around.wordBefore && around.wordAfter) return null;
  const before = i > start ? text.charCodeAt(i - 1) : 32;
  const sign = text.charCodeAt(i);
  const opens = around.freeBefore && around.wordAfter && !isShortened(text, i + 1, end) && sign !== 0x2019;
  const ends = sign !== 0x2018 && sign !== 0x201b && !isSpace(before) && !around.wordAfter && i > start;
  if (!opens && (!ends || isDigit(before))) return null;
  const sure = ends && (!around.wordBefore || !around.spaceAfter || i + 1 >= end);
  return {
    start: i,
    end: i + 1,
    single: true,
    role: 'either',
    opensSingle: opens,
    closesSingle: opens || !ends ? 'no' : sure ? 'sure' : 'possible',
    nextSure: 0,
    nextOpening: 0,
  };
}

/** 'tis, 'em, '90s: the word at `from` begins with an apostrophe. */
function isShortened(text: string, from: number, end: number): boolean {
  if (isDigit(text.charCodeAt(from))) return /^\d\ds?(?![\p{L}\d])/u.test(text.slice(from, from + 4));
  let i = from;
  while (i < end && i - from <= LONGEST_SHORTENED && isWordCharacter(text.charCodeAt(i))) i++;
  return SHORTENED.has(text.slice(from, i).toLowerCase());
}

function lookAhead(marks: Mark[]): void {
  let sure = marks.length;
  let opening = marks.length;
  for (let m = marks.length - 1; m >= 0; m--) {
    const mark = marks[m] as Mark;
    mark.nextSure = sure;
    mark.nextOpening = opening;
    if (mark.closesSingle === 'sure') sure = m;
    if (mark.opensSingle) opening = m;
  }
}

/** Whether mark `m` ends the single quotation that is open; a plural's apostrophe gives way to a better mark. */
export function closesSingleQuotation(marks: readonly Mark[], m: number): boolean {
  const mark = marks[m] as Mark;
  if (mark.closesSingle === 'sure') return true;
  return mark.closesSingle === 'possible' && mark.nextSure >= mark.nextOpening;
}
