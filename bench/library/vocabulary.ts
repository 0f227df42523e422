import type { Random } from './random.ts';

/** Invented names from many parts of the world, put together anew for each speaker. */
export const GIVEN =
  'Amina Bongani Chidi Dariya Eero Farida Goran Hinata Ifeoma Jorge Keahi Leilani Mirza Noor Oksana Paolo Qadir Rosa Sione Thandiwe Ulrike Vikram Wanjiru Ximena Yusuf Zofia'.split(
    ' ',
  );
export const FAMILY =
  'Adeyemi Baptiste Castellan Dlamini Eriksen Farouk Gunawardena Halonen Iskander Jovanovic Kahananui Lindqvist Mbeki Nakamura Okonkwo Petrosyan Quispe Rahimi Saldanha Tamihana Umarov Vasquez Wolde Yamaguchi Zieba'.split(
    ' ',
  );
export const PLACES =
  'Lumela Varro Port Adaobi Kestrel Bay Oruma Tavish Nime San Belo Hadra Ostrava Falls Mirren Kuvala'.split(
    ' ',
  );
export const OUTLET_KINDS = [
  'Courier',
  'Ledger',
  'Post',
  'Observer',
  'Gazette',
  'Review',
  'Broadcast',
  'Wire',
];
export const DESCRIBED = [
  'a senior official',
  'people familiar with the matter',
  'a person close to the talks',
  'residents',
  'analysts',
  'one of the three engineers',
];
export const OFFICES = ['the harbour minister', 'the mayor', 'the chief engineer', 'the spokesperson'];

const SYLLABLES =
  'ba be bi bo da de di do fa fe ga ge ha he ka ke ki la le li lo ma me mi mo na ne no pa pe ra re ri ro sa se si so ta te ti to va ve wa ya za'.split(
    ' ',
  );

/** Invented words, the first the most frequent: a sample by `wordFrom` falls off as words do in a language. */
export function vocabulary(random: Random, size: number): string[] {
  const words = new Set<string>();
  while (words.size < size) {
    const length = 1 + Math.floor(random() * 4) + (words.size > 300 ? 1 : 0);
    let word = '';
    for (let syllable = 0; syllable < length; syllable++) word += pick(random, SYLLABLES);
    words.add(word);
  }
  return [...words];
}

export const wordFrom = (random: Random, words: readonly string[]): string =>
  words[Math.floor(Math.exp(random() * Math.log(words.length)))] ?? words[0]!;

export const pick = <Member>(random: Random, list: readonly Member[]): Member =>
  list[Math.floor(random() * list.length)]!;
