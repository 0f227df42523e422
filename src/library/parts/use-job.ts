import { useRef, useState } from 'preact/hooks';
import type { JobFailure, JobProgress, Jobs } from '../files/jobs.ts';
import { JobFailed, type RunningJob, runJob } from '../files/run-job.ts';

export interface JobState<Name extends keyof Jobs> {
  running: boolean;
  progress: JobProgress | null;
  failure: JobFailure | null;
  result: Jobs[Name]['out'] | undefined;
  /** @param input what to do, or what finds that out first; this too can be cancelled */
  run(input: Jobs[Name]['in'] | (() => Promise<Jobs[Name]['in']>)): Promise<Jobs[Name]['out'] | undefined>;
  cancel(): void;
  forget(): void;
}

/** A job of this name, one run at a time. */
export function useJob<Name extends keyof Jobs>(name: Name): JobState<Name> {
  const job = useRef<RunningJob<Jobs[Name]['out']> | null>(null);
  const cancelled = useRef(false);
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [failure, setFailure] = useState<JobFailure | null>(null);
  const [result, setResult] = useState<Jobs[Name]['out'] | undefined>(undefined);
  const forget = () => {
    setProgress(null);
    setFailure(null);
    setResult(undefined);
  };
  return {
    running,
    progress,
    failure,
    result,
    forget,
    cancel() {
      cancelled.current = true;
      job.current?.cancel();
    },
    async run(input) {
      forget();
      setRunning(true);
      cancelled.current = false;
      job.current = null;
      try {
        const order = typeof input === 'function' ? await input() : input;
        job.current = runJob(name, order, setProgress);
        // Whatever a job says of being cancelled, it says itself.
        if (cancelled.current) job.current.cancel();
        const came = await job.current.result;
        setResult(came);
        return came;
      } catch (error) {
        setFailure(error instanceof JobFailed ? error.failure : 'unreadable');
        return undefined;
      } finally {
        setRunning(false);
      }
    },
  };
}
