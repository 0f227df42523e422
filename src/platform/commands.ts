import { browser } from './browser.ts';

export interface Command {
  name: string;
  /** As the browser writes it; empty for none. */
  key: string;
}

/** The extension's keys as they are now. */
export const commandKeys = async (): Promise<Command[]> =>
  (await browser.commands.getAll()).flatMap(({ name, shortcut }) =>
    name ? [{ name, key: shortcut ?? '' }] : [],
  );

/** Firefox can be asked for its page of keys; Chrome has an address for it. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** Opens the browser's own page on which keys are changed. */
export async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as unknown as FirefoxCommands;
  if (__TARGET__ === 'firefox' && openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
