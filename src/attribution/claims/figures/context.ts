import type { Span } from '../../../model/index.ts';

/** What stands around a figure within its clause, by which a measurement is told from a term, a result or a plan. */
export interface Around {
  /** The words of its clause before it. */
  before: string;
  /** Some words behind its number, and behind what it counts, as far as the clause goes. */
  behind: string;
  after: string;
}

const WINDOW = 90; // code units

/** The clause around the number from `start` to `end` of a sentence whose figure ends at `last`. */
export function around(sentence: string, [start, end]: Span, last: number): Around {
  const before = sentence.slice(Math.max(0, start - WINDOW), start);
  const clauseAfter = (at: number): string => {
    const words = sentence.slice(at, at + WINDOW);
    return words.slice(0, /[,;:—–()]/.exec(words)?.index ?? words.length);
  };
  return {
    before: before.slice(before.search(/[^,;:—–()]*$/)),
    behind: clauseAfter(end),
    after: clauseAfter(last),
  };
}

/** What somebody plans, promises, fears or supposes is nothing measured. */
export const isPlan = ({ before }: Around): boolean =>
  /\b(?:will|would|could|may|might|should|shall|must|if|unless|plans?|planned|aims?|aimed|vow\w*|pledg\w*|promis\w*|propos\w*|hopes?|hoped|expected|projected|forecast\w*|seeks?|targets?|goals?|quota|threshold|limit(?:ed)?|cap(?:ped)?|maximum|minimum|required?s?|recommended|to (?:cut|raise|reduce|increase|lower|slash|impose|pay|spend|buy|sell|win|reach|get))\b/i.test(
    before,
  );

/** Taxes, fees, pay and interest are terms; stakes and shares are owned; prices are asked. */
const TERM =
  /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax(?:es|ed)?|surtax|bracket|excise|vat|interest|stakes?|shareholdings?|bonds?|yields?|discounts?|mortgages?|coupons?|commissions?|fees?|fines?|rebates?|bonus(?:es)?|deposits?|ownership|owns?|owned|top|bottom|richest|wealthiest|poorest|(?:pay|wage|salary) (?:rise|raise|increase|deal|offer|cut)s?|alcohol|proof|abv|cotton|wool|humidity|chances?|odds|probability|confidence|sampling error|percentile|threshold|mark|target|cap|limit)\b/i;
/** What markets do and firms earn stands in tables, and surveys have no part in it. */
const EARNED =
  /\b(?:shares? (?:in|of the (?:company|firm)|closed|fell|rose)|shares|stocks?|index|futures|nasdaq|dow|prices?|priced|profits?|revenues?|earnings|sales|turnover|crude|gold|funds?|investors?|investments?|bitcoin|dollar|euro|pound|yen|peso|rupee|rand|naira|yuan|lira|currency|valuation|gdp|gross domestic product)\b/i;
/** Counted votes are a result. */
const RESULT =
  /\b(?:votes?|voted|voting|ballots?|precincts?|returns|results|delegates?|turnout|referendum|run-?off|caucus(?:es)?|seats?|electors|superdelegates?|beat|beats|beaten|lost|loses|losing|defeat(?:s|ed)?|edged|finished|victory|ahead|rejected|margins?|landslide|runner-?up|won|wins?|winning|elected|re-elected)\b/i;
/** What was agreed, asked or paid for something in particular. */
const VALUE =
  /\b(?:contracts?|deals?|settle\w*|lawsuit|sued|suing|tariffs?|prices?|priced|tickets?|salar(?:y|ies)|wages?|sold|bought|buy\w*|offer\w*|bids?|loans?|prizes?|awards?|awarded|bail|bonds?|grants?|shares?|valued|valuation|market|acqui\w*|purchase\w*|fees?|fined?|rent)\b/i;

export const isTerm = (place: Around): boolean => saysBeside(TERM, place, 4);
export const isEarned = (place: Around): boolean => saysBeside(EARNED, place, 4);
export const isResult = (place: Around): boolean => saysBeside(RESULT, place, 6);
export const isValue = (place: Around): boolean => saysBeside(VALUE, place, 6);

/** Whether the clause says so before the figure, or within some words behind its number. */
const saysBeside = (pattern: RegExp, { before, behind }: Around, words: number): boolean =>
  pattern.test(before) || pattern.test(behind.split(' ', words + 1).join(' '));
