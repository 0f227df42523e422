const RIGHT_TO_LEFT: readonly string[] = ['fa'];
export const CATALOGUE_NAMES = ['en', 'fa'] as const;
export type CatalogueName = (typeof CATALOGUE_NAMES)[number];

/** The texts that stand for a BCP 47 tag, English where we have none for it, with the tag and direction they have. */
export function knownLanguage(tag: string): {
  catalogue: CatalogueName;
  locale: string;
  rightToLeft: boolean;
} {
  const wanted = tag.split('-')[0]?.toLowerCase();
  const known = CATALOGUE_NAMES.find((name) => name === wanted);
  const catalogue = known ?? 'en';
  return { catalogue, locale: known ? tag : catalogue, rightToLeft: RIGHT_TO_LEFT.includes(catalogue) };
}
