import type { Span } from '../../model/index.ts';
import type { Reading } from './reading.ts';

/** A sentence in which the page says itself what is not known of a source: evidence, not a statement. */
export interface Disclosure {
  span: Span;
  /** Who did not say it, as the page has it. */
  discloser: string;
}

const NOT_SAID =
  /^(?:(?:however|but|yet|still|although|while|and),? )*(?<who>[^,.;:]{2,60}?),? (?:did not|didn['’]t|does not|doesn['’]t|do not|don['’]t|has not|have not|would not|never) (?:reveal|disclose|say|specify|state|identify|name|make clear|tell|indicate|explain) (?:to \w+ )?(?:which|who|whether it was)\b/i;

/** All disclosure sentences of the running text, in reading order. */
export function disclosuresIn(reading: Reading): readonly Disclosure[] {
  const known = cache.get(reading);
  if (known) return known;
  const found: Disclosure[] = [];
  reading.article.paragraphs.forEach((_, paragraph) => {
    if (!reading.isBody(paragraph)) return;
    for (const sentence of reading.sentences(paragraph)) {
      const who = NOT_SAID.exec(reading.words(sentence))?.groups?.who;
      if (who && !reading.isQuoted(sentence[0])) {
        found.push({ span: sentence, discloser: who.replace(/^The (?=[A-Za-z])/, 'the ') });
      }
    }
  });
  cache.set(reading, found);
  return found;
}

const cache = new WeakMap<Reading, readonly Disclosure[]>();

export const disclosureOf = (reading: Reading): Disclosure | undefined => disclosuresIn(reading)[0];
