import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { kindOfFile } from './arguments.ts';
import { decodeHtml, decodeText } from './decode.ts';
import { failureOf, InputError } from './failure.ts';
import { inMegabytes, LIMITS } from './limits.ts';
import { type Input, inputOfLine } from './line-input.ts';
import { readLines } from './lines.ts';
import type { InputKind, InputRequest } from './requests.ts';

/** Everything that was asked for, in order, read only as it is asked for. */
export async function* readInputs(
  request: InputRequest,
  standardInput: AsyncIterable<Uint8Array>,
): AsyncGenerator<Input> {
  for (const file of request.files) {
    const kind = request.input ?? kindOfFile(file);
    if (kind === 'ndjson') yield* linesOf(file, standardInput);
    else yield await wholeFile(file, kind, request.encoding, standardInput);
  }
}

/** The name of a file without folder and extensions, `standard-input` for what comes through a pipe. */
function idOf(file: string): string {
  if (file === '-') return 'standard-input';
  const name = basename(file);
  return name.replace(/(?<=.)(?:\.[a-z][a-z0-9]{0,5})+$/i, '');
}

async function wholeFile(
  file: string,
  kind: Exclude<InputKind, 'ndjson'>,
  encoding: string | undefined,
  standardInput: AsyncIterable<Uint8Array>,
): Promise<Input> {
  const id = idOf(file);
  try {
    const bytes = await readWhole(await open(file, standardInput));
    if (kind === 'text') return { id, text: await decodeText(bytes, encoding) };
    return { id, html: await decodeHtml(bytes, encoding), url: null };
  } catch (error) {
    return { id, failure: failureOf(error) };
  }
}

async function* linesOf(file: string, standardInput: AsyncIterable<Uint8Array>): AsyncGenerator<Input> {
  try {
    for await (const line of readLines(await open(file, standardInput), LIMITS.bytes))
      yield inputOfLine(line);
  } catch (error) {
    yield { id: idOf(file), failure: failureOf(error) };
  }
}

/** The bytes of a file, or of what comes through a pipe. @throws InputError */
export async function open(
  file: string,
  standardInput: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  if (file === '-') return standardInput;
  try {
    if ((await stat(file)).isDirectory()) throw new InputError('cli_error_directory', { file });
  } catch (error) {
    throw unreadable(error, file);
  }
  return readable(file);
}

async function* readable(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file);
  } catch (error) {
    throw unreadable(error, file);
  }
}

const unreadable = (error: unknown, file: string): unknown => {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) return error;
  if (code === 'ENOENT') return new InputError('cli_error_missing', { file });
  return new InputError('cli_error_unreadable', { file, detail: code });
};

async function readWhole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LIMITS.bytes)
      throw new InputError('cli_error_too_large', { limit: inMegabytes(LIMITS.bytes) });
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
