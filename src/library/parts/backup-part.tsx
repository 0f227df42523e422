import { callBackground } from '../../messages/client.ts';
import { downloadInBrowser } from '../../panel/exporter.ts';
import { useText } from '../../ui/language.ts';
import { SaveJob } from './save-job.tsx';
import { useJob } from './use-job.ts';

/** Saves everything that is kept as one file. */
export function BackupPart() {
  const text = useText();
  const job = useJob('backup');
  const save = async () => {
    const now = Date.now();
    const file = await job.run({ now });
    if (!file) return;
    const day = new Date(now).toISOString().slice(0, 10);
    downloadInBrowser(`on-the-record-${day}.onrecord.gz`, file.type, [file]);
    await countFromHere().catch(() => undefined);
  };
  return (
    <>
      <p>{text('library_backup_help')}</p>
      <SaveJob
        job={job}
        name="backup"
        label="library_backup_save"
        done="library_backup_done"
        onSave={() => void save()}
      />
    </>
  );
}

/** The reader is reminded of the next backup after so many more notes of their own, counted from this one. */
async function countFromHere(): Promise<void> {
  const { own } = await callBackground('data.totals', null);
  await callBackground('settings.change', { change: { remindedAt: own } });
}
