import { callBackground } from '../messages/client.ts';
import { EVERY_SITE, hostOf, patternOf, type SiteChoice } from '../model/index.ts';
import { requestAccess } from '../platform/permissions.ts';

/** Where the extension looks by itself: asked and chosen for the site of one address. */
export interface SiteAccess {
  choice(url: string): Promise<SiteChoice>;
  /**
   * Must be called in the reader's own gesture: the browser may ask whether it is allowed.
   * @returns what holds afterwards, or null where the reader or the browser said no
   */
  choose(url: string, choice: SiteChoice): Promise<SiteChoice | null>;
}

/** The real one: the browser's prompt, then the background, which keeps the choice and makes it so. */
export function siteAccessOverMessages(): SiteAccess {
  return {
    choice: (url) => callBackground('site.read', { url }),
    async choose(url, choice) {
      const host = hostOf(url);
      if (!host) return null;
      const needed = choice === 'all-sites' ? [EVERY_SITE] : choice === 'this-site' ? [patternOf(host)] : [];
      if (needed.length > 0 && !(await requestAccess(needed))) return null;
      return callBackground('site.choose', { url, choice });
    },
  };
}
