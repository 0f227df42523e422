import { useText } from '../../ui/language.ts';
import type { PartProps } from './part.ts';

/** Own notes after which a reader is reminded that they stand on this computer only, and again after so many more. */
const NOTES = 50;

/** Where a backup is saved. */
const FILES = '/library.html#/files';

/** A reminder of a backup, until one is saved or it is put aside. */
export function BackupReminder({ own, settings, onChange }: PartProps & { own: number }) {
  const text = useText();
  if (own - settings.remindedAt < NOTES) return null;
  return (
    <div class="banner" role="note">
      <p class="plain">{text('options_backup', { own: String(own) })}</p>
      <p class="row">
        <a class="link" href={FILES} target="_blank" rel="noreferrer">
          {text('options_backup_now')}
        </a>
        <button type="button" class="link" onClick={() => void onChange({ remindedAt: own })}>
          {text('options_backup_later')}
        </button>
      </p>
    </div>
  );
}
