import { analyse } from '../../analysis/index.ts';
import { revise } from '../../anchor/index.ts';
import { articleOfInput } from '../../cli/article-of-input.ts';
import { decodeHtml, decodeText } from '../../cli/decode.ts';
import { failureOf, InputError } from '../../cli/failure.ts';
import { inMegabytes, LIMITS } from '../../cli/limits.ts';
import { type Input, inputOfLine } from '../../cli/line-input.ts';
import { readLines } from '../../cli/lines.ts';
import type { Article, Cancellation, Retention } from '../../model/index.ts';
import { keepArticle } from '../../store/articles.ts';
import { StoreError } from '../../store/errors.ts';
import { fileAddress } from './file-address.ts';
import type { AddedFiles, JobProgress } from './jobs.ts';
import { piecesOf, ReadingCancelled } from './pieces.ts';

export interface AddOptions {
  retention: Retention;
  /** Milliseconds since 1970. */
  now: number;
  cancellation: Cancellation;
  onProgress(progress: JobProgress): void;
}

/**
 * Reads files as the command line reads them, and keeps each article as a visit would; none of them is deleted for its age.
 *
 * @throws StoreError what was kept before it stays
 */
export async function addArticles(files: readonly File[], options: AddOptions): Promise<AddedFiles> {
  const result: AddedFiles = { added: 0, failed: [], cancelled: false };
  const total = files.reduce((size, file) => size + file.size, 0);
  let done = 0;
  const tell = (bytes: number) => {
    done = Math.min(total, done + bytes);
    options.onProgress({ step: 'reading', done, total });
  };
  try {
    for (const file of files) {
      for await (const { input, bytes } of inputsOf(file, options.cancellation)) {
        if (options.cancellation.aborted) return { ...result, cancelled: true };
        try {
          await keep(file, input, options);
          result.added++;
        } catch (error) {
          if (error instanceof StoreError) throw error;
          result.failed.push({ name: nameOf(file, input), reason: reasonOf(error) });
        }
        tell(bytes);
      }
    }
  } catch (error) {
    // In the middle of a file: what came before is kept, and is to be told.
    if (error instanceof ReadingCancelled) return { ...result, cancelled: true };
    throw error;
  }
  return result;
}

const isLines = ({ name }: File): boolean => /\.(ndjson|jsonl)$/i.test(name);
const isMarkup = ({ name, type }: File): boolean => /\.x?html?$/i.test(name) || type === 'text/html';
const nameOf = (file: File, { id }: Input): string => (isLines(file) ? `${file.name}: ${id}` : file.name);

/** The inputs of a file, each with how many bytes of it they take. */
async function* inputsOf(
  file: File,
  cancellation: Cancellation,
): AsyncGenerator<{ input: Input; bytes: number }> {
  if (isLines(file)) {
    for await (const line of readLines(piecesOf(file, cancellation), LIMITS.bytes))
      yield { input: inputOfLine(line), bytes: ('bytes' in line ? line.bytes.length : line.size) + 1 };
  } else yield { input: await wholeFile(file), bytes: file.size };
}

async function wholeFile(file: File): Promise<Input> {
  const id = file.name;
  try {
    if (file.size > LIMITS.bytes)
      throw new InputError('cli_error_too_large', { limit: inMegabytes(LIMITS.bytes) });
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isMarkup(file)) return { id, html: await decodeHtml(bytes, undefined), url: null };
    return { id, text: await decodeText(bytes, undefined) };
  } catch (error) {
    return { id, failure: failureOf(error) };
  }
}

async function keep(file: File, input: Input, { retention, now }: AddOptions): Promise<void> {
  if ('failure' in input) throw new InputError(input.failure.key, input.failure.slots);
  const article = addressed(await articleOfInput(input), file, input.id);
  const analysis = analyse(article);
  if (analysis.language !== 'en' && analysis.statements.length === 0)
    throw new InputError('cli_error_other_language');
  await keepArticle(
    article,
    analysis,
    now,
    (before) => revise(before, article, analysis, now, retention),
    'imported',
  );
}

/** An article that came from no address is kept under the name of its file, and a text is called by it. */
function addressed(article: Article, file: File, id: string): Article {
  const name = isLines(file) ? `${file.name}/${id}` : file.name;
  const canonicalUrl = article.canonicalUrl || fileAddress(name);
  return { ...article, canonicalUrl, url: article.url || canonicalUrl, title: article.title || id };
}

/** The last part of the key of a sentence on why an input gave no article. */
const reasonOf = (error: unknown): string => failureOf(error).key.replace(/^cli_error_/, '');
