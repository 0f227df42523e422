import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Wording } from '../wording/index.ts';
import { knownLanguage } from './known-languages.ts';

/** The texts of the reader's language, and its BCP 47 tag. */
export interface Language {
  wording: Wording;
  locale: string;
}

const Context = createContext<Language>({ wording: { text: (key) => key }, locale: 'en' });

/** Gives a tree of parts the reader's language. */
export const LanguageProvider = Context.Provider;

/** The function that words a key, with its slots filled in. */
export const useText = (): Wording['text'] => useContext(Context).wording.text;

/** BCP 47 tag of the reader's language, for lists, numbers and dates. */
export const useLocale = (): string => useContext(Context).locale;

/** Attributes for words of the interface that stand among words of an article. */
export const useInterfaceLanguage = (): { lang: string; dir: 'ltr' | 'rtl' } => {
  const { locale } = useContext(Context);
  return { lang: locale, dir: knownLanguage(locale).rightToLeft ? 'rtl' : 'ltr' };
};

/** Both, for parts that hand them on. */
export const useLanguage = (): Language => useContext(Context);
