/** Does one job and says how far it is; ended by the page when it is done. */
import type { Cancellation } from '../../model/index.ts';
import { planRestore } from '../../store/backup/plan-restore.ts';
import { NotABackup } from '../../store/backup/read-backup.ts';
import { restore } from '../../store/backup/restore.ts';
import { writeBackup } from '../../store/backup/write-backup.ts';
import { StoreError } from '../../store/errors.ts';
import { addArticles } from './add-articles.ts';
import type { JobFailure, JobOrder, JobReport, Jobs } from './jobs.ts';
import { piecesOf } from './pieces.ts';

const send = (report: JobReport) => postMessage(report);
const cancellation: { -readonly [Field in keyof Cancellation]: Cancellation[Field] } = { aborted: false };

const work: { [Name in keyof Jobs]: (input: Jobs[Name]['in']) => Promise<Jobs[Name]['out']> } = {
  async backup({ now }) {
    const parts: Blob[] = [];
    let waiting: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    // Blobs lie on disk: what waits in memory is one of them.
    const setDown = () => {
      parts.push(new Blob(waiting));
      waiting = [];
      bytes = 0;
    };
    const onProgress = (done: number, total: number) => send({ progress: { step: 'reading', done, total } });
    for await (const part of writeBackup({ now, cancellation, onProgress })) {
      waiting.push(part);
      bytes += part.length;
      if (bytes > 1 << 22) setDown();
    }
    setDown();
    return cancellation.aborted ? null : new Blob(parts, { type: 'application/gzip' });
  },
  plan: ({ file, preference }) =>
    planRestore(
      piecesOf(file, (done) => send({ progress: { step: 'reading', done, total: file.size } })),
      preference,
      cancellation,
    ),
  restore: ({ file, preference, broken }) =>
    restore(piecesOf(file), {
      preference,
      broken,
      cancellation,
      onProgress: (progress) => send({ progress }),
      locks: navigator.locks,
    }),
  add: ({ files, ...options }) =>
    addArticles(files, {
      ...options,
      cancellation,
      onProgress: (progress) => send({ progress }),
    }),
};

addEventListener('message', async ({ data }: MessageEvent<JobOrder>) => {
  if (data.job === 'cancel') {
    cancellation.aborted = true;
    return;
  }
  try {
    send({ result: await (work[data.job] as (input: unknown) => Promise<unknown>)(data.input) });
  } catch (error) {
    send({ failure: failureOf(error) });
  }
});

function failureOf(error: unknown): JobFailure {
  if (error instanceof StoreError) return error.failure;
  if (error instanceof NotABackup) return error.reason === 'newer-version' ? 'newer-backup' : error.reason;
  console.warn('On the Record could not read this file.', error);
  return 'unreadable';
}
