import { analyse } from '../analysis/index.ts';
import { type ExportRecord, recordFromAnalysis } from '../formats/index.ts';
import { articleOfInput } from './article-of-input.ts';
import type { Readable } from './line-input.ts';
import { wording } from './texts.ts';

/**
 * The record of one input.
 *
 * @param minConfidence null for the engine's own
 * @throws InputError for an HTML page without an article, and for a text that is too long
 */
export async function analyseInput(input: Readable, minConfidence: number | null): Promise<ExportRecord> {
  const article = await articleOfInput(input);
  const analysis = analyse(article, minConfidence === null ? {} : { minConfidence });
  return recordFromAnalysis(article, { ...analysis, id: input.id }, wording);
}
