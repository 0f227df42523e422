import { useLocale } from '../../ui/language.ts';

/** What writes numbers and days, made once a language: making one takes longer than writing a hundred with it. */
const known = new Map<string, { numbers: Intl.NumberFormat; days: Intl.DateTimeFormat }>();

function formats(locale: string) {
  const made = known.get(locale) ?? {
    numbers: new Intl.NumberFormat(locale),
    days: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }),
  };
  known.set(locale, made);
  return made;
}

/** Writes a number as the reader's language does. */
export function useNumber(): (count: number) => string {
  return formats(useLocale()).numbers.format;
}

/** Writes a day as the reader's language does. */
export function useDay(): (date: Date) => string {
  return formats(useLocale()).days.format;
}
