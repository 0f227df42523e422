import type { JobFailure, JobOrder, JobProgress, JobReport, Jobs } from './jobs.ts';

/** A job that could not be done. */
export class JobFailed extends Error {
  readonly failure: JobFailure;

  constructor(failure: JobFailure) {
    super(`The job failed: ${failure}`);
    this.failure = failure;
  }
}

export interface RunningJob<Result> {
  /** @throws JobFailed */
  result: Promise<Result>;
  /** Asks the job to stop; its result says that it was cancelled. */
  cancel(): void;
}

/** Starts a job in a worker of its own. */
export function runJob<Name extends keyof Jobs>(
  job: Name,
  input: Jobs[Name]['in'],
  onProgress: (progress: JobProgress) => void,
): RunningJob<Jobs[Name]['out']> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const order = (given: JobOrder) => worker.postMessage(given);
  const result = new Promise<Jobs[Name]['out']>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<JobReport>) => {
      if ('progress' in data) onProgress(data.progress);
      else if ('failure' in data) reject(new JobFailed(data.failure));
      else resolve(data.result as Jobs[Name]['out']);
    };
    worker.onerror = () => reject(new JobFailed('unreadable'));
  });
  order({ job, input } as JobOrder);
  return {
    result: result.finally(() => worker.terminate()),
    cancel: () => order({ job: 'cancel' }),
  };
}
