import { createWording, type WordingCatalogue } from '../wording/index.ts';
import { type CatalogueName, knownLanguage } from './known-languages.ts';
import type { Language } from './language.ts';

const CATALOGUES: Record<CatalogueName, () => Promise<{ default: WordingCatalogue }>> = {
  en: () => import('../../assets/_locales/en/messages.json'),
  fa: () => import('../../assets/_locales/fa/messages.json'),
};

/**
 * Loads the texts for a BCP 47 tag, English where we have none for it, and sets the document's language and
 * direction accordingly.
 */
export async function loadLanguage(tag: string): Promise<Language> {
  const { catalogue, locale, rightToLeft } = knownLanguage(tag);
  const texts = await CATALOGUES[catalogue]();
  document.documentElement.lang = locale;
  document.documentElement.dir = rightToLeft ? 'rtl' : 'ltr';
  return { wording: createWording(texts.default, locale), locale };
}
