import { retention } from '../../background/retention.ts';
import { useText } from '../../ui/language.ts';
import type { AddedFiles } from '../files/jobs.ts';
import { JobProgressLine } from './job-progress.tsx';
import { useStretch } from './stretch.tsx';
import { useJob } from './use-job.ts';

/** Failures with a sentence of their own; any other is told as one. */
const REASONS = ['too_large', 'not_utf8', 'binary', 'not_json', 'no_text', 'page_no_text', 'other_language'];

/** Adds saved pages, texts and lines of NDJSON, dropped or chosen. */
export function AddPart() {
  const text = useText();
  const job = useJob('add');
  const add = async (files: readonly File[]) => {
    if (files.length === 0 || job.running) return;
    await job.run({ files: [...files], retention: await retention(), now: Date.now() });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the field below.
    <div
      class="drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void add([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <p>{text('library_add_help')}</p>
      <p>
        <input
          type="file"
          multiple
          accept=".html,.htm,.xhtml,.txt,.ndjson,.jsonl"
          aria-label={text('library_add_choose')}
          data-add
          onChange={({ currentTarget }) => {
            void add([...(currentTarget.files ?? [])]).then(() => {
              currentTarget.value = '';
            });
          }}
        />
      </p>
      {job.running && <JobProgressLine progress={job.progress} onCancel={job.cancel} />}
      <div role="status" data-job="add">
        {job.result && <Outcome result={job.result} />}
      </div>
      {job.failure && (
        <p class="failure" role="alert">
          {text(`library_job_failed_${job.failure.replaceAll('-', '_')}`)}
        </p>
      )}
    </div>
  );
}

function Outcome({ result }: { result: AddedFiles }) {
  const text = useText();
  const { added, failed, cancelled } = result;
  const { shown, more } = useStretch(failed);
  return (
    <>
      <p>{text(cancelled ? 'library_add_cancelled' : 'library_add_done', { count: String(added) })}</p>
      {failed.length > 0 && <p>{text('library_add_failed', { count: String(failed.length) })}</p>}
      <ul>
        {shown.map(({ name, reason }, at) => (
          <li key={at}>
            {text(`library_add_reason_${REASONS.includes(reason) ? reason : 'other'}`, { name })}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
