/**
 * A backup is a row of gzip members, each one line of JSON, so that any program that reads gzip reads it as NDJSON. Each
 * member carries its own length in an extra field of its header (RFC 1952, 2.3.1.1; the subfield is ours, "OR"), so that
 * a reader finds the next one even where one is damaged.
 */
const FIXED = 10;
const EXTRA = 10;
const FLAG_EXTRA = 4;
/** `08 00`: length of the extra field; `OR`: our subfield; `04 00`: its length. */
const SIGNATURE = [0x08, 0x00, 0x4f, 0x52, 0x04, 0x00];
/** No record is as long: a longer one is a damaged length. */
const LONGEST = 1 << 26;

/** @param member a gzip member with a bare header */
export function withLength(member: Uint8Array): Uint8Array<ArrayBuffer> {
  const framed = new Uint8Array(member.length + EXTRA);
  framed.set(member.subarray(0, FIXED));
  framed[3]! |= FLAG_EXTRA;
  framed.set(SIGNATURE, FIXED);
  new DataView(framed.buffer).setUint32(FIXED + SIGNATURE.length, framed.length, true);
  framed.set(member.subarray(FIXED), FIXED + EXTRA);
  return framed;
}

/** The member as it was before `withLength`. */
export function withoutLength(framed: Uint8Array): Uint8Array<ArrayBuffer> {
  const member = new Uint8Array(framed.length - EXTRA);
  member.set(framed.subarray(0, FIXED));
  member[3]! &= ~FLAG_EXTRA;
  member.set(framed.subarray(FIXED + EXTRA), FIXED);
  return member;
}

/** The length of the member that begins at a place, or null where none begins. */
function lengthAt(bytes: Uint8Array, at: number): number | null {
  if (bytes[at] !== 0x1f || bytes[at + 1] !== 0x8b || bytes[at + 2] !== 8 || bytes[at + 3] !== FLAG_EXTRA)
    return null;
  if (!SIGNATURE.every((byte, index) => bytes[at + FIXED + index] === byte)) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(FIXED + SIGNATURE.length, true);
  return length > FIXED + EXTRA && length <= LONGEST ? length : null;
}

/** The checksum that gzip itself wrote of a member's content (CRC-32). */
export const checksumOf = (member: Uint8Array): number =>
  new DataView(member.buffer, member.byteOffset + member.length - 8).getUint32(0, true);

/** The most bytes of one record, unpacked: an article of the longest length, with everything on it, has a tenth. */
const LONGEST_CONTENT = 1 << 27;

/** How long gzip says that a member's content is: as much is set aside to unpack it. */
const contentLength = (member: Uint8Array): number =>
  new DataView(member.buffer, member.byteOffset + member.length - 4).getUint32(0, true);

/** A member that reads well, or a stretch of the file that does not. Counted from 1. */
export type Member =
  | { number: number; bytes: Uint8Array; value: unknown }
  | { number: number; broken: 'damaged' | 'cut' | 'too-long' };

/**
 * Cuts a file into members and reads each; no more than one member and one chunk is held. What cannot be read is said,
 * and the reading goes on with the next member that can.
 *
 * @param read throws where a member's content is damaged
 */
export async function* readMembers(
  chunks: AsyncIterable<Uint8Array>,
  read: (member: Uint8Array) => unknown,
): AsyncGenerator<Member> {
  const input = new Input(chunks);
  let number = 0;
  while (await input.has(1)) {
    number++;
    const length = (await input.has(FIXED + EXTRA)) ? lengthAt(input.bytes, 0) : null;
    if (length !== null && (await input.has(length))) {
      const bytes = input.bytes.slice(0, length);
      const tooLong = contentLength(bytes) > LONGEST_CONTENT;
      const value = tooLong ? null : attempt(() => read(bytes));
      if (value) {
        input.drop(length);
        yield { number, bytes, value: value.of };
        continue;
      }
      // Its own length may be what is damaged: it is trusted where the next member, or the end, follows.
      if (!(await input.has(length + 1)) || (await startsMember(input, length))) {
        input.drop(length);
        yield { number, broken: tooLong ? 'too-long' : 'damaged' };
        continue;
      }
    }
    const next = await nextMember(input);
    yield { number, broken: next ? 'damaged' : 'cut' };
  }
}

const startsMember = async (input: Input, at: number): Promise<boolean> =>
  (await input.has(at + FIXED + EXTRA)) && lengthAt(input.bytes, at) !== null;

/** Drops everything before the next place where a member begins; false where none does. */
async function nextMember(input: Input): Promise<boolean> {
  input.drop(1);
  while (await input.has(FIXED + EXTRA)) {
    const at = input.bytes.indexOf(0x1f);
    if (at < 0) input.drop(input.bytes.length);
    else {
      input.drop(at);
      if (await startsMember(input, 0)) return true;
      input.drop(1);
    }
  }
  input.drop(input.bytes.length);
  return false;
}

function attempt<Value>(work: () => Value): { of: Value } | null {
  try {
    return { of: work() };
  } catch {
    return null;
  }
}

/** Bytes that have come and were not used yet. */
class Input {
  bytes: Uint8Array = new Uint8Array();
  private readonly chunks: AsyncIterator<Uint8Array>;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** Waits until so many bytes are there; false where the file ends before. */
  async has(count: number): Promise<boolean> {
    if (this.bytes.length >= count) return true;
    const parts = [this.bytes];
    let length = this.bytes.length;
    let ended = false;
    while (length < count && !ended) {
      const { value, done } = await this.chunks.next();
      ended = done === true;
      if (value) parts.push(value);
      length += value?.length ?? 0;
    }
    const joined = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      joined.set(part, at);
      at += part.length;
    }
    this.bytes = joined;
    return length >= count;
  }

  drop(count: number): void {
    this.bytes = this.bytes.subarray(count);
  }
}
