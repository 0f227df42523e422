import { type ReadonlySignal, signal } from '@preact/signals';
import type { Saved, StoreProblem } from '../../messages/table.ts';

/** Why something was not saved. `no-answer`: the background could not be reached, also when asked again. */
export type SaveProblem = StoreProblem | 'private' | 'gone' | 'changed' | 'no-answer';
/**
 * `again`: the background did not reply and is being asked once more. `waiting`: it was asked more than once, and
 * nobody knows yet whether it is saved; the answer will tell.
 */
export type Progress = 'saving' | 'again' | 'waiting' | SaveProblem;

const UNDECIDED: readonly string[] = ['saving', 'again', 'waiting'];

/** Whether nobody knows yet how it ends. */
export const isUndecided = (progress: Progress | undefined): boolean =>
  progress !== undefined && UNDECIDED.includes(progress);

export const isProblem = (progress: Progress | undefined): progress is SaveProblem =>
  progress !== undefined && !UNDECIDED.includes(progress);

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
/** A background that was stopped at an unlucky moment never answers; after so many milliseconds it is asked again. */
const PATIENCE = 5_000;
/** A background that refuses so many calls is not there. */
const REFUSALS = 2;

const REFUSED = { refused: true } as const;
const LATE = { late: true } as const;
const after = <What>(milliseconds: number, what: What): Promise<What> =>
  new Promise((resolve) => setTimeout(() => resolve(what), milliseconds));

/** Follows every call that writes, until it is known whether it was saved. */
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
      const answer = await untilAnswered(call, (now) => mark(key, now));
      mark(key, answer.saved ? null : answer.problem);
      return answer.saved ? { value: answer.value } : null;
    },
  };
}

/**
 * Makes a call until it is answered: every handler survives being run twice. One that takes long is made again, less
 * and less often, and whichever is answered first counts; what may still be written is never said to be lost.
 */
async function untilAnswered<Value>(
  call: () => Promise<Saved<Value>>,
  tell: (progress: Progress) => void,
): Promise<Saved<Value> | { saved: false; problem: 'no-answer' }> {
  const open = new Set<Promise<{ answer: Saved<Value> } | typeof REFUSED>>();
  const ask = () => {
    const asked = call().then(
      (answer) => ({ answer }),
      () => {
        open.delete(asked);
        return REFUSED;
      },
    );
    open.add(asked);
  };
  ask();
  let refusals = 0;
  for (let turn = 1; ; turn++) {
    const first = await Promise.race([...open, after(PATIENCE * Math.max(1, turn - 1), LATE)]);
    if ('answer' in first) return first.answer;
    if (first === REFUSED && ++refusals >= REFUSALS && open.size === 0)
      return { saved: false, problem: 'no-answer' };
    tell(turn === 1 ? 'again' : 'waiting');
    if (first === REFUSED) await after(PAUSE * turn, null);
    ask();
  }
}
