import { useText } from '../../ui/language.ts';
import type { Jobs } from '../files/jobs.ts';
import { JobProgressLine } from './job-progress.tsx';
import type { JobState } from './use-job.ts';

interface Props<Name extends keyof Jobs> {
  job: JobState<Name>;
  name: Name;
  /** Key of the button's words. */
  label: string;
  /** Key of what is said when it is done. */
  done: string;
  onSave(): void;
}

/** The button that starts writing a file, how far it is, and what became of it. */
export function SaveJob<Name extends keyof Jobs>({ job, name, label, done, onSave }: Props<Name>) {
  const text = useText();
  return (
    <>
      <p>
        <button
          type="button"
          class="button"
          aria-disabled={job.running}
          onClick={() => !job.running && onSave()}
        >
          {text(label)}
        </button>
      </p>
      {job.running && <JobProgressLine progress={job.progress} onCancel={job.cancel} />}
      <p role="status" data-job={name}>
        {job.result ? text(done) : job.result === null ? text('library_job_cancelled') : ''}
      </p>
      {job.failure && (
        <p class="failure" role="alert">
          {text(`library_job_failed_${job.failure.replaceAll('-', '_')}`)}
        </p>
      )}
    </>
  );
}
