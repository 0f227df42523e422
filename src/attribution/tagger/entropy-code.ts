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
/** The state stays between this and 256 times as much, below 2^31. */
const LEAST_STATE = 1 << 23;
const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUE = new Uint8Array(128);
for (let i = 0; i < CHARACTERS.length; i++) VALUE[CHARACTERS.charCodeAt(i)] = i;

/** Packs integers from 0 to 4,095; of the same integers always comes the same code. */
export function packSymbols(symbols: readonly number[]): PackedSymbols {
  const frequencies = frequenciesOf(symbols);
  const begins = beginningsOf(frequencies);
  const bytes: number[] = [];
  let state = LEAST_STATE;
  // From the last to the first, since what is written last is read first.
  for (let i = symbols.length - 1; i >= 0; i--) {
    const symbol = symbols[i] as number;
    const frequency = frequencies[symbol] as number;
    while (state >= (LEAST_STATE / WHOLE) * 256 * frequency) {
      bytes.push(state % 256);
      state = Math.floor(state / 256);
    }
    state = Math.floor(state / frequency) * WHOLE + (state % frequency) + (begins[symbol] as number);
  }
  for (let i = 0; i < 4; i++) {
    bytes.push(state % 256);
    state = Math.floor(state / 256);
  }
  return { count: symbols.length, frequencies, code: asText(bytes.reverse()) };
}

export function unpackSymbols({ count, frequencies, code }: PackedSymbols): Int32Array {
  const begins = beginningsOf(frequencies);
  const symbolAt = new Uint16Array(WHOLE);
  frequencies.forEach((frequency, symbol) => {
    symbolAt.fill(symbol, begins[symbol], (begins[symbol] as number) + frequency);
  });
  const bytes = asBytes(code);
  const out = new Int32Array(count);
  let at = 4;
  let state = 0;
  for (let i = 0; i < 4; i++) state = (state << 8) | (bytes[i] as number);
  // Whole numbers below 2^31 throughout, so that bits can be shifted: this runs before anything else is ready.
  for (let i = 0; i < count; i++) {
    const place = state & (WHOLE - 1);
    const symbol = symbolAt[place] as number;
    out[i] = symbol;
    state = (frequencies[symbol] as number) * (state >>> FREQUENCY_BITS) + place - (begins[symbol] as number);
    while (state < LEAST_STATE) state = (state << 8) | (bytes[at++] as number);
  }
  return out;
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

function asText(bytes: readonly number[]): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) out += CHARACTERS[(three >> shift) & 63];
  }
  return out;
}

function asBytes(text: string): Uint8Array {
  const out = new Uint8Array((text.length / 4) * 3);
  for (let i = 0, at = 0; i < text.length; i += 4) {
    let four = 0;
    for (let k = 0; k < 4; k++) four = (four << 6) | (VALUE[text.charCodeAt(i + k)] as number);
    out[at++] = four >> 16;
    out[at++] = (four >> 8) & 255;
    out[at++] = four & 255;
  }
  return out;
}
