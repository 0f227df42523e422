import { wholeCharacters } from './whole-characters.ts';

/** Characters that an address may hold as they are (RFC 3986); a percent sign only before two hexadecimal digits. */
const NOT_IN_ADDRESS = /%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%]/gu;

/**
 * A web address in the characters that RFC 3986 allows, or null where it is none: what a page calls its address may
 * be anything.
 */
export function webAddress(address: string): string | null {
  const parts = /^(https?:\/\/)([^/?#]+)([^#]*)(?:#(.*))?$/is.exec(address);
  if (!parts) return null;
  const [, scheme = '', authority = '', pathAndQuery = '', fragment] = parts;
  const host = IP_LITERAL.test(authority) ? authority : escaped(authority);
  if (!AUTHORITY.test(host)) return null;
  return scheme + host + escaped(pathAndQuery) + (fragment === undefined ? '' : `#${escaped(fragment)}`);
}

const IP_LITERAL = /^\[[0-9A-Fa-f:.]+\](?::\d+)?$/;
/** At most one name before the host, and a port in digits. */
const AUTHORITY = /^(?:[^@]*@)?(?:\[[^\]]*\]|[^:@]+)(?::\d*)?$/;

const escaped = (part: string): string => part.replace(NOT_IN_ADDRESS, percentEncoded);

/** A name of our own for something that has no address: `urn:onrecord:statement:…`. */
export const ownName = (...parts: readonly string[]): string =>
  ['urn:onrecord', ...parts.map(percentEncoded)].join(':');

const percentEncoded = (part: string): string => encodeURIComponent(wholeCharacters(part));
