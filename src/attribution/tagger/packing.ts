import { type PackedSymbols, packSymbols, unpackSymbols } from './entropy-code.ts';

/**
 * Weights as text: one printable character a digit, so that a bundler carries them like any other string and
 * the compression of the transport finds the few values that are frequent.
 */

/** 90 characters that need no escape in a single-quoted string or a template. */
export const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => !"'\\`$".includes(c))
  .join('');
const BASE = 45;

const VALUE = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUE[DIGITS.charCodeAt(i)] = i;

/** Integers from 0 to 89, one character each. */
export function packDigits(values: readonly number[]): string {
  return values
    .map((value) => {
      const digit = DIGITS[value];
      if (digit === undefined) throw new RangeError(`${value} is no digit`);
      return digit;
    })
    .join('');
}

export function unpackDigits(packed: string): Uint8Array {
  const count = packed.length;
  const out = new Uint8Array(count);
  for (let i = 0; i < count; i++) out[i] = VALUE[packed.charCodeAt(i)] as number;
  return out;
}

/** Integers ≥ 0, each in as many characters as it needs: a digit above 44 says that another one follows. */
export function packIntegers(values: Iterable<number>): string {
  let out = '';
  for (const value of values) {
    let rest = value;
    while (rest >= BASE) {
      out += DIGITS[BASE + (rest % BASE)];
      rest = Math.floor(rest / BASE);
    }
    out += DIGITS[rest];
  }
  return out;
}

export function unpackIntegers(packed: string): Int32Array {
  const length = packed.length;
  const out = new Int32Array(length);
  let n = 0;
  let value = 0;
  let place = 1;
  for (let i = 0; i < length; i++) {
    const digit = VALUE[packed.charCodeAt(i)] as number;
    if (digit >= BASE) {
      value += (digit - BASE) * place;
      place *= BASE;
    } else {
      out[n++] = value + digit * place;
      value = 0;
      place = 1;
    }
  }
  return out.subarray(0, n);
}

/** Signed integers, folded into integers ≥ 0. */
export const packSigned = (values: readonly number[]): string =>
  packIntegers(values.map((value) => (value < 0 ? -2 * value - 1 : 2 * value)));

export function unpackSigned(packed: string): Int32Array {
  const values = unpackIntegers(packed);
  const count = values.length;
  for (let i = 0; i < count; i++) {
    const folded = values[i] as number;
    values[i] = (folded >> 1) ^ -(folded & 1);
  }
  return values;
}

/** Weights are whole steps from −44 to 44. */
export const LARGEST_STEP = 44;

export const packSteps = (steps: readonly number[]): PackedSymbols =>
  packSymbols(steps.map((step) => step + LARGEST_STEP));

/** Steps from 0 to 88, in rows of `width` that begin every `stride` places. */
export const unpackSteps = (packed: PackedSymbols, width: number, stride: number): Uint16Array =>
  unpackSymbols(packed, width, stride);

/** The lower digits of a distance are as good as evenly spread; they stand by themselves. */
const LOW = 32;

/** Distances ≥ 0 between ascending keys, in two parts. */
export interface PackedDistances {
  high: string;
  low: string;
}

export const packDistances = (distances: readonly number[]): PackedDistances => ({
  high: packIntegers(distances.map((distance) => Math.floor(distance / LOW))),
  low: packDigits(distances.map((distance) => distance % LOW)),
});

/** The keys themselves, ascending. */
export function unpackKeys({ high, low }: PackedDistances): Int32Array {
  const keys = unpackIntegers(high);
  const count = keys.length;
  let key = 0;
  for (let i = 0; i < count; i++) {
    key += (keys[i] as number) * LOW + (VALUE[low.charCodeAt(i)] as number);
    keys[i] = key;
  }
  return keys;
}
