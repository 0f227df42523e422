import { tellPanel } from '../messages/client.ts';
import type { Saved } from '../messages/table.ts';
import type { Settings } from '../model/index.ts';
import { browser } from '../platform/browser.ts';
import { restyle } from '../platform/injection.ts';
import { changeSettings, readSettings } from '../platform/settings.ts';
import { StoreError } from '../store/errors.ts';
import { countUntouched, deleteEverything, forgetUntouched } from '../store/forget.ts';
import { articleFrame } from './frames.ts';
import { OVERLAYS, pageStyles } from './page-files.ts';
import { renameMenu } from './selection.ts';
import { articlesInTabs, viewOfTab } from './tabs.ts';

/** Keeps a change and makes it seen at once: on open pages, in panels, in what runs by itself, and in the store. */
export async function applySettings(change: Partial<Settings>): Promise<Settings> {
  const settings = await changeSettings(change);
  const styles = pageStyles(settings);
  await Promise.all([forgetWhatIsNotKept(), change.language !== undefined && renameMenu()]);
  const tabs = await browser.tabs.query({});
  // Not waited for: a page in the background may take its time.
  for (const { id } of tabs) if (id !== undefined) void showAgain(id, styles).catch(() => undefined);
  return settings;
}

async function showAgain(tabId: number, styles: readonly string[]): Promise<void> {
  const view = await viewOfTab(tabId, 'only-if-there').catch(() => null);
  if (view?.state !== 'ready') return;
  await restyle(
    tabId,
    await articleFrame(tabId),
    OVERLAYS,
    styles.filter((style) => OVERLAYS.includes(style)),
  );
  await tellPanel('tab.changed', { tabId });
}

const DAY = 86_400_000;

/** Articles that were not seen since this time need not be kept; null where all of them are. */
const keptSince = ({ keep, days }: Pick<Settings, 'keep' | 'days'>): number | null => {
  if (keep !== 'everything') return Number.POSITIVE_INFINITY;
  return days === null ? null : Date.now() - days * DAY;
};

/** How many articles `forgetWhatIsNotKept` would delete now if the reader wanted this kept. @throws StoreError */
export async function countNotKept(kept: Pick<Settings, 'keep' | 'days'>): Promise<number> {
  const before = keptSince(kept);
  return before === null ? 0 : countUntouched(before, await articlesInTabs());
}

/**
 * Deletes articles that the reader did nothing with and no longer wants kept: those that were not seen for so many
 * days, or all that no tab shows. What they judged, wrote or brought in stays. A store that cannot be used is left
 * alone.
 */
export async function forgetWhatIsNotKept(): Promise<void> {
  const before = keptSince(await readSettings());
  if (before === null) return;
  try {
    await forgetUntouched(before, await articlesInTabs());
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}

/** Deletes all that is kept; says honestly whether it is gone. */
export async function deleteAll(): Promise<Saved<null>> {
  try {
    await deleteEverything();
  } catch (error) {
    if (error instanceof StoreError) return { saved: false, problem: error.failure };
    throw error;
  }
  const tabs = await browser.tabs.query({});
  for (const { id } of tabs) if (id !== undefined) void tellPanel('tab.changed', { tabId: id });
  return { saved: true, value: null };
}
