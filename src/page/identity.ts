/** Query parameters that say how a reader came, or in what dress the page is wanted, and not which article it is. */
const IDLE_PARAMETER =
  /^(utm_.*|.*clid|mc_[ce]id|igshid|igsh|mkt_tok|cmpid?|campaign(_id)?|ito|ocid|ncid|ns_.*|at_.*|wt\.?mc.*|ref(_?src|errer)?|source|src|smid|smtyp|partner|mod|sh|share|feature|socialflow.*|sr_share|xtor|__twitter_impression|_ga|_gl|yclid|vero_.*|hs.{2,6}|trk.*|spm|scm|from|via|taid|guccounter|guce_.*|cid|rss|amp|amp_.*|outputtype|print|printable|printer|display|mobile|m|view|page|fbclid)$/i;
/** Of those, the ones that some sites use to name the article itself unless their value is a known one. */
const ONLY_WITH_VALUE: Record<string, RegExp> = {
  outputtype: /^amp$/i,
  display: /^(amp|print|mobile)$/i,
  view: /^(amp|print|mobile|all|full|single)$/i,
  page: /^(\d{1,2}|all)$/i,
  m: /^[01]$/,
  mobile: /^(1|true|yes)$/i,
  print: /^(1|true|yes)$/i,
  amp: /^(1|true|yes)?$/i,
  cid: /[^\d]/,
  source: /[a-z]/i,
  src: /[a-z]/i,
  from: /[a-z]/i,
  mod: /[a-z]/i,
  rss: /^(1|true|yes)?$/i,
};
/** Where a path names no article, a parameter may. */
const SCRIPT_PATH = /^\/?$|\.(?:php|aspx?|jsp|cgi|do)$/i;
const DRESSED_HOST = /^(?:m|mobile|amp|wap|touch)\./;
const DRESSED_PATH =
  /\/(?:amp|amp\.html|print|print\.html|printable|mobile|page\/\d{1,2}|index\.(?:html?|php|aspx?))\/?$|\.amp(?=\.html?$|$)/i;

/**
 * The one address under which an article is kept, however it was reached: https, no fragment, no tracking, print,
 * mobile, AMP or page-number parts, parameters in order. The address that the page declares for itself counts only
 * when it names an article of the same site: a page could otherwise write itself into another outlet's record, and
 * many pages name their home page by mistake.
 * @param url the page's own address; anything that is not one of the web is returned as it is
 * @param declared the page's `rel=canonical` (or `og:url`) as written, which may be relative, or null
 */
export function canonicalAddress(url: string, declared: string | null): string {
  const visited = webAddress(url);
  if (!visited) return url;
  const own = behindCache(visited);
  const stated = declared === null || declared.trim() === '' ? null : webAddress(declared, own);
  const chosen = stated && sameSite(own, stated) && !isHome(stated) ? stated : own;
  return tidy(chosen);
}

/** The publisher's address behind one of an AMP cache, which carries it in its path. */
function behindCache(url: URL): URL {
  const cached =
    /(^|\.)cdn\.ampproject\.org$/.test(url.hostname) || /^www\.google\.[a-z.]+$/.test(url.hostname)
      ? /^\/(?:amp|[cv])\/(?:s\/)?([^/]+\.[^/]+\/.*)$/.exec(url.pathname)
      : null;
  return (cached && webAddress(`https://${cached[1]}${url.search}`)) ?? url;
}

function webAddress(address: string, base?: URL): URL | null {
  try {
    const url = new URL(address.trim(), base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

/** The same host but for `www.`, `m.`, `amp.` and the like. */
function sameSite(one: URL, other: URL): boolean {
  return bareHost(one) === bareHost(other);
}

function bareHost(url: URL): string {
  return plainHost(url).replace(/^www\d?\.(?=.*\.)/, '');
}

function plainHost(url: URL): string {
  const host = url.hostname.replace(/\.$/, '');
  const plain = host.replace(DRESSED_HOST, '');
  return (plain.includes('.') ? plain : host) + (url.port ? `:${url.port}` : '');
}

function isHome(url: URL): boolean {
  return url.search === '' && /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?|index\.[a-z]{3,5})?$/i.test(url.pathname);
}

function plainPath(url: URL): string {
  let path = url.pathname.replace(/\/{2,}/g, '/').replace(/^\/amp(?=\/.)/i, '');
  for (let before = ''; before !== path; ) {
    before = path;
    path = path.replace(DRESSED_PATH, '');
  }
  return path === '' ? '/' : path;
}

function tidy(url: URL): string {
  // Most addresses have none, and parameters are dear to take apart.
  const query = url.search === '' ? '' : tellingQuery(url);
  const path = plainPath(url);
  return `https://${plainHost(url)}${path.length > 1 ? path.replace(/\/$/, '') : path}${query ? `?${query}` : ''}`;
}

/** The parameters that say which article it is, in order. */
function tellingQuery(url: URL): string {
  const kept = [...url.searchParams]
    .filter(([name, value]) => !isIdle(name, value, url))
    .sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return new URLSearchParams(kept).toString();
}

function isIdle(name: string, value: string, url: URL): boolean {
  if (!IDLE_PARAMETER.test(name)) return false;
  const only = ONLY_WITH_VALUE[name.toLowerCase()];
  if (only === undefined) return true;
  return only.test(value) && !SCRIPT_PATH.test(url.pathname);
}
