import { downloadInBrowser } from '../../panel/exporter.ts';
import { useText } from '../../ui/language.ts';
import { JobProgressLine } from './job-progress.tsx';
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
      <p>
        <button
          type="button"
          class="button"
          aria-disabled={job.running}
          onClick={() => !job.running && void save()}
        >
          {text('library_backup_save')}
        </button>
      </p>
      {job.running && <JobProgressLine progress={job.progress} onCancel={job.cancel} />}
      <p role="status" data-job="backup">
        {job.result ? text('library_backup_done') : job.result === null ? text('library_job_cancelled') : ''}
      </p>
      {job.failure && (
        <p class="failure" role="alert">
          {text(`library_job_failed_${job.failure.replaceAll('-', '_')}`)}
        </p>
      )}
    </>
  );
}
