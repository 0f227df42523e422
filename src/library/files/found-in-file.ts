import type { Place } from '../../formats/read/index.ts';
import type { WholeArticle } from '../../store/backup/merge.ts';
import type { ForeignProblem } from '../../store/backup/read-backup.ts';

/** What a piece of a file comes to: an article that carries what it says, or why it cannot be used. */
export type FoundInFile = { article: WholeArticle; partial?: boolean } | { broken: ForeignProblem };

/** @param partial the file has only a part of what is known of the article */
export const foundArticle = (article: WholeArticle, partial = false): FoundInFile => ({ article, partial });

export const foundProblem = (place: Place, key: string, slots: Record<string, string> = {}): FoundInFile => ({
  broken: { place, key, slots },
});
