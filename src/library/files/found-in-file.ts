import type { Place } from '../../formats/read/index.ts';
import type { WholeArticle } from '../../store/backup/merge.ts';
import type { ForeignProblem } from '../../store/backup/read-backup.ts';

/** What a piece of a file comes to: an article that carries what it says, or why it cannot be used. */
export type FoundInFile = { article: WholeArticle } | { broken: ForeignProblem };

export const foundArticle = (article: WholeArticle): FoundInFile => ({ article });

export const foundProblem = (place: Place, key: string, slots: Record<string, string> = {}): FoundInFile => ({
  broken: { place, key, slots },
});
