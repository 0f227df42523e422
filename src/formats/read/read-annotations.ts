import * as v from 'valibot';
import { bodyOf } from '../../text/body.ts';
import type { ExportRecord } from '../record.ts';
import { asList } from './as-list.ts';
import { recordReading, shapeProblem } from './check-record.ts';
import { noteFromAnnotation } from './foreign-annotation.ts';
import { IdsOnce } from './ids-once.ts';
import { readItems } from './read-items.ts';
import { type Place, problem, type Reading } from './reading.ts';
import { ANNOTATION_DATA } from './record-shape.ts';

const PAGES = new Set(['items']);

/** A single annotation, which stands in no collection. */
export const readAnnotation = (chunks: AsyncIterable<string>): AsyncGenerator<Reading> =>
  readAnnotations(asList(chunks));

/**
 * W3C Web Annotation JSON-LD: collections and pages, in whatever order their fields stand, or a list of annotations.
 * Annotations of our own carry the record they were made from and become it again, byte for byte; anybody else's
 * become notes.
 */
export async function* readAnnotations(chunks: AsyncIterable<string>): AsyncGenerator<Reading> {
  const own = new OwnRecords();
  const others = new IdsOnce();
  const whole = yield* readItems(chunks, PAGES, (value, place) =>
    isOurs(value) ? own.add(value, place) : others.first(noteFromAnnotation(value, place)),
  );
  // Of a file that is cut, nobody knows what else belonged to the last record.
  if (whole) yield* own.finish();
}

interface OwnAnnotation {
  'onrecord:data': unknown;
  body?: { value?: unknown }[];
}

const isOurs = (value: unknown): value is OwnAnnotation =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'onrecord:data');

/** Puts records together again: an article's annotation comes first, those on its words and gaps follow. */
class OwnRecords {
  private record: ExportRecord | null = null;
  private place: Place = {};

  *add(annotation: OwnAnnotation, place: Place): Generator<Reading> {
    const shaped = v.safeParse(ANNOTATION_DATA, annotation['onrecord:data'], { abortEarly: true });
    if (!shaped.success) {
      yield { kind: 'problem', place, problem: shapeProblem(shaped.issues[0], 'onrecord:data') };
      return;
    }
    const data = shaped.output;
    if ('article' in data) {
      yield* this.finish();
      const text = annotation.body?.[0]?.value;
      this.place = place;
      this.record = {
        ...data.record,
        article: { ...data.article, text: typeof text === 'string' ? text : '', body: '' },
        statements: [],
        gaps: [],
        notes: [],
        corrections: [],
      };
    } else if (this.record === null) yield problem(place, 'import_problem_no_article');
    else if ('statement' in data) this.record.statements.push(data.statement);
    else if ('gap' in data) this.record.gaps.push(data.gap);
    else if ('note' in data) this.record.notes.push(data.note);
    else this.record.corrections.push(data.correction);
  }

  /** The record that was begun, now that it is known to be whole. */
  *finish(): Generator<Reading> {
    if (this.record === null) return;
    const { article } = this.record;
    yield recordReading({ ...this.record, article: { ...article, body: bodyOf(article) } }, this.place);
    this.record = null;
  }
}
