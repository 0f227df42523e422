/** Whether an address is one of those a browser's match pattern means: `<all_urls>`, or scheme, host and any path. */
export function matchesAddress(pattern: string, address: { protocol: string; hostname: string }): boolean {
  if (pattern === '<all_urls>') return true;
  const parts = /^(\*|https?):\/\/([^/:]+)(?::\d+)?\//.exec(pattern);
  if (!parts) return false;
  const [, scheme, host] = parts as unknown as [string, string, string];
  if (scheme !== '*' && `${scheme}:` !== address.protocol) return false;
  if (host === '*') return true;
  return host.startsWith('*.')
    ? address.hostname === host.slice(2) || address.hostname.endsWith(host.slice(1))
    : address.hostname === host;
}
