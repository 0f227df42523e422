import type { ChainLink, Span, Statement } from '../../model/index.ts';
import type { Reading } from './reading.ts';

/** Links between the publisher and the original speaker. */
export const intermediariesOf = (chain: readonly ChainLink[]): ChainLink[] =>
  chain.filter((link) => link.role === 'intermediary');

export const speakerOf = (chain: readonly ChainLink[]): ChainLink | undefined =>
  chain.findLast((link) => link.role === 'speaker');

const UNNAMED = new Set(['unnamed-individual', 'unnamed-group', 'one-of-named-set', 'none']);

export const isUnnamed = (link: ChainLink): boolean =>
  UNNAMED.has(link.namedAs) || NAMELESS_OUTLET.test(link.surface ?? '');

/** "a local newspaper", "a report in a Polish daily": an outlet of which the page tells the kind, and no name behind it. */
const NAMELESS_OUTLET =
  /^(?:(?:[Aa]n?|[Tt]he) (?:[\p{L}-]+ ){0,2}(?:report|article|story|interview|account|piece) (?:in|by|on|from|with) )?(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\p{L}-]+ ){0,4}(?:newspaper|paper|daily|weekly|magazine|tabloid|website|blog|podcast|station|channel|broadcaster|outlet)\b(?! \p{Lu})/u;

/** The links that are not the publishing outlet under another role. */
export function foreignIntermediaries(reading: Reading, chain: readonly ChainLink[]): ChainLink[] {
  const outlet = nameKey(reading.article.outlet ?? '');
  return intermediariesOf(chain).filter(
    (link) => outlet === '' || nameKey(link.resolvesTo ?? link.surface ?? '') !== outlet,
  );
}

/** Names one station of a route, the same wherever the page mentions it. */
export const linkKey = (link: ChainLink): string =>
  link.sourceId ?? nameKey(link.resolvesTo ?? link.surface ?? link.namedAs);

/** Names a route: its intermediaries and its speaker. */
export const routeKey = (chain: readonly ChainLink[]): string =>
  [...intermediariesOf(chain), speakerOf(chain)].map((link) => (link ? linkKey(link) : '')).join('>');

const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .trim();

/** How a note calls a link: its name, else its words on the page. */
export const linkName = (link: ChainLink): string =>
  link.resolvesTo ?? link.surface?.replace(/[,\s]+$/, '') ?? 'an unnamed source';

/** "Aftab News, quoting one of the three authors, quoting Rouhani": the route as a note shows it. */
export function routeWords(chain: readonly ChainLink[]): string {
  const speaker = speakerOf(chain);
  return [...intermediariesOf(chain), ...(speaker ? [speaker] : [])].map(linkName).join(' → ');
}

/** The words for the first unnamed intermediary, as the page has them. */
export function unnamedLink(chain: readonly ChainLink[]): string | null {
  const link = intermediariesOf(chain).find(isUnnamed);
  return link ? (link.surface?.replace(/[,\s]+$/, '') ?? null) : null;
}

/** Where the original speaker stands, else the first words of credit that there are. */
export function creditSpan(statement: Statement): Span {
  const speaker = speakerOf(statement.chainAsWritten);
  const written =
    speaker?.explicit === 'in-sentence' || speaker?.explicit === 'pronoun' ? speaker.span : null;
  return written ?? statement.source.at(-1) ?? statement.cue[0] ?? statement.content[0] ?? [0, 0];
}
