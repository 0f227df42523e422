import type { ChainLink, TaggedStatement } from '../../model/index.ts';
import type { NounPhrase } from '../phrases/phrase.ts';
import type { RouteStep } from './stations.ts';

/** A place in or on something ("on the firm's website") says where words stand, and not who had them. */
const A_PLACE = /^(?:in|on|at|from|during|inside|within|under|after|before|throughout|via|over)\b/i;
const BARE_WORD = /^(?:an?|the|this|that|these|those|one's|its)$/i;

/**
 * Whether a phrase can name somebody who hands words on: a person, an outlet, a body or a document. A wrong station
 * accuses the page of a route it does not have, so what cannot be read is none.
 */
export function canHandOn({ kind, surface }: NounPhrase): boolean {
  return kind !== 'unclear' && !A_PLACE.test(surface) && !BARE_WORD.test(surface.trim());
}

const RECORD =
  /\b(?:affidavit|complaint|court|papers|records?|recordings?|tapes?|filings?|indictment|police|report|lawsuit|suit|deposition|testimony|minutes|notes|memo|readout|warrant|petition|account|documents?|messages|letters?|emails?|cables?|transcripts?|diary|memoirs?|biography|book|article|interview|statement)\b/i;

/** Whether a document may set down what somebody said; a census or a study counts, and hands on no words. */
export const setsDownWords = ({ kind, surface }: NounPhrase): boolean =>
  kind !== 'document' || RECORD.test(surface);

const TAKEN_DOWN =
  /\b(?:transcripts?|transcription|recordings?|videos?|audio|tapes?|footage|text|copy|remarks|speech)\b/i;

/** Whether a document is a speaker's own words as they were taken down: whoever has it has them at first hand. */
export const isTakenDown = (surface: string): boolean =>
  TAKEN_DOWN.test(surface.split(/\b(?:obtained|seen|heard|of|by)\b/)[0] ?? '');

/** The steps without those that cannot be stations; the last one, the speaker, stays. */
export function stationsOnly(steps: readonly RouteStep[], statement: TaggedStatement): RouteStep[] {
  const speaker = steps.at(-1);
  if (!speaker) return [];
  if (A_PLACE.test(speaker.phrase.surface)) return [speaker];
  return steps.filter((step) => step === speaker || (canHandOn(step.phrase) && !isReported(step, statement)));
}

/** Whether a person or outlet appears only in what is said. */
const isReported = ({ phrase }: RouteStep, { content }: TaggedStatement): boolean =>
  content.some(([start, end]) => phrase.span[0] >= start && phrase.span[1] <= end);

const SURE_STATEMENT = 0.7;
const SURE_IDENTITY = 0.6;

/** Whether a statement is sure enough to be read as testimony that another one passes on. */
export const isSure = ({ confidence }: TaggedStatement): boolean => confidence >= SURE_STATEMENT;

/** Whether it is clear enough who the link is. */
export const isKnown = ({ confidence }: ChainLink): boolean => (confidence ?? 1) >= SURE_IDENTITY;
