import type { BackupReminders } from '../../../src/panel/backup-reminders.ts';

/** Reminds of so many notes until they are put aside; null: of none. */
export function remindersInMemory(own: number | null): BackupReminders {
  let due = own;
  return {
    due: async () => due,
    putAside: async () => {
      due = null;
    },
    onChange: () => () => {},
  };
}
