import { IntlMessageFormat } from 'intl-messageformat';
import { isWordedAsItStands, type Message } from './compiled.ts';
import { missingSlots } from './missing-slots.ts';
import { WordingError } from './wording-error.ts';

/**
 * The content of one `_locales` file: key → text in ICU MessageFormat. In the package of the extension, which has no
 * parser, the texts with slots are parsed already.
 */
export type WordingCatalogue = Record<string, { message: Message }>;

export interface Wording {
  /**
   * The text behind a key with its slots filled in. Slots are plain strings, numbers included ("3");
   * whatever stands in them, marks of HTML and of MessageFormat too, is text and stays as it is.
   * An unknown key gives the key's own words, an absent slot an ellipsis; nothing is thrown.
   */
  text(key: string, slots?: Readonly<Record<string, string>>): string;
}

/**
 * Words the texts of one language.
 *
 * @param catalogue the language's `messages.json`
 * @param locale its BCP 47 tag, for plurals
 * @param onProblem hears of every text that could not be worded as asked; a test throws here
 */
export function createWording(
  catalogue: WordingCatalogue,
  locale: string,
  onProblem: (error: WordingError) => void = () => {},
): Wording {
  const known = new Map<string, IntlMessageFormat | string | null>();

  /** The text as it stands, or what fills its slots; null where there is none. */
  const lookUp = (key: string): IntlMessageFormat | string | null => {
    const entry = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    if (!entry) {
      onProblem(new WordingError('missing-text', key, `no entry for ${locale}`));
      return null;
    }
    if (isWordedAsItStands(entry.message)) return entry.message;
    try {
      return new IntlMessageFormat(entry.message, locale, undefined, { ignoreTag: true });
    } catch (error) {
      onProblem(new WordingError('broken-text', key, String(error)));
      return null;
    }
  };

  return {
    text(key, slots = {}) {
      const before = known.get(key);
      const format = before === undefined ? lookUp(key) : before;
      known.set(key, format);
      if (format === null) return keyAsWords(key);
      if (typeof format === 'string') return format;
      const missing = missingSlots(format.getAst(), slots);
      for (const name of Object.keys(missing)) onProblem(new WordingError('missing-slot', key, name));
      try {
        return String(format.format({ ...missing, ...slots }));
      } catch (error) {
        onProblem(new WordingError('broken-text', key, String(error)));
        return keyAsWords(key);
      }
    },
  };
}

/** `gap_floating_quote` → "gap floating quote": not good, but it can be read. */
const keyAsWords = (key: string): string => key.replaceAll('_', ' ');
