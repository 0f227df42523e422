import { type Settings, settingsFrom } from '../model/index.ts';
import { browser } from './browser.ts';

const KEY = 'settings';

/** What the reader chose. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom((await browser.storage.local.get(KEY))[KEY]);
}

/** Keeps a change and gives all that is chosen now. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = settingsFrom({ ...(await readSettings()), ...change });
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

/** Tells of changes made in any of our contexts. @returns what ends that */
export function onSettings(tell: (now: Settings, before: Settings) => void): () => void {
  const hear: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) tell(settingsFrom(change.newValue), settingsFrom(change.oldValue));
  };
  browser.storage.onChanged.addListener(hear);
  return () => browser.storage.onChanged.removeListener(hear);
}

/** Tells when the reader wants another language to be spoken. */
export function onLanguage(tell: () => void): void {
  onSettings((now, before) => {
    if (now.language !== before.language) tell();
  });
}

/** BCP 47 tag of the language that the reader wants to read. */
export async function chosenLanguage(): Promise<string> {
  const { language } = await readSettings();
  return language === 'browser' ? browser.i18n.getUILanguage() : language;
}
