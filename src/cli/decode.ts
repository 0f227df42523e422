import { InputError } from './failure.ts';

/** Bytes at the beginning of a file in which a zero byte shows that it is no text. */
const LOOKED_AT = 8000;

/**
 * The text of a plain-text file: by its byte-order mark, by the encoding that the user named, otherwise UTF-8.
 *
 * @throws InputError for a file that is no text, or not in UTF-8 where nothing else was said
 */
export async function decodeText(bytes: Uint8Array, encoding: string | undefined): Promise<string> {
  const { getBOMEncoding } = await encodings();
  const label = getBOMEncoding(bytes) ?? encoding ?? 'utf-8';
  refuseBinary(bytes, label);
  if (isUtf8Label(label) && !isUtf8(bytes)) throw new InputError('cli_error_not_utf8');
  return decode(bytes, label);
}

/**
 * The text of an HTML file, by the rules of the HTML Standard (13.2.3, "determining the character encoding"): the
 * byte-order mark, what the user named, what a `meta` element declares. Where nothing says it, UTF-8, and for bytes
 * that are not UTF-8 the Standard's own fallback, windows-1252.
 *
 * @throws InputError for a file that is no text
 */
export async function decodeHtml(bytes: Uint8Array, encoding: string | undefined): Promise<string> {
  const { default: sniff } = await import('html-encoding-sniffer');
  const sniffed = sniff(bytes, {
    ...(encoding !== undefined && { transportLayerEncodingLabel: encoding }),
    defaultEncoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252',
  });
  refuseBinary(bytes, sniffed);
  return decode(bytes, sniffed);
}

/**
 * A line of NDJSON, which is UTF-8.
 *
 * @throws InputError
 */
export function decodeLine(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) throw new InputError('cli_error_not_utf8');
  return new TextDecoder().decode(bytes);
}

/** True for the name of an encoding that web browsers know. */
export async function isEncoding(label: string): Promise<boolean> {
  return (await encodings()).labelToName(label) !== null;
}

/** Not Node's own decoder: Node 20 reads windows-1252 as Latin-1, which loses every curly quotation mark. */
const encodings = () => import('@exodus/bytes/encoding.js');

const isUtf8Label = (label: string): boolean => /^utf-?8$/i.test(label);

async function decode(bytes: Uint8Array, label: string): Promise<string> {
  if (isUtf8Label(label)) return new TextDecoder().decode(bytes);
  const { TextDecoder: Decoder } = await encodings();
  return new Decoder(label).decode(bytes);
}

function refuseBinary(bytes: Uint8Array, label: string): void {
  if (!/^utf-16/i.test(label) && bytes.subarray(0, LOOKED_AT).includes(0))
    throw new InputError('cli_error_binary');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
