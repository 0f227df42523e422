import type { ForeignJudgement, Place } from '../../formats/read/index.ts';
import type { MachineNote } from '../../model/index.ts';
import type { WholeArticle } from '../../store/backup/merge.ts';
import type { LookUp } from './brought.ts';
import { type FoundInFile, foundArticle, foundProblem } from './found-in-file.ts';

export type PlacedJudgement = { judgement: ForeignJudgement; place: Place };

/** Judgements on one article, which stand together in a table that was exported: it is looked up once for all of them. */
export async function* fromJudgements(
  judgements: readonly PlacedJudgement[],
  lookUp: LookUp,
): AsyncGenerator<FoundInFile> {
  const { articleId } = judgements[0]!.judgement;
  const here = await lookUp(articleId);
  const touched: MachineNote[] = [];
  for (const { judgement, place } of judgements) {
    const note = here && judgedNote(judgement, here);
    if (note) touched.push(note);
    else if (here) yield foundProblem(place, 'import_problem_no_note');
    else yield foundProblem(place, 'import_problem_unknown_page', { page: articleId });
  }
  if (here && touched.length > 0) yield foundArticle({ ...here, touched });
}

/** Null where the article has no such note. */
function judgedNote(
  { articleId, gapKey, judgement, judgedAt, coder }: ForeignJudgement,
  here: WholeArticle,
): MachineNote | null {
  const gap =
    here.gaps.find(({ key }) => key === gapKey) ??
    here.touched.find((note): note is MachineNote => note.kind === 'machine' && note.id === gapKey)?.gap;
  if (!gap) return null;
  return {
    kind: 'machine',
    articleId,
    id: gapKey,
    gap,
    judgement,
    // Without a time it is older than any judgement here.
    judgedAt: judgedAt === null ? null : Date.parse(judgedAt),
    ...(coder !== null && { judgedBy: coder }),
    current: here.gaps.some(({ key }) => key === gapKey),
  };
}
