/** Does one job and says how far it is; ended by the page when it is done. */
import { EXPORT_FORMATS } from '../../formats/index.ts';
import type { Cancellation } from '../../model/index.ts';
import { planRestore } from '../../store/backup/plan-restore.ts';
import { NotABackup } from '../../store/backup/read-backup.ts';
import { restore } from '../../store/backup/restore.ts';
import { writeBackup } from '../../store/backup/write-backup.ts';
import { StoreError } from '../../store/errors.ts';
import { ALL_TEXTS } from '../../ui/all-texts.ts';
import { loadWording } from '../../ui/load-language.ts';
import { addArticles } from './add-articles.ts';
import { follow } from './follow.ts';
import { incomingItems } from './incoming.ts';
import type { JobFailure, JobOrder, JobReport, Jobs } from './jobs.ts';
import { exported } from './outgoing.ts';
import { piecesOf, ReadingCancelled } from './pieces.ts';

const send = (report: JobReport) => postMessage(report);
const cancellation: { -readonly [Field in keyof Cancellation]: Cancellation[Field] } = { aborted: false };

/** What is written as a file; null when it was no longer wanted. Blobs lie on disk: what waits in memory is one of them. */
async function asFile(written: AsyncIterable<Uint8Array | string>, type: string): Promise<Blob | null> {
  const parts: Blob[] = [];
  let waiting: BlobPart[] = [];
  let size = 0;
  const setDown = () => {
    parts.push(new Blob(waiting));
    waiting = [];
    size = 0;
  };
  for await (const part of written) {
    waiting.push(part as BlobPart);
    size += part.length;
    if (size > 1 << 22) setDown();
  }
  setDown();
  return cancellation.aborted ? null : new Blob(parts, { type });
}

const work: { [Name in keyof Jobs]: (input: Jobs[Name]['in']) => Promise<Jobs[Name]['out']> } = {
  async backup({ now }) {
    const onProgress = (done: number, total: number) => send({ progress: { step: 'reading', done, total } });
    return asFile(writeBackup({ now, cancellation, onProgress }), 'application/gzip');
  },
  async export({ order, locale }) {
    const { wording } = await loadWording(locale, ALL_TEXTS);
    const onProgress = (done: number, total: number) => send({ progress: { step: 'writing', done, total } });
    const type = order.perArticle ? 'application/zip' : EXPORT_FORMATS[order.format].mediaType;
    return asFile(exported(order, wording, cancellation, onProgress), type);
  },
  plan: ({ file, preference, now }) =>
    planRestore(
      incomingItems(
        piecesOf(file, cancellation, (done) =>
          send({ progress: { step: 'reading', done, total: file.size } }),
        ),
        { now, preference },
      ),
      preference,
      cancellation,
      follow,
    ),
  restore: ({ file, preference, broken, now }) =>
    restore(incomingItems(piecesOf(file, cancellation), { now, preference }), {
      preference,
      follow,
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
    if (error instanceof ReadingCancelled) send({ result: CANCELLED[data.job] ?? null });
    else send({ failure: failureOf(error) });
  }
});

/** What a job says that was stopped while it read its file; the others say null. */
const CANCELLED: { [Name in keyof Jobs]?: Jobs[Name]['out'] } = { restore: { state: 'cancelled' } };

function failureOf(error: unknown): JobFailure {
  if (error instanceof StoreError) return error.failure;
  if (error instanceof NotABackup) return error.reason === 'newer-version' ? 'newer-backup' : error.reason;
  console.warn('On the Record could not read this file.', error);
  return 'unreadable';
}
