import type { Span, TaggedStatement } from '../../model/index.ts';
import { REPORTING_FORMS } from '../en/reporting-verbs.ts';
import { readNounPhrase } from '../phrases/noun-phrase.ts';
import type { NounPhrase } from '../phrases/phrase.ts';
import type { ParagraphReading } from '../phrases/reading.ts';
import { type Frame, framesOf, type Item } from '../phrases/sentence-frame.ts';
import { spanOf, subjectBefore, verbGroupStart } from '../phrases/subject.ts';
import { type Occasion, readOccasion } from './occasion.ts';

/** One station of a statement's route as its sentence states it. */
export interface RouteStep {
  phrase: NounPhrase;
  verb: string | null;
  verbSpan: Span | null;
}

/** What a statement's sentence says of its route: outermost station first, the speaker last; empty where it names none. */
export interface Route {
  steps: RouteStep[];
  occasion: Occasion;
  /** The sentence, or sentences, that the statement stands in. */
  sentence: Span;
}

/** Reads the routes of an article's statements, each from its own sentence. Linear in the length of the text. */
export function readRoutes(
  text: string,
  readings: readonly ParagraphReading[],
  statements: readonly TaggedStatement[],
): Route[] {
  const frames = new Map<number, Frame[]>();
  return statements.map((statement) => {
    const reading = readings[statement.paragraph];
    let own = frames.get(statement.paragraph);
    if (!own) {
      own = reading ? framesOf(text, reading.span, reading.quotations) : [];
      frames.set(statement.paragraph, own);
    }
    return readRoute(text, statement, own);
  });
}

function readRoute(text: string, statement: TaggedStatement, frames: Frame[]): Route {
  const place = statement.cue[0]?.[0] ?? statement.source[0]?.[0] ?? statement.content[0]?.[0] ?? 0;
  const frame = frames.find(({ span }) => span[0] <= place && place < span[1]) ?? null;
  const sentence: Span = frame?.span ?? statement.content[0] ?? [0, 0];
  const outside = frame ? outsideOf(frame.span, [...statement.content, ...statement.source]) : [];
  const occasion = readOccasion(text, outside);
  const source = statement.source[0];
  if (!source) return { steps: [], occasion, sentence };
  const cue = statement.cue[0] ?? null;
  const own: RouteStep = {
    phrase: readNounPhrase(text, source),
    verb: cue ? text.slice(...(statement.cue.at(-1) as Span)) : null,
    verbSpan: cue,
  };
  const steps = frame ? withRelays(text, frame.items, own) : [own];
  return { steps, occasion, sentence };
}

/** Adds who handed the words on: "A quoted B as saying", "B, quoted by A". */
function withRelays(text: string, items: Item[], own: RouteStep): RouteStep[] {
  const from = items.findIndex((item) => item.end > own.phrase.span[0]);
  const before = items[from - 1];
  if (from > 0 && before && isRelaying(before)) {
    const subject = subjectBefore(items, verbGroupStart(items, from - 1));
    if (subject) {
      const verbSpan: Span = [before.start, before.end];
      return [{ phrase: readNounPhrase(text, spanOf(items, subject)), verb: before.text, verbSpan }, own];
    }
  }
  return [own];
}

function isRelaying(item: Item): boolean {
  const form = REPORTING_FORMS.get(item.word);
  return form?.classes.has('relaying') === true && form.form !== 'base';
}

function outsideOf([start, end]: Span, inside: readonly Span[]): Span[] {
  const outside: Span[] = [];
  let from = start;
  for (const [a, b] of [...inside].sort((x, y) => x[0] - y[0])) {
    if (a > from) outside.push([from, Math.min(a, end)]);
    from = Math.max(from, b);
  }
  if (from < end) outside.push([from, end]);
  return outside;
}
