import type { Catalogues } from './load-language.ts';

/** All texts of all pages. */
export const ALL_TEXTS: Catalogues = {
  en: () => import('../../assets/_locales/en/messages.json'),
  fa: () => import('../../assets/_locales/fa/messages.json'),
};
