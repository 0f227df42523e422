import { parseArgs } from 'node:util';
import { EXPORT_FORMATS, type ExportFormatName } from '../formats/index.ts';
import { isEncoding } from './decode.ts';

export const INPUT_KINDS = ['text', 'html', 'ndjson'] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

/** What `onrecord analyse` was asked to do. */
export interface AnalyseRequest {
  /** Paths; `-` is standard input. */
  files: string[];
  /** Null: told from each file's name. */
  input: InputKind | null;
  format: ExportFormatName;
  /** Null: the engine's own. */
  minConfidence: number | null;
  encoding: string | undefined;
}

/** What `onrecord compare` was asked to do. */
export interface CompareRequest extends Pick<AnalyseRequest, 'input' | 'minConfidence' | 'encoding'> {
  files: [before: string, after: string];
  /** `ndjson`: one line a statement; `json`: all of them in one list. */
  format: 'json' | 'ndjson';
}

export type Request =
  | { command: 'help' }
  | { command: 'version' }
  | { command: 'analyse'; analyse: AnalyseRequest }
  | { command: 'compare'; compare: CompareRequest };

/** Words on the command line that mean nothing; exit status 2. */
export class UsageError extends Error {
  readonly key: `cli_usage_${string}`;
  readonly slots: Record<string, string>;

  constructor(key: UsageError['key'], slots: Record<string, string> = {}) {
    super(key);
    this.name = 'UsageError';
    this.key = key;
    this.slots = slots;
  }
}

const OPTIONS = {
  input: { type: 'string' },
  format: { type: 'string' },
  'min-confidence': { type: 'string' },
  encoding: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/**
 * Reads the words behind `onrecord`.
 *
 * @param atKeyboard whether standard input is a person's keyboard, which is not waited for unless asked by `-`
 * @throws UsageError
 */
export async function parseArguments(words: readonly string[], atKeyboard: boolean): Promise<Request> {
  const { values, positionals } = split(words);
  if (values.help || positionals[0] === 'help') return { command: 'help' };
  if (values.version) return { command: 'version' };
  const [command, ...files] = positionals;
  if (command === undefined) throw new UsageError('cli_usage_no_command');
  if (command !== 'analyse' && command !== 'compare')
    throw new UsageError('cli_usage_unknown_command', { command });
  if (command === 'analyse' && files.length === 0 && atKeyboard) throw new UsageError('cli_usage_no_input');
  const input = values.input === undefined ? null : oneOf(INPUT_KINDS, '--input', values.input);
  if (values.encoding !== undefined && !(await isEncoding(values.encoding)))
    throw new UsageError('cli_usage_unknown_encoding', { value: values.encoding });
  const minConfidence = values['min-confidence'] === undefined ? null : confidence(values['min-confidence']);
  const { encoding } = values;
  if (command === 'compare') {
    const [before, after, ...more] = files;
    if (before === undefined || after === undefined || more.length > 0)
      throw new UsageError('cli_usage_two_files');
    const format = oneOf(['json', 'ndjson'] as const, '--format', values.format ?? 'ndjson');
    return { command, compare: { files: [before, after], input, format, minConfidence, encoding } };
  }
  return {
    command,
    analyse: {
      files: files.length > 0 ? files : ['-'],
      input,
      format: formatOf(values.format, files, input),
      minConfidence,
      encoding,
    },
  };
}

function split(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // parseArgs has a good sentence for an option that is unknown or lacks its value.
    throw new UsageError('cli_usage_option', {
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

function oneOf<T extends string>(allowed: readonly T[], option: string, value: string): T {
  const known = allowed.find((name) => name === value);
  if (known === undefined)
    throw new UsageError('cli_usage_value', { option, value, allowed: allowed.join(', ') });
  return known;
}

function confidence(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new UsageError('cli_usage_value', { option: '--min-confidence', value, allowed: '0 – 1' });
  return number;
}

/** Line by line where lines come in, otherwise JSON. */
function formatOf(format: string | undefined, files: string[], input: InputKind | null): ExportFormatName {
  if (format !== undefined)
    return oneOf(Object.keys(EXPORT_FORMATS) as ExportFormatName[], '--format', format);
  const kinds = files.map((file) => input ?? kindOfFile(file));
  return input === 'ndjson' || kinds.includes('ndjson') ? 'ndjson' : 'json';
}

/** By the ending of its name; text where that says nothing. */
export function kindOfFile(file: string): InputKind {
  if (/\.x?html?$/i.test(file)) return 'html';
  return /\.(?:ndjson|jsonl)$/i.test(file) ? 'ndjson' : 'text';
}
