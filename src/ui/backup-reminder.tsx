import { useText } from './language.ts';
import './backup-reminder.css';

/** Where a backup is saved. */
const FILES = '/library.html#/files';

interface Props {
  /** How many notes of their own the reader has. */
  own: number;
  onLater(): void;
}

/** Says that what the reader wrote is on this computer only, with the way to a backup. */
export function BackupReminder({ own, onLater }: Props) {
  const text = useText();
  return (
    <div class="banner backup-reminder" role="note">
      <p class="plain">{text('backup_reminder', { own: String(own) })}</p>
      <p class="backup-reminder-foot">
        <a class="link" href={FILES} target="_blank" rel="noreferrer">
          {text('backup_now')}
        </a>
        <button type="button" class="link" onClick={onLater}>
          {text('backup_later')}
        </button>
      </p>
    </div>
  );
}
