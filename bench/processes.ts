import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that it started, by their numbers (Linux; none elsewhere). */
export function processTree(root: number): number[] {
  const parents = new Map(
    names().map((pid): [number, number] => [
      pid,
      Number(/^PPid:\s+(\d+)/m.exec(told(pid, 'status'))?.[1] ?? 0),
    ]),
  );
  const belongs = (pid: number): boolean => {
    for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === root) return true;
    return false;
  };
  return [...parents.keys()].filter(belongs);
}

/** Proportional memory of a process and of all that it started, in MB. */
export const memoryOf = (root: number): number =>
  sum(processTree(root), (pid) => Number(/^Pss:\s+(\d+)/m.exec(told(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024);

/** Hundredths of a second: the unit in which Linux tells a process's work (USER_HZ, which is 100 wherever it is read). */
const TICKS = 100;

/**
 * Seconds that a process and all that it started worked so far, on all cores together; unlike the clock's they do not
 * grow with what else the machine does.
 */
export const secondsWorked = (root: number): number =>
  sum(processTree(root), (pid) => {
    // The name in brackets may hold anything; the 14th and 15th field are the work in the program and in the kernel.
    const fields = told(pid, 'stat').replace(/^.*\)/s, '').trim().split(' ');
    return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS;
  });

const sum = (pids: readonly number[], of: (pid: number) => number): number =>
  pids.reduce((total, pid) => total + of(pid), 0);

function names(): number[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? Number(name) : []));
  } catch {
    return [];
  }
}

/** What the kernel tells of a process; nothing of one that has ended meanwhile. */
function told(pid: number, what: 'status' | 'stat' | 'smaps_rollup'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}
