import type { Catalogues } from '../ui/load-language.ts';

/** The texts that the panel shows; `?panel` leaves out those of other pages (scripts/compiled-texts.ts). */
export const PANEL_TEXTS: Catalogues = {
  en: () => import('../../assets/_locales/en/messages.json?panel'),
  fa: () => import('../../assets/_locales/fa/messages.json?panel'),
};
