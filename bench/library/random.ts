import { Random as Numbers } from '../edits/random.ts';

/** Gives a number of at least 0 and less than 1. */
export type Random = () => number;

export const seeded = (seed: number): Random => {
  const numbers = new Numbers(`library ${seed}`);
  return () => numbers.next();
};
