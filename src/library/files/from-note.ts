import type { ForeignNote, Place } from '../../formats/read/index.ts';
import type { HumanNote } from '../../model/index.ts';
import { hashText } from '../../text/hash.ts';
import type { LookUp } from './brought.ts';
import { placeOf, statementOn } from './find-words.ts';
import { type FoundInFile, foundArticle, foundProblem } from './found-in-file.ts';

/** Of a note of which nobody tells when it was written: older than whatever was made of it here. */
const NO_TIME = 0;

/** A note that somebody wrote in another program, on the same words of an article that is kept here. */
export async function fromNote(note: ForeignNote, place: Place, lookUp: LookUp): Promise<FoundInFile> {
  const here = (await lookUp(note.page)) ?? (await lookUp(note.page.replace(/#.*$/s, '')));
  if (!here) return foundProblem(place, 'import_problem_unknown_page', { page: note.page.slice(0, 200) });
  const anchor = note.words && placeOf(note.words, here);
  if (note.words && !anchor) return foundProblem(place, 'import_problem_words');
  const created = note.createdAt === null ? NO_TIME : Date.parse(note.createdAt);
  const human: HumanNote = {
    kind: 'human',
    articleId: here.article.id,
    // The same note of the same file is one note, however often it is imported.
    id: `import:${hashText(`${note.id} ${note.page} ${note.words?.exact ?? ''} ${note.text}`)}`,
    statementId: statementOn(anchor, here.statements),
    quote: anchor ? here.article.text.slice(...anchor) : '',
    anchor,
    text: note.text,
    ...(note.tags.length > 0 && { tags: note.tags }),
    ...(note.author !== null && { writtenBy: note.author }),
    createdAt: created,
    updatedAt: note.updatedAt === null ? created : Date.parse(note.updatedAt),
  };
  return foundArticle({ ...here, touched: [human] });
}
