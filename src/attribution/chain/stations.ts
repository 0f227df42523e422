import type { Span } from '../../model/index.ts';
import type { NounPhrase } from '../phrases/phrase.ts';
import type { Identity } from '../speakers/identify.ts';
import type { Occasion } from './occasion.ts';

/** One station of a statement's route as its sentence states it. */
export interface RouteStep {
  phrase: NounPhrase;
  verb: string | null;
  verbSpan: Span | null;
  /** When, where and in what the station told it, where the sentence says so of the station itself. */
  told?: Occasion;
}

/** What a statement's sentence says of its route: outermost station first, the speaker last; empty where it names none. */
export interface Route {
  steps: RouteStep[];
  /** All that the sentence says of it, whichever station it belongs to. */
  occasion: Occasion;
  /** Whom the words were told to, in the page's words, where that is no outlet. */
  addressed: string | null;
  /** The sentence, or sentences, that the statement stands in. */
  sentence: Span;
}

/** A station whose source is known. */
export interface Station {
  step: RouteStep;
  identity: Identity;
}
