import { parseArgs } from 'node:util';
import { EXPORT_FORMATS, type ExportFormatName } from '../formats/index.ts';
import type { LibraryQuery } from '../library/catalogue/query.ts';
import { GAP_IDS } from '../model/index.ts';
import { isEncoding } from './decode.ts';
import {
  type AnalyseRequest,
  type CompareRequest,
  type ConvertRequest,
  INPUT_KINDS,
  type InputKind,
  type InputRequest,
  type OutputRequest,
  type Request,
} from './requests.ts';
import { listOfAddress } from './view-filter.ts';

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
  'with-article': { type: 'boolean' },
  'without-text': { type: 'boolean' },
  'only-confirmed': { type: 'boolean' },
  view: { type: 'string' },
  coder: { type: 'string' },
  'byte-order-mark': { type: 'boolean' },
  'per-article': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;
type Option = keyof typeof OPTIONS;

const OF_OUTPUT: readonly Option[] = ['format', 'without-text', 'byte-order-mark', 'per-article'];
const OF_INPUT: readonly Option[] = ['input', 'encoding'];
/** The options that each command has a use for. */
const OPTIONS_OF: Record<Exclude<Request['command'], 'help' | 'version'>, readonly Option[]> = {
  analyse: [...OF_INPUT, ...OF_OUTPUT, 'min-confidence', 'with-article'],
  convert: [...OF_OUTPUT, 'only-confirmed', 'view', 'coder'],
  compare: [...OF_INPUT, 'format', 'min-confidence'],
};

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
  if (!isCommand(command)) throw new UsageError('cli_usage_unknown_command', { command });
  const useless = (Object.keys(values) as Option[]).find((option) => !OPTIONS_OF[command].includes(option));
  if (useless !== undefined)
    throw new UsageError('cli_usage_not_of_command', { option: `--${useless}`, command });
  if (command === 'compare') return { command, compare: await compareRequest(values, files) };
  // What the columns of a table mean is the same whatever is read, so that nothing has to be.
  if (files.length === 0 && atKeyboard && values.format !== 'codebook')
    throw new UsageError('cli_usage_no_input');
  return command === 'convert'
    ? { command, convert: convertRequest(values, files) }
    : { command, analyse: await analyseRequest(values, files) };
}

type Values = ReturnType<typeof split>['values'];

const isCommand = (word: string): word is keyof typeof OPTIONS_OF => Object.hasOwn(OPTIONS_OF, word);

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

async function analyseRequest(values: Values, files: string[]): Promise<AnalyseRequest> {
  const input = await inputRequest(values, files);
  return {
    ...input,
    ...outputRequest(values, formatOf(values.format) ?? usualFormat(files, input.input)),
    minConfidence: confidence(values['min-confidence']),
    withArticle: values['with-article'] ?? false,
  };
}

function convertRequest(values: Values, files: string[]): ConvertRequest {
  const format = formatOf(values.format);
  if (format === null) throw new UsageError('cli_usage_no_format', { allowed: FORMATS.join(', ') });
  return {
    files: orPipe(files),
    ...outputRequest(values, format),
    onlyConfirmed: values['only-confirmed'] ?? false,
    view: values.view === undefined ? null : viewAsked(values.view),
    coder: values.coder?.trim() || null,
  };
}

function viewAsked(value: string): LibraryQuery {
  const list = listOfAddress(value);
  if (!list)
    throw new UsageError('cli_usage_value', {
      option: '--view',
      value,
      allowed: `#/statements?gap=${GAP_IDS[0]}&state=confirmed`,
    });
  return list;
}

async function compareRequest(values: Values, files: string[]): Promise<CompareRequest> {
  const [before, after, ...more] = files;
  if (before === undefined || after === undefined || more.length > 0)
    throw new UsageError('cli_usage_two_files');
  return {
    ...(await inputRequest(values, files)),
    files: [before, after],
    format: oneOf(['json', 'ndjson'] as const, '--format', values.format ?? 'ndjson'),
    minConfidence: confidence(values['min-confidence']),
  };
}

async function inputRequest({ input, encoding }: Values, files: string[]): Promise<InputRequest> {
  if (encoding !== undefined && !(await isEncoding(encoding)))
    throw new UsageError('cli_usage_unknown_encoding', { value: encoding });
  return {
    files: orPipe(files),
    input: input === undefined ? null : oneOf(INPUT_KINDS, '--input', input),
    encoding,
  };
}

const outputRequest = (values: Values, format: ExportFormatName): OutputRequest => ({
  format,
  withoutText: values['without-text'] ?? false,
  byteOrderMark: values['byte-order-mark'] ?? false,
  perArticle: values['per-article'] ?? null,
});

const orPipe = (files: string[]): string[] => (files.length > 0 ? files : ['-']);

function oneOf<T extends string>(allowed: readonly T[], option: string, value: string): T {
  const known = allowed.find((name) => name === value);
  if (known === undefined)
    throw new UsageError('cli_usage_value', { option, value, allowed: allowed.join(', ') });
  return known;
}

function confidence(value: string | undefined): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1))
    throw new UsageError('cli_usage_value', { option: '--min-confidence', value, allowed: '0 – 1' });
  return number;
}

const FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormatName[];

const formatOf = (format: string | undefined): ExportFormatName | null =>
  format === undefined ? null : oneOf(FORMATS, '--format', format);

/** Line by line where lines come in, otherwise JSON. */
function usualFormat(files: string[], input: InputKind | null): ExportFormatName {
  const kinds = files.map((file) => input ?? kindOfFile(file));
  return input === 'ndjson' || kinds.includes('ndjson') ? 'ndjson' : 'json';
}

/** By the ending of its name; text where that says nothing. */
export function kindOfFile(file: string): InputKind {
  if (/\.x?html?$/i.test(file)) return 'html';
  return /\.(?:ndjson|jsonl)$/i.test(file) ? 'ndjson' : 'text';
}
