import { createWording, type WordingCatalogue } from '../wording/index.ts';
import type { Language } from './language.ts';

const CATALOGUES: Record<string, () => Promise<{ default: WordingCatalogue }>> = {
  en: () => import('../../assets/_locales/en/messages.json'),
  fa: () => import('../../assets/_locales/fa/messages.json'),
};

/**
 * Loads the texts for a BCP 47 tag, English where we have none for it, and sets the document's language and
 * direction accordingly.
 */
export async function loadLanguage(tag: string): Promise<Language> {
  const wanted = tag.split('-')[0]!.toLowerCase();
  const known = wanted in CATALOGUES ? wanted : 'en';
  const { default: catalogue } = await CATALOGUES[known]!();
  const locale = known === wanted ? tag : known;
  document.documentElement.lang = locale;
  document.documentElement.dir = RIGHT_TO_LEFT.includes(known) ? 'rtl' : 'ltr';
  return { wording: createWording(catalogue, locale), locale };
}

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];
