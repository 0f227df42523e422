import type { Span } from '../../src/model/index.ts';
import type { CorpusStatement } from './corpus.ts';

/** What an edit must do to a saved statement. */
export type Expected =
  /** The words stand here, and nowhere else. */
  | { kind: 'kept'; spans: Span[] }
  /** The words are gone. */
  | { kind: 'gone' }
  /** The words stand here in other words; `removed` and `added` are what changed, word by word. */
  | { kind: 'reworded'; span: Span; removed: string[]; added: string[] }
  /** The words may stand, but not as the same statement. */
  | { kind: 'not-the-same' }
  /** One of these places; a state that names none is right as well. */
  | { kind: 'either'; places: Span[]; mustBeAmbiguous: boolean };

export interface EditCase {
  edit: string;
  before: string;
  after: string;
  statement: Pick<CorpusStatement, 'content' | 'source'>;
  expected: Expected;
}

/** A case, or why there is none of this edit for this statement. */
export type Attempt = EditCase | { edit: string; skipped: string };
