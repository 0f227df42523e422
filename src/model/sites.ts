/** Where the extension looks at pages without being asked each time. */
export interface SiteRules {
  /** On every site that is not in `never`. */
  everywhere: boolean;
  /** Host names, lower case, without port. */
  always: string[];
  never: string[];
}

export const SITE_CHOICES = ['on-click', 'this-site', 'all-sites', 'never-here'] as const;
/** What a reader chooses for the site of the page they are on. */
export type SiteChoice = (typeof SITE_CHOICES)[number];

export const NO_SITES: SiteRules = { everywhere: false, always: [], never: [] };
