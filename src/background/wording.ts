import english from '../../assets/_locales/en/messages.json';
import persian from '../../assets/_locales/fa/messages.json';
import type { CardLanguage } from '../model/index.ts';
import { knownLanguage } from '../ui/known-languages.ts';
import { createWording, type Wording } from '../wording/index.ts';

/** A background cannot load code later, so that it has all languages from the start. */
const CATALOGUES = { en: english, fa: persian };
const made = new Map<string, { wording: Wording; language: CardLanguage }>();

/** What words texts in a language. `tag`: BCP 47. */
export function wordingFor(tag: string) {
  let known = made.get(tag);
  if (!known) {
    const { catalogue, locale, rightToLeft } = knownLanguage(tag);
    known = { wording: createWording(CATALOGUES[catalogue], locale), language: { locale, rightToLeft } };
    made.set(tag, known);
  }
  return known;
}
