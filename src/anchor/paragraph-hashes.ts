import type { Span } from '../model/index.ts';
import { type TokenText, tokensOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const PRIME = 0x01000193;
const OFFSETS = [0x811c9dc5, 0x9dc5811c] as const;

/** Two hashes for each word of a vocabulary by its number; both 0 for a mark. */
interface WordHashes {
  first: Int32Array;
  second: Int32Array;
}

const known = new WeakMap<Vocabulary, WordHashes>();

/** The hashes of all words of a vocabulary in lower case, made when asked for and again when it has grown. */
function wordHashes(vocabulary: Vocabulary): WordHashes {
  const made = known.get(vocabulary);
  if (made && made.first.length === vocabulary.words.length) return made;
  const hashes = {
    first: new Int32Array(vocabulary.words.length),
    second: new Int32Array(vocabulary.words.length),
  };
  for (const [id, word] of vocabulary.words.entries()) {
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    const lower = word.toLowerCase();
    // 0 stands for a mark.
    hashes.first[id] = fnv1a(lower, OFFSETS[0]) || 1;
    hashes.second[id] = fnv1a(lower, OFFSETS[1]) || 1;
  }
  known.set(vocabulary, hashes);
  return hashes;
}

function fnv1a(word: string, offset: number): number {
  let hash = offset;
  for (let k = 0; k < word.length; k++) hash = Math.imul(hash ^ word.charCodeAt(k), PRIME);
  return hash;
}

/**
 * A short name for the words of a part of a text, without regard to typesetting, case and punctuation: 16 hex digits.
 * Two passes of FNV-1a over the hashes of its words, so that a text whose words are known costs no more than counting
 * them.
 */
export function hashOfWords(tokens: TokenText, span: Span): string {
  const { first, second } = wordHashes(tokens.vocabulary);
  const { from, to } = tokensOf(tokens, span);
  let [one, other] = OFFSETS as readonly [number, number];
  for (let token = from; token < to; token++) {
    const id = tokens.ids[token]!;
    if (first[id] === 0) continue;
    one = Math.imul(one ^ first[id]!, PRIME);
    one ^= one >>> 15;
    other = Math.imul(other ^ second[id]!, PRIME);
    other ^= other >>> 13;
  }
  return hex(one) + hex(other);
}

const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0');
