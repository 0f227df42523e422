import { type ReadonlySignal, signal } from '@preact/signals';
import type { Saved, StoreProblem } from '../../messages/table.ts';

/** Why something was not saved. `no-answer`: the background did not reply, also after asking again. */
export type SaveProblem = StoreProblem | 'private' | 'gone' | 'changed' | 'no-answer';
/** `again`: the background did not reply and is being asked once more. */
export type Progress = 'saving' | 'again' | SaveProblem;

export const isProblem = (progress: Progress | undefined): progress is SaveProblem =>
  progress !== undefined && progress !== 'saving' && progress !== 'again';

/** The end of a key of the texts for a problem. */
export const problemKey = (problem: SaveProblem): string => problem.replaceAll('-', '_');

export interface Attempts {
  /** What is being saved, or was not, by the key of a note or draft. */
  readonly progress: ReadonlySignal<ReadonlyMap<string, Progress>>;
  /** Runs a call that writes; null, with the reason marked under the key, where it was not saved. */
  run<Value>(key: string, call: () => Promise<Saved<Value>>): Promise<{ value: Value } | null>;
}

/** Time for a background that was stopped in the middle of a call to start again, in milliseconds. */
const PAUSE = 600;

/** A background that was stopped at an unlucky moment never answers; after so many milliseconds nobody waits longer. */
const PATIENCE = 5_000;

const inTime = <Value>(answer: Promise<Value>): Promise<Value> =>
  Promise.race([
    answer,
    new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error('The call was not answered.')), PATIENCE);
    }),
  ]);

/** Follows every call that writes. One that is not answered is made again: every handler survives that. */
export function followAttempts(): Attempts {
  const progress = signal<ReadonlyMap<string, Progress>>(new Map());
  const mark = (key: string, value: Progress | null): void => {
    const copy = new Map(progress.value);
    if (value === null) copy.delete(key);
    else copy.set(key, value);
    progress.value = copy;
  };
  return {
    progress,
    async run(key, call) {
      mark(key, 'saving');
      const again = async () => {
        mark(key, 'again');
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        return inTime(call());
      };
      const answer = await inTime(call())
        .catch(again)
        .catch(() => ({ saved: false, problem: 'no-answer' }) as const);
      mark(key, answer.saved ? null : answer.problem);
      return answer.saved ? { value: answer.value } : null;
    },
  };
}
