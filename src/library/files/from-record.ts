import { type ExportRecord, keptFromRecord } from '../../formats/index.ts';
import { isWithoutText, type Place } from '../../formats/read/index.ts';
import type { MachineNote } from '../../model/index.ts';
import type { WholeArticle } from '../../store/backup/merge.ts';
import { isTouched } from '../../store/joined.ts';
import type { LookUp } from './brought.ts';
import { addressOfText, fileAddress, isFileAddress } from './file-address.ts';
import { type FoundInFile, foundArticle, foundProblem } from './found-in-file.ts';
import { inTextByQuotes, inTextHere } from './in-text.ts';

/**
 * An article of our own export. Where another text of it is kept here, that one stays with its earlier versions, and
 * only what people made comes in, on the same words there or on those in their place.
 */
export async function fromRecord(
  given: ExportRecord,
  place: Place,
  now: number,
  lookUp: LookUp,
): Promise<FoundInFile> {
  const { record, here } = await addressed(given, lookUp);
  const partial = record.partial === true;
  const kept = keptFromRecord(record, now);
  const touched = kept.notes.filter(isTouched);
  const sameText = here?.article.textHash === kept.article.textHash;
  if (isWithoutText(record)) {
    if (!here) return foundProblem(place, 'import_problem_no_text');
    return foundArticle({ ...here, touched: sameText ? touched : inTextByQuotes(touched, here) }, partial);
  }
  const machine = kept.notes.filter((note): note is MachineNote => note.kind === 'machine');
  const article: WholeArticle = {
    article: kept.article,
    statements: kept.statements,
    gaps: machine.filter(({ current }) => current).map(({ gap }) => gap),
    firstSeen: kept.article.firstSeen,
    lastSeen: kept.article.lastSeen,
    touched,
    revisions: here?.revisions ?? [],
  };
  if (here && !sameText) return foundArticle({ ...here, touched: inTextHere(article, here) }, partial);
  // A part takes the place of nothing: only what people made of it comes in.
  if (partial && here) return foundArticle({ ...here, touched }, partial);
  return foundArticle(article, partial);
}

/**
 * The record under the address at which its article is kept, and what is there. A text that came from no address has
 * its name for one; a text of a name that another text has already is not taken for an edit of it.
 */
async function addressed(
  record: ExportRecord,
  lookUp: LookUp,
): Promise<{ record: ExportRecord; here: WholeArticle | undefined }> {
  const { canonicalUrl, textHash } = record.article;
  if (canonicalUrl !== '' && !isFileAddress(canonicalUrl))
    return { record: { ...record, id: canonicalUrl }, here: await lookUp(canonicalUrl) };
  const own = canonicalUrl || fileAddress(record.id);
  const second = addressOfText(own, textHash);
  // Earlier versions kept a text without an address under its bare name.
  const [bare, first, other] = await Promise.all([record.id, own, second].map(lookUp));
  if (canonicalUrl === '' && bare?.article.textHash === textHash) return { record, here: bare };
  const isFirst = first === undefined || first.article.textHash === textHash;
  const [id, here] = isFirst ? [own, first] : [second, other];
  const { article } = record;
  return {
    record: {
      ...record,
      id,
      article: { ...article, canonicalUrl: id, url: article.url || id, title: article.title || record.id },
    },
    here,
  };
}
