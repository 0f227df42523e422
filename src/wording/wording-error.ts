export type WordingProblem = 'missing-text' | 'missing-slot' | 'broken-text';

/** A text that could not be worded as asked: the key that was asked for, and why. */
export class WordingError extends Error {
  readonly problem: WordingProblem;
  readonly key: string;

  constructor(problem: WordingProblem, key: string, detail: string) {
    super(`${problem}: ${key} (${detail})`);
    this.name = 'WordingError';
    this.problem = problem;
    this.key = key;
  }
}
