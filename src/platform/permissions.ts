import { browser } from './browser.ts';

/**
 * Asks the browser, and through it the reader, for access to sites. Must be called before anything is awaited in the
 * reader's own gesture.
 *
 * @param origins match patterns
 * @returns whether it is granted, be it now or before
 */
export const requestAccess = (origins: string[]): Promise<boolean> =>
  browser.permissions.request({ origins });

/** Gives access to sites back to the browser; what it keeps, it keeps. */
export const giveBackAccess = (origins: string[]): Promise<boolean> =>
  browser.permissions.remove({ origins }).catch(() => false);
