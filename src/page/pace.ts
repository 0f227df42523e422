/** When something is told of a page that changes. */
export interface Pace<Reason> {
  /** Something happened: it will be told. */
  note(reason: Reason): void;
  /** Whether something is still to be told. */
  isDue(): boolean;
  /** It may be possible again to tell what is due. */
  resume(): void;
  /** Nothing more is told. */
  stop(): void;
}

export interface PaceOptions<Reason> {
  /**
   * An answer of false says that nothing of interest had happened: the next time is then twice as far away. It may be
   * a promise: nothing more is told until it is settled.
   */
  tell(reason: Reason): unknown;
  /** Whether it may be told now; otherwise it waits for `resume`. */
  mayTell(): boolean;
  /** Of several reasons one that outweighs the others is told, without the waiting that uninteresting ones brought. */
  outweighs(reason: Reason): boolean;
}

/** Milliseconds. What happened is told after `quiet` without more of it, but never later than `patience`. */
const TIMES = { quiet: 400, patience: 2_500, longestWait: 60_000 };

/** Tells what happens in good time but seldom, so that a page that never rests costs next to nothing. */
export function paced<Reason>({ tell, mayTell, outweighs }: PaceOptions<Reason>): Pace<Reason> {
  let pending: { reason: Reason } | null = null;
  let firstAt = 0;
  let lastAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = 0;
  let notBefore = 0;
  let asking = false;
  let stopped = false;

  const look = async (): Promise<void> => {
    timer = undefined;
    if (stopped || pending === null || asking || !mayTell()) return;
    const now = performance.now();
    const due = Math.max(Math.min(lastAt + TIMES.quiet, firstAt + TIMES.patience), notBefore);
    if (now < due - 1) {
      timer = setTimeout(look, due - now);
      return;
    }
    const { reason } = pending;
    pending = null;
    asking = true;
    const interesting = (await tell(reason)) !== false;
    asking = false;
    wait = interesting ? 0 : Math.min(Math.max(wait * 2, TIMES.patience), TIMES.longestWait);
    notBefore = performance.now() + wait;
    resume();
  };
  const resume = (): void => {
    if (!stopped && pending !== null) timer ??= setTimeout(look);
  };

  return {
    note(reason) {
      const now = performance.now();
      if (pending === null) firstAt = now;
      if (pending === null || !outweighs(pending.reason)) pending = { reason };
      lastAt = now;
      if (outweighs(reason)) notBefore = 0;
      timer ??= setTimeout(look, TIMES.quiet);
    },
    isDue: () => pending !== null,
    resume,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
