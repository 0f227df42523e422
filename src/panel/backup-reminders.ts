import { callBackground } from '../messages/client.ts';
import { isBackupDue } from '../model/index.ts';
import { onSettings, readSettings } from '../platform/settings.ts';

/** Whether the reader is to be reminded of a backup, and what they answer. */
export interface BackupReminders {
  /** How many notes of their own the reader has, where it is time to save them; null where it is not. */
  due(): Promise<number | null>;
  /** Reminds again after so many more than these. */
  putAside(own: number): Promise<unknown>;
  /** @returns what ends listening */
  onChange(ask: () => void): () => void;
}

/** The real ones: counted by the background, put aside in the settings that all pages share. */
export function remindersOverMessages(): BackupReminders {
  return {
    async due() {
      const [{ own }, settings] = await Promise.all([callBackground('data.totals', null), readSettings()]);
      return isBackupDue(own, settings) ? own : null;
    },
    putAside: (own) => callBackground('settings.change', { change: { remindedAt: own } }),
    onChange: (ask) => onSettings(ask),
  };
}
