import type { SiteChoice } from '../../../src/model/index.ts';
import type { SiteAccess } from '../../../src/panel/site-access.ts';

/** One choice for every site, kept as long as the page is; a reader who says no to "all sites". */
export function sitesInMemory(): SiteAccess {
  let current: SiteChoice = 'on-click';
  return {
    choice: async () => current,
    choose: async (_url, choice) => {
      if (choice === 'all-sites') return null;
      current = choice;
      return current;
    },
  };
}
