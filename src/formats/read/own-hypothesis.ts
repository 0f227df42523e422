import * as v from 'valibot';
import { CODEBOOK_VERSION } from '../../model/index.ts';
import { type ExportRecord, RECORD_FORMAT } from '../record.ts';
import { isWithoutText } from '../without-text.ts';
import { recordReading, shapeProblem } from './check-record.ts';
import { type Place, problem, type Reading } from './reading.ts';
import { HYPOTHESIS_PART } from './record-shape.ts';

/** An annotation that no other program had in between: it still carries what it was made from. */
interface OwnAnnotation {
  onrecord: unknown;
  uri?: unknown;
}

export const isOwn = (value: unknown): value is OwnAnnotation =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'onrecord');

type Part = v.InferOutput<typeof HYPOTHESIS_PART>;

/**
 * Puts what people made of an article together again from annotations of ours, which stand together in a file: a
 * record without the article's text, and with nothing of the machine's that nobody judged.
 */
export class OwnParts {
  private record: ExportRecord | null = null;
  private place: Place = {};

  *add({ onrecord, uri }: OwnAnnotation, place: Place): Generator<Reading> {
    const shaped = v.safeParse(HYPOTHESIS_PART, onrecord, { abortEarly: true });
    if (!shaped.success) {
      const { key, slots } = shapeProblem(shaped.issues[0], '');
      yield problem(place, key, { field: ['onrecord', slots.field].filter(Boolean).join('.') });
      return;
    }
    const { article, gap, note, correction } = shaped.output;
    if (this.record?.id !== article.id || this.record.article.textHash !== article.textHash) {
      yield* this.finish();
      this.record = recordOf(article, typeof uri === 'string' ? uri : '');
      this.place = place;
    }
    if (gap) this.record.gaps.push(gap);
    if (note) this.record.notes.push(note);
    if (correction) this.record.corrections.push(correction);
  }

  /** What was begun, now that nothing more of it comes. */
  *finish(): Generator<Reading> {
    if (this.record === null) return;
    const { record, place } = this;
    this.record = null;
    // A text that is empty was never on a page: such a record would make an article of nothing.
    if (!isWithoutText(record)) {
      yield problem(place, 'import_problem_field', { field: 'onrecord.article.textHash' });
      return;
    }
    yield recordReading(record, place);
  }
}

const recordOf = ({ id, canonicalUrl, textHash, engine }: Part['article'], url: string): ExportRecord => ({
  id,
  format: RECORD_FORMAT,
  partial: true,
  engine,
  codebook: CODEBOOK_VERSION,
  language: '',
  genre: 'unknown',
  article: {
    url,
    canonicalUrl,
    title: '',
    byline: null,
    outlet: null,
    published: null,
    modified: null,
    language: null,
    genre: 'unknown',
    foundIn: {},
    textHash,
    firstSeen: null,
    lastSeen: null,
    text: '',
    body: '',
    paragraphs: [],
  },
  statements: [],
  gaps: [],
  sources: [],
  notes: [],
  corrections: [],
});
