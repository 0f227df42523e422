import type { GapId, Judgement } from '../../model/index.ts';
import type { ExportRecord } from '../record.ts';

/** Where in a file something stands, counted from 1; a format has lines, items of a list, or both. */
export interface Place {
  line?: number;
  item?: number;
}

/** What one piece of a file turned out to be. */
export type Reading =
  | { kind: 'record'; place: Place; record: ExportRecord }
  | { kind: 'note'; place: Place; note: ForeignNote }
  | { kind: 'judgement'; place: Place; judgement: ForeignJudgement }
  | { kind: 'problem'; place: Place; problem: ReadingProblem };

/** A sentence of `_locales` that says what is amiss, and what to do where something can be done. */
export interface ReadingProblem {
  key: `import_problem_${string}`;
  slots: Record<string, string>;
}

/** What somebody wrote in another program, on words of a page that On the Record may never have seen. */
export interface ForeignNote {
  /** The name that the other program knows it by. */
  id: string;
  /** The page's address as the other program wrote it. */
  page: string;
  title: string | null;
  /** The words it is on; null for the whole page. Positions that were counted in another text are left out. */
  words: { exact: string; prefix: string; suffix: string } | null;
  text: string;
  tags: string[];
  author: string | null;
  /** ISO 8601; null where the file tells none. */
  createdAt: string | null;
  updatedAt: string | null;
  /** Changed after it was made. */
  edited: boolean;
  /** What it says that it was before it went through the other program; null for one that never was ours. */
  own: OwnMark | null;
}

/** What an annotation of ours is still known by when all but its words and tags is lost. */
export type OwnMark =
  | { kind: 'statement' | 'note' | 'correction' }
  | { kind: 'gap'; gapId: GapId; judgement: Judgement | null; codebook: string | null };

/** What a colleague made of a gap. */
export interface ForeignJudgement {
  articleId: string;
  /** `Gap.key`. */
  gapKey: string;
  judgement: Judgement;
  judgedAt: string | null;
  coder: string | null;
  /** The edition of the codebook that it follows; null where the file tells none. */
  codebook: string | null;
}

export const problem = (
  place: Place,
  key: ReadingProblem['key'],
  slots: Record<string, string> = {},
): Reading => ({ kind: 'problem', place, problem: { key, slots } });
