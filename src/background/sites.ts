import { callPage } from '../messages/client.ts';
import { EVERY_SITE, hostOf, NO_SITES, patternOf, type SiteChoice, type SiteRules } from '../model/index.ts';
import { browser } from '../platform/browser.ts';
import { articleFrame } from './frames.ts';
import { LOOK } from './page-files.ts';
import { choiceFor, registrationFor, withChoice } from './site-rules.ts';

const KEY = 'sites';
const SCRIPT_ID = 'onrecord-by-itself';
/** As soon as a page is parsed: when it is idle its pictures and advertisements may long have been waited for. */
const RUN_AT = 'document_end';

async function readRules(): Promise<SiteRules> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<SiteRules> | undefined;
  return { ...NO_SITES, ...stored };
}

export async function siteChoice(url: string): Promise<SiteChoice> {
  const host = hostOf(url);
  return host ? choiceFor(await readRules(), host) : 'on-click';
}

/** Whether it runs by itself at an address. */
export async function runsByItselfAt(url: string): Promise<boolean> {
  const choice = await siteChoice(url);
  return choice === 'this-site' || choice === 'all-sites';
}

/** Where it runs by itself, as far as the browser still permits. */
export const siteRules = (): Promise<SiteRules> => readRules().then(permitted);

/** Keeps rules and makes them so; the caller has asked the browser for the permissions that they need. */
export async function setSiteRules(rules: SiteRules): Promise<SiteRules> {
  const hosts = (given: readonly string[]) => [...new Set(given.map((host) => host.toLowerCase()))].sort();
  await browser.storage.local.set({
    [KEY]: { everywhere: rules.everywhere, always: hosts(rules.always), never: hosts(rules.never) },
  });
  await followRules();
  return siteRules();
}

/** Keeps a choice and makes it so: the browser's permissions and registered scripts follow the rules. */
export async function chooseForSite(url: string, choice: SiteChoice): Promise<SiteChoice> {
  const host = hostOf(url);
  if (!host) return 'on-click';
  await browser.storage.local.set({ [KEY]: withChoice(await readRules(), host, choice) });
  await followRules();
  return siteChoice(url);
}

/**
 * Brings the registered scripts into line with the rules and with what the browser still permits; called at every
 * start of the background, after a choice, and when a permission came or went. Pages that may no longer be looked at are told to stop.
 */
export async function followRules(): Promise<void> {
  const rules = await permitted(await readRules());
  const registration = registrationFor(rules);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  const same = (one: unknown, other: unknown) => JSON.stringify(one ?? []) === JSON.stringify(other ?? []);
  const [script] = registered;
  if (
    same(script?.matches, registration?.matches) &&
    same(script?.excludeMatches, registration?.excludeMatches) &&
    (!script || same([script.js, script.css, script.runAt], [[LOOK], undefined, RUN_AT]))
  ) {
    return;
  }
  if (script) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (registration) {
    await browser.scripting.registerContentScripts([
      { id: SCRIPT_ID, js: [LOOK], runAt: RUN_AT, ...registration },
    ]);
  }
}

/** The rules as far as the browser still grants them; what was taken back is forgotten. */
async function permitted(rules: SiteRules): Promise<SiteRules> {
  const granted = (origin: string) => browser.permissions.contains({ origins: [origin] });
  const always: string[] = [];
  for (const host of rules.always) if (await granted(patternOf(host))) always.push(host);
  const current: SiteRules = {
    ...rules,
    everywhere: rules.everywhere && (await granted(EVERY_SITE)),
    always,
  };
  if (current.everywhere !== rules.everywhere || always.length !== rules.always.length) {
    await browser.storage.local.set({ [KEY]: current });
  }
  return current;
}

/** Tells the pages of these origins that they are no longer looked at. */
export async function stopPages(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      for (const frameId of new Set([0, await articleFrame(id)]))
        await callPage(id, 'page.stop', { origins: [...origins] }, frameId).catch(() => undefined);
    }),
  );
}
