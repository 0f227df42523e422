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
