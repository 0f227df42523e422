import { tellPanel } from '../messages/client.ts';
import type { Saved } from '../messages/table.ts';
import type { Settings } from '../model/index.ts';
import { browser } from '../platform/browser.ts';
import { restyle } from '../platform/injection.ts';
import { changeSettings, readSettings } from '../platform/settings.ts';
import { StoreError } from '../store/errors.ts';
import { deleteEverything, forgetUntouched } from '../store/forget.ts';
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

/**
 * Deletes articles that the reader did nothing with and no longer wants kept: those that were not seen for so many
 * days, or all that no tab shows. What they judged or wrote stays. A store that cannot be used is left alone.
 */
export async function forgetWhatIsNotKept(): Promise<void> {
  const { keep, days } = await readSettings();
  if (keep === 'everything' && days === null) return;
  const before = keep === 'everything' ? Date.now() - (days ?? 0) * DAY : Number.POSITIVE_INFINITY;
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
