import { readdirSync, readFileSync } from 'node:fs';

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
    const now = used(pid);
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

/** Proportional memory of a process and of all that it started, in MB. */
function used(root: number): number {
  let parents: Map<number, number>;
  try {
    parents = new Map(
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map((name) => [Number(name), parentOf(Number(name))]),
    );
  } catch {
    return 0;
  }
  const belongs = (pid: number): boolean => {
    for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === root) return true;
    return false;
  };
  return [...parents.keys()].filter(belongs).reduce((sum, pid) => sum + memoryOf(pid), 0);
}

const parentOf = (pid: number): number => {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
};

const memoryOf = (pid: number): number => {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};
