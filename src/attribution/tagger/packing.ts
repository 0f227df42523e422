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

const VALUE = new Int16Array(128).fill(-1);
for (let i = 0; i < DIGITS.length; i++) VALUE[DIGITS.charCodeAt(i)] = i;

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
  const out = new Int32Array(packed.length);
  let n = 0;
  let value = 0;
  let place = 1;
  for (let i = 0; i < packed.length; i++) {
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
  return out.slice(0, n);
}

/** Weights are whole steps from −44 to 44. */
export const LARGEST_STEP = 44;

export const packSteps = (values: readonly number[]): PackedSymbols =>
  packSymbols(values.map((value) => value + LARGEST_STEP));

export function unpackSteps(packed: PackedSymbols): Int8Array {
  const symbols = unpackSymbols(packed);
  const steps = new Int8Array(symbols.length);
  for (let i = 0; i < steps.length; i++) steps[i] = (symbols[i] as number) - LARGEST_STEP;
  return steps;
}

/** The lower digits of a distance are as good as evenly spread; they are coded by themselves. */
const LOW = 32;

/** Distances ≥ 0 between ascending keys, in two parts. */
export interface PackedDistances {
  high: PackedSymbols;
  low: PackedSymbols;
}

export const packDistances = (distances: readonly number[]): PackedDistances => ({
  high: packSymbols(distances.map((distance) => Math.floor(distance / LOW))),
  low: packSymbols(distances.map((distance) => distance % LOW)),
});

export function unpackDistances(packed: PackedDistances): Int32Array {
  const low = unpackSymbols(packed.low);
  const distances = unpackSymbols(packed.high);
  for (let i = 0; i < distances.length; i++)
    distances[i] = (distances[i] as number) * LOW + (low[i] as number);
  return distances;
}

/** Signed integers folded into integers ≥ 0. */
export const folded = (x: number): number => (x < 0 ? -2 * x - 1 : 2 * x);
export const unfolded = (x: number): number => (x % 2 ? -(x + 1) / 2 : x / 2);
