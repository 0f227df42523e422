/**
 * Symbols as text in hardly more room than their frequencies allow: asymmetric numeral systems (Duda 2014) with a
 * fixed table of frequencies, since a transport's own compression spends whole bits on each symbol.
 */

/** Symbols 0, 1, 2 …: how many there are, how frequent each is (of 4,096), and their code. */
export interface PackedSymbols {
  count: number;
  frequencies: readonly number[];
  /** Six bits a character. */
  code: string;
}

const FREQUENCY_BITS = 12;
const WHOLE = 1 << FREQUENCY_BITS;
/** The state stays between this and 64 times as much. */
const STATE_BITS = 20;
const LEAST_STATE = 1 << STATE_BITS;
const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const CHARACTER_BITS = 6;
/** Characters that the state before the first symbol takes. */
const BEGINNING = 5;
const VALUE = new Uint8Array(128);
for (let i = 0; i < CHARACTERS.length; i++) VALUE[CHARACTERS.charCodeAt(i)] = i;

/** Symbols are smaller than this. */
const SYMBOL_BITS = 7;

/** Packs integers from 0 to 127; of the same integers always comes the same code. */
export function packSymbols(symbols: readonly number[]): PackedSymbols {
  const frequencies = frequenciesOf(symbols);
  const begins = beginningsOf(frequencies);
  const digits: number[] = [];
  let state = LEAST_STATE;
  // From the last to the first, since what is written last is read first.
  for (let i = symbols.length - 1; i >= 0; i--) {
    const symbol = symbols[i] as number;
    const frequency = frequencies[symbol] as number;
    while (state >= (LEAST_STATE >> FREQUENCY_BITS) * (frequency << CHARACTER_BITS)) {
      digits.push(state & 63);
      state >>= CHARACTER_BITS;
    }
    state = Math.floor(state / frequency) * WHOLE + (state % frequency) + (begins[symbol] as number);
  }
  for (let i = 0; i < BEGINNING; i++) {
    digits.push(state & 63);
    state >>= CHARACTER_BITS;
  }
  const code = digits.reverse().map((digit) => CHARACTERS[digit]);
  return { count: symbols.length, frequencies, code: code.join('') };
}

/** Writes symbols into rows of `width`, which begin every `stride` places of what comes back. */
export function unpackSymbols(
  { count, frequencies, code }: PackedSymbols,
  width: number,
  stride: number,
): Uint16Array {
  const table = tableOf(frequencies);
  const out = new Uint16Array((count / width) * stride);
  let at = 0;
  let state = 0;
  while (at < BEGINNING) state = (state << CHARACTER_BITS) | (VALUE[code.charCodeAt(at++)] as number);
  // Whole numbers below 2^31 throughout, so that bits can be shifted: this runs before anything else is ready.
  for (let row = 0; row < out.length; row += stride) {
    for (let i = row; i < row + width; i++) {
      const entry = table[state & (WHOLE - 1)] as number;
      out[i] = entry & ((1 << SYMBOL_BITS) - 1);
      state =
        ((entry >> SYMBOL_BITS) & (2 * WHOLE - 1)) * (state >> FREQUENCY_BITS) +
        (entry >>> (SYMBOL_BITS + FREQUENCY_BITS + 1));
      while (state < LEAST_STATE)
        state = (state << CHARACTER_BITS) | (VALUE[code.charCodeAt(at++)] as number);
    }
  }
  return out;
}

/** For each of the 4,096 places the symbol that it stands for, its frequency and which of its places this is, as one number. */
function tableOf(frequencies: readonly number[]): Int32Array {
  const table = new Int32Array(WHOLE);
  let place = 0;
  frequencies.forEach((frequency, symbol) => {
    for (let k = 0; k < frequency; k++)
      table[place++] = (((k << (FREQUENCY_BITS + 1)) | frequency) << SYMBOL_BITS) | symbol;
  });
  return table;
}

/** Counts brought to a sum of 4,096, at least 1 for each symbol that occurs. */
function frequenciesOf(symbols: readonly number[]): number[] {
  const counts: number[] = new Array(1 + symbols.reduce((most, symbol) => Math.max(most, symbol), 0)).fill(0);
  for (const symbol of symbols) counts[symbol] = (counts[symbol] as number) + 1;
  const out = counts.map((n) => (n > 0 ? Math.max(1, Math.floor((n * WHOLE) / symbols.length)) : 0));
  let rest = WHOLE - out.reduce((sum, n) => sum + n, 0);
  while (rest !== 0 && symbols.length > 0) {
    const largest = out.indexOf(Math.max(...out));
    const change = rest > 0 ? rest : Math.max(rest, 1 - Math.ceil((out[largest] as number) / 2));
    out[largest] = (out[largest] as number) + change;
    rest -= change;
  }
  return out;
}

function beginningsOf(frequencies: readonly number[]): number[] {
  let sum = 0;
  return frequencies.map((frequency) => {
    sum += frequency;
    return sum - frequency;
  });
}
