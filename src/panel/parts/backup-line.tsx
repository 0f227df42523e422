import { useEffect, useState } from 'preact/hooks';
import { BackupReminder } from '../../ui/backup-reminder.tsx';
import type { BackupReminders } from '../backup-reminders.ts';

interface Props {
  reminders: BackupReminders;
  /** How much the reader wrote on what is shown: when it changes, it may be time. */
  written?: number;
}

/** The reminder of a backup when it is time for one, and nothing at other times. */
export function BackupLine({ reminders, written }: Props) {
  const [own, setOwn] = useState<number | null>(null);
  useEffect(() => {
    // Where nobody can count there is nothing to remind of.
    const ask = () => void reminders.due().then(setOwn, () => setOwn(null));
    ask();
    return reminders.onChange(ask);
  }, [reminders, written]);
  return own === null ? null : (
    <BackupReminder own={own} onLater={() => void reminders.putAside(own).then(() => setOwn(null))} />
  );
}
