import type { Reading } from '../../formats/read/index.ts';
import type { NoteRecord } from '../../model/index.ts';
import type { LookUp } from './brought.ts';
import { type FoundInFile, foundArticle, foundProblem } from './found-in-file.ts';
import { judgedNote } from './from-judgements.ts';
import { noteOn } from './from-note.ts';

/** What somebody says of a page, in another program or in a table. */
export type OnPage = Extract<Reading, { kind: 'note' | 'judgement' }>;

export const pageOf = (reading: OnPage): string =>
  reading.kind === 'note' ? reading.note.page : reading.judgement.articleId;

/** Notes and judgements on one page, which stand together in a file: the page is looked up once for all of them. */
export async function* fromPage(readings: readonly OnPage[], lookUp: LookUp): AsyncGenerator<FoundInFile> {
  const page = pageOf(readings[0]!);
  const here =
    (await lookUp(page)) ?? (page.includes('#') ? await lookUp(page.replace(/#.*$/s, '')) : undefined);
  if (!here) {
    for (const { place } of readings)
      yield foundProblem(place, 'import_problem_unknown_page', { page: page.slice(0, 200) });
    return;
  }
  const touched: NoteRecord[] = [];
  let said = false;
  for (const reading of readings) {
    const found =
      reading.kind === 'note'
        ? noteOn(reading.note, here)
        : (judgedNote(reading.judgement, here) ?? 'import_problem_no_note');
    if (typeof found === 'string') yield foundProblem(reading.place, found);
    else {
      said = true;
      if (found) touched.push(found);
    }
  }
  if (said) yield foundArticle({ ...here, touched });
}
