import type { Retention } from '../../model/index.ts';
import type { Preference } from '../../store/backup/merge.ts';
import type { RestorePlan } from '../../store/backup/plan-restore.ts';
import type { RestoreOptions, RestoreResult } from '../../store/backup/restore.ts';
import type { StoreFailure } from '../../store/errors.ts';
import type { ExportOrder } from './outgoing.ts';

/** What became of files: how many articles are kept, and which inputs gave none. */
export interface AddedFiles {
  added: number;
  failed: { name: string; reason: string }[];
  cancelled: boolean;
}

/** Long work with files, each done in a worker of its own: what goes in and what comes out. */
export interface Jobs {
  /** Everything that is kept, as a file; null when it was cancelled. */
  backup: { in: { now: number }; out: Blob | null };
  /** What was ordered, as a file; null when it was cancelled. */
  export: { in: { order: ExportOrder; locale: string }; out: Blob | null };
  /** The dry run of a restore; null when it was cancelled. */
  plan: { in: { file: Blob; preference: Preference; now: number }; out: RestorePlan | null };
  restore: {
    in: { file: Blob; preference: Preference; broken: RestoreOptions['broken']; now: number };
    out: RestoreResult;
  };
  add: { in: { files: File[]; retention: Retention; now: number }; out: AddedFiles };
}

export interface JobProgress {
  step: 'reading' | 'writing';
  done: number;
  total: number;
}

/** Why a job could not be done; each has a sentence. */
export type JobFailure = StoreFailure | 'not-a-backup' | 'newer-backup' | 'unreadable';

export type JobOrder =
  | { [Name in keyof Jobs]: { job: Name; input: Jobs[Name]['in'] } }[keyof Jobs]
  | { job: 'cancel' };
export type JobReport = { progress: JobProgress } | { result: unknown } | { failure: JobFailure };
