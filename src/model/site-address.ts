/** The host of a web address, lower case, without port; null for anything else. */
export function hostOf(url: string): string | null {
  const parts = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:[\]]+)/i.exec(url);
  return parts ? parts[1]!.toLowerCase() : null;
}

/** The match pattern of one site, on any port, over http and https. */
export const patternOf = (host: string) => `*://${host}/*`;
export const EVERY_SITE = '*://*/*';
