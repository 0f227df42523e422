import { useText } from '../../ui/language.ts';
import type { PartProps } from './part.ts';

/** Own notes after which a reader is reminded that they stand on this computer only, and again after so many more. */
const NOTES = 50;

/** A reminder of a backup, until it is put aside. */
export function BackupReminder({ own, settings, onChange }: PartProps & { own: number }) {
  const text = useText();
  if (own - settings.remindedAt < NOTES) return null;
  return (
    <div class="banner" role="note">
      <p class="plain">{text('options_backup', { own: String(own) })}</p>
      <button type="button" class="link" onClick={() => void onChange({ remindedAt: own })}>
        {text('options_backup_later')}
      </button>
    </div>
  );
}
