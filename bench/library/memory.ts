import { memoryOf } from '../processes.ts';

/** Memory of a browser's processes together, watched four times a second (Linux; 0 elsewhere). */
export interface MemoryWatch {
  /** Begins a stretch. @returns what was used then, in MB */
  begin(): number;
  /** How much more than at the beginning was used at the most, in MB. */
  growth(beginning: number): number;
  stop(): void;
}

export function memoryWatch(pid: number): MemoryWatch {
  let most = 0;
  const look = () => {
    const now = memoryOf(pid);
    most = Math.max(most, now);
    return now;
  };
  const timer = setInterval(look, 250);
  return {
    begin() {
      most = 0;
      return look();
    },
    growth(beginning) {
      look();
      return Math.round(most - beginning);
    },
    stop: () => clearInterval(timer),
  };
}
