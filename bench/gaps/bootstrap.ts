import { Random } from '../edits/random.ts';

const SAMPLES = 2000;

/**
 * The 95 % percentile interval of a figure when its cases are drawn again with replacement (Efron 1979).
 * The draws are seeded: the same cases give the same interval.
 */
export function interval<Case>(
  cases: readonly Case[],
  figure: (sample: readonly Case[]) => number,
): [low: number, high: number] {
  const random = new Random('gaps');
  const figures = Array.from({ length: SAMPLES }, () => figure(cases.map(() => random.pick(cases)))).sort(
    (a, b) => a - b,
  );
  return [figures[Math.floor(0.025 * SAMPLES)] as number, figures[Math.ceil(0.975 * SAMPLES) - 1] as number];
}
