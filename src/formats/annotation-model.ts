import type { TextQuoteSelector } from './quote-selector.ts';
import type {
  ExportedArticle,
  ExportedCorrection,
  ExportedGap,
  ExportedNote,
  ExportedStatement,
  ExportRecord,
} from './record.ts';

export interface TextPositionSelector {
  type: 'TextPositionSelector';
  /** Code points from the beginning of the source, half-open (Web Annotation model, section 4.2.5). */
  start: number;
  end: number;
}

/** From the first words of a passage to what follows it (section 4.2.8), for passages too long to be given whole. */
export interface RangeSelector {
  type: 'RangeSelector';
  startSelector: TextQuoteSelector;
  endSelector: TextQuoteSelector;
}

/** A whole resource, or words of one. */
export type Target =
  | { id: string }
  | { source: string; selector: TextQuoteSelector | TextPositionSelector | RangeSelector };

export interface TextualBody {
  id?: string;
  type: 'TextualBody';
  value: string;
  format?: 'text/plain';
  language?: string;
  purpose?: Motivation;
  modified?: string;
  creator?: Person;
  /** The edition of the codebook by which a gap was judged. */
  'onrecord:codebook'?: string;
}

export interface Person {
  type: 'Person';
  name: string;
}

export type Motivation =
  | 'describing'
  | 'identifying'
  | 'tagging'
  | 'questioning'
  | 'assessing'
  | 'commenting'
  | 'editing';

export interface Annotation {
  id: string;
  type: 'Annotation';
  motivation: Motivation;
  creator?: Person;
  created?: string;
  modified?: string;
  generated?: string;
  generator?: { id: string; type: 'Software'; name: string };
  /** Absent where the article's text was left out. */
  body?: TextualBody[];
  target: Target[];
  /** The part of the record that this annotation was made from, whole. */
  'onrecord:data':
    | {
        article: Omit<ExportedArticle, 'text' | 'body'>;
        record: Omit<ExportRecord, 'article' | 'statements' | 'gaps' | 'notes' | 'corrections'>;
      }
    | { statement: ExportedStatement }
    | { gap: ExportedGap }
    | { note: ExportedNote }
    | { correction: ExportedCorrection };
}
