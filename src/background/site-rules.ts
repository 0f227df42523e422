import { EVERY_SITE, patternOf, type SiteChoice, type SiteRules } from '../model/index.ts';

/** What the rules say of one site. */
export function choiceFor(rules: SiteRules, host: string): SiteChoice {
  if (rules.never.includes(host)) return 'never-here';
  if (rules.everywhere) return 'all-sites';
  return rules.always.includes(host) ? 'this-site' : 'on-click';
}

/** The rules after a choice for one site; the other sites keep theirs, except that "all sites" is said of all. */
export function withChoice(rules: SiteRules, host: string, choice: SiteChoice): SiteRules {
  const others = (hosts: readonly string[]) => hosts.filter((other) => other !== host);
  const added = (hosts: readonly string[]) => [...others(hosts), host].sort();
  return {
    everywhere: choice === 'all-sites' || (choice === 'never-here' && rules.everywhere),
    always: choice === 'this-site' ? added(rules.always) : others(rules.always),
    never: choice === 'never-here' ? added(rules.never) : others(rules.never),
  };
}

/** Where the content script is registered to run by itself; null: nowhere. */
export function registrationFor(rules: SiteRules): { matches: string[]; excludeMatches?: string[] } | null {
  const hosts = rules.always.filter((host) => !rules.never.includes(host));
  const matches = rules.everywhere ? [EVERY_SITE] : hosts.map(patternOf);
  if (matches.length === 0) return null;
  return rules.never.length > 0 ? { matches, excludeMatches: rules.never.map(patternOf) } : { matches };
}
