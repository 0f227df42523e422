import { useDay } from './written.ts';

/** A date as the reader's language writes it; nothing for what is no date. */
export function Day({ iso }: { iso: string | null }) {
  const written = useDay();
  const date = new Date(iso ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return null;
  return <time dateTime={iso!}>{written(date)}</time>;
}
