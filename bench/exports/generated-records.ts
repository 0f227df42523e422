import texts from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { type ExportRecord, recordFromStore } from '../../src/formats/index.ts';
import { joinNotes } from '../../src/store/joined.ts';
import { createWording } from '../../src/wording/index.ts';
import { generateLibrary } from '../library/generate.ts';

export const wording = createWording(texts, 'en');

/** The records of an invented library as its store gives them: every gap as a note, judged or not. */
export function* generatedRecords(articles: number, statementsEach: number): Generator<ExportRecord> {
  for (const { article, statements, gaps, notes } of generateLibrary(7, articles, statementsEach))
    yield recordFromStore({ article, statements, notes: joinNotes(article.id, gaps, notes) }, wording);
}
