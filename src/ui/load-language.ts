import { createWording, type WordingCatalogue } from '../wording/index.ts';
import { type CatalogueName, knownLanguage } from './known-languages.ts';
import type { Language } from './language.ts';

/** How the texts of each language are loaded. */
export type Catalogues = Record<CatalogueName, () => Promise<{ default: WordingCatalogue }>>;

/**
 * Loads the texts for a BCP 47 tag, English where we have none for it, and sets the document's language and
 * direction accordingly.
 */
export async function loadLanguage(tag: string, catalogues: Catalogues): Promise<Language> {
  const { locale, rightToLeft } = knownLanguage(tag);
  document.documentElement.lang = locale;
  document.documentElement.dir = rightToLeft ? 'rtl' : 'ltr';
  return loadWording(tag, catalogues);
}

/** The texts alone, for a worker, which has no document. */
export async function loadWording(tag: string, catalogues: Catalogues): Promise<Language> {
  const { catalogue, locale } = knownLanguage(tag);
  const texts = await catalogues[catalogue]();
  return { wording: createWording(texts.default, locale), locale };
}
