import type { ForeignJudgement } from '../../formats/read/index.ts';
import { CODEBOOK_VERSION, type MachineNote } from '../../model/index.ts';
import type { WholeArticle } from '../../store/backup/merge.ts';

/** A judgement as a note of an article that is kept here; null where that has no such note. */
export function judgedNote(
  { gapKey, judgement, judgedAt, coder, codebook }: ForeignJudgement,
  here: WholeArticle,
): MachineNote | null {
  const gap =
    here.gaps.find(({ key }) => key === gapKey) ??
    here.touched.find((note): note is MachineNote => note.kind === 'machine' && note.id === gapKey)?.gap;
  if (!gap) return null;
  return {
    kind: 'machine',
    articleId: here.article.id,
    id: gapKey,
    gap,
    judgement,
    // Without a time it is older than any judgement here.
    judgedAt: judgedAt === null ? null : Date.parse(judgedAt),
    ...(coder !== null && { judgedBy: coder }),
    codebook: codebook ?? CODEBOOK_VERSION,
    current: here.gaps.some(({ key }) => key === gapKey),
  };
}
