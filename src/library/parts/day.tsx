import { useLocale } from '../../ui/language.ts';

/** A date as the reader's language writes it; nothing for what is no date. */
export function Day({ iso }: { iso: string | null }) {
  const locale = useLocale();
  const date = new Date(iso ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return null;
  return <time dateTime={iso!}>{date.toLocaleDateString(locale, { dateStyle: 'medium' })}</time>;
}
