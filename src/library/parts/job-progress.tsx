import { useText } from '../../ui/language.ts';
import type { JobProgress } from '../files/jobs.ts';

/** How far a job is, and a way to stop it. */
export function JobProgressLine({ progress, onCancel }: { progress: JobProgress | null; onCancel(): void }) {
  const text = useText();
  const { step, done, total } = progress ?? { step: 'reading', done: 0, total: 0 };
  const label = text(`library_job_${step}`);
  return (
    <p class="job">
      <progress aria-label={label} value={total > 0 ? done / total : undefined} />
      <span>{label}</span>
      <button type="button" class="chip" onClick={onCancel}>
        {text('library_job_cancel')}
      </button>
    </p>
  );
}
