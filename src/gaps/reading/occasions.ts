import { leadingOccasion } from '../../attribution/chain/occasion.ts';
import { WEEKDAYS } from '../../attribution/en/time.ts';
import type { Span, Statement } from '../../model/index.ts';
import type { Reading } from './reading.ts';
import { intermediariesOf, speakerOf } from './routes.ts';

const WEEKDAY = WEEKDAYS.map((day) => `${day[0]?.toUpperCase()}${day.slice(1)}`).join('|');
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.';
const DAY = new RegExp(
  `\\b(?:${WEEKDAY})\\b|\\b(?:today|tonight|yesterday|this (?:morning|afternoon|evening))\\b|\\b(?:${MONTH}) \\d{1,2}\\b|\\b\\d{1,2} (?:${MONTH})\\b`,
);
const DATE = new RegExp(
  `${DAY.source}|\\b(?:${MONTH})(?=\\W|$)|\\b(?:19|20)\\d\\d\\b|\\b(?:last|this|earlier this|later that|the previous|the same) (?:night|day|week|weekend|month|year|summer|winter|spring|autumn|fall)\\b|\\b(?:days?|weeks?|months?|years?|hours?|minutes?) (?:ago|later|earlier|before|after)\\b`,
);
/** Words that place something in time or at an occasion without saying which. */
const VAGUE =
  /\b(?:at the same time|at the time|recently|once|previously|in the past|at one point|on (?:one|another|several) occasions?|in (?:a|one|another|some) (?:recent|earlier|previous) [a-z]+(?: with [^,.;"“]{3,50}?(?= including|[,.;]|$))?|at (?:a|one) (?:recent|earlier|previous|private) [a-z]+(?: with [^,.;"“]{3,50}?(?= including|[,.;]|$))?)\b/i;
/** An occasion or medium that can be found again: a named outlet, event or document. */
const TOLD_TO =
  /\b(?:told|tells|telling|speaking to|spoke to|speaking with|interview(?:ed)? (?:with|by|on|for)|gave (?:an interview )?to|in an? [\w ]{0,30}(?:op-ed|essay|column|article|book) (?:in|for))(?: the| a| an)? (?:[a-z]+ ){0,3}\p{Lu}|\bin an? \p{Lu}[\p{L}’'-]+ (?:[\p{L}’'-]+ )?(?:statement|interview|report|release)\b|\b[Ii]n (?:his|her|their|the|an?) (?:[\p{L}-]+ ){0,2}(?:memoirs?|book|autobiography|novel|essay|column|article|biography|diary|thesis|poem),? ["“‘']?\p{Lu}/u;
const EVENT =
  /\b(?:at|in|during|on|before|after) (?:the|his|her|their|its|that|this) (?:[\p{L}\p{N}’'-]+ ){0,4}(?:conference|congress|convention|briefing|speech|address|hearing|debate|rally|summit|session|testimony|ceremony|forum|gaggle|podcast|programme|program|trial|funeral|launch|meeting|interview|statement|report|office|event)\b|\b(?:at|in|during) an? (?:[\p{L}\p{N}’'-]+ ){0,3}(?:press|news) (?:conference|briefing|gaggle)\b|\bin an? (?:email|e-mail|letter|memo|tweet|post) (?:to|on)\b|\b(?:tweeted|posted on|wrote on|testified|in court)\b/iu;

/** The words of a statement's sentences that are not what is reported. */
export function frameOf(reading: Reading, statement: Statement): { words: string; start: number } {
  const places = [...statement.cue, ...statement.source];
  const first = places[0] ?? statement.content[0] ?? [0, 0];
  const [start, end] = reading.sentenceAt(first[0]);
  let words = reading.words([start, end]);
  for (const [first, to] of statement.content) {
    const from = first + leadingOccasion(reading.text.slice(first, to));
    const [inner, outer] = [Math.max(from, start) - start, Math.min(to, end) - start];
    if (outer > inner) words = words.slice(0, inner) + ' '.repeat(outer - inner) + words.slice(outer);
  }
  return { words, start };
}

export const hasDate = (words: string): boolean => DATE.test(words);

/** Whether the statement's own words say when or on what occasion it was made. */
export function isPlacedItself(reading: Reading, statement: Statement): boolean {
  const { words } = frameOf(reading, statement);
  return TOLD_TO.test(words) || EVENT.test(words) || hasDate(withoutDescription(reading, statement));
}

/** Whether the statement, or what stands around it in the paragraph, says when or on what occasion it was made. */
export function isPlaced(reading: Reading, statement: Statement): boolean {
  const { words } = frameOf(reading, statement);
  if (TOLD_TO.test(words) || EVENT.test(words)) return true;
  if (intermediariesOf(statement.chainEffective).some((link) => link.namedAs === 'named-organisation')) {
    if (!VAGUE.test(words)) return true;
  }
  return hasDate(withoutDescription(reading, statement)) || isDatedBeside(reading, statement);
}

/** The frame without what describes the source: "an aide who went there in 2011" dates the journey, and no remark. */
function withoutDescription(reading: Reading, statement: Statement): string {
  const { words, start } = frameOf(reading, statement);
  const [from, to] = statement.source[0] ?? [0, 0];
  const comma = reading.words([from, to]).search(/,| who /);
  if (comma < 0 || to <= start) return words;
  const cut = from + comma - start;
  return words.slice(0, Math.max(0, cut)) + words.slice(Math.max(0, to - start));
}

/** A day in the words around it in the paragraph, or any date beside another remark of the same person there. */
const isDatedBeside = (reading: Reading, statement: Statement): boolean =>
  DAY.test(unquotedWords(reading, statement.paragraph)) || datedRemarks(reading).has(remarksOf(statement));

/** Names the remarks of one person in one paragraph. */
const remarksOf = (statement: Statement): string => `${statement.paragraph} ${personOf(statement)}`;

const datedKnown = new WeakMap<Reading, Set<string>>();

function datedRemarks(reading: Reading): Set<string> {
  const known = datedKnown.get(reading);
  if (known) return known;
  const dated = new Set(
    reading.statements
      .filter((statement) => personOf(statement) && hasDate(withoutDescription(reading, statement)))
      .map(remarksOf),
  );
  datedKnown.set(reading, dated);
  return dated;
}

/** The words that place the statement vaguely, if any: "in a recent meeting", "at the same time". */
export function vaguePlace(reading: Reading, statement: Statement): Span | null {
  const { words, start } = frameOf(reading, statement);
  const match = VAGUE.exec(words);
  if (match) return [start + match.index, start + match.index + match[0].length];
  const said =
    /\bin an? (?:interview|statement|phone call|telephone interview|email|speech)\b|\bafter reading [^,.;]{3,60}/i.exec(
      words,
    );
  return said ? [start + said.index, start + said.index + said[0].length] : null;
}

export const isVague = (reading: Reading, statement: Statement): boolean =>
  VAGUE.test(frameOf(reading, statement).words);

/** Whether the page dates anything to the day: then its news event, and what is said of it, has a date. */
export function pageHasDay(reading: Reading): boolean {
  return reading.article.paragraphs.some(
    ({ kind }, paragraph) => kind !== 'caption' && DAY.test(unquotedWords(reading, paragraph)),
  );
}

const cache = new WeakMap<Reading, Map<number, string>>();

function unquotedWords(reading: Reading, paragraph: number): string {
  const known = cache.get(reading) ?? new Map<number, string>();
  cache.set(reading, known);
  const cut = known.get(paragraph);
  if (cut !== undefined) return cut;
  const [start, end] = reading.paragraphSpan(paragraph);
  let words = '';
  let from = start;
  for (const quotation of reading.quotations(paragraph).filter((q) => q.level === 0 && q.kind === 'double')) {
    words += `${reading.words([from, Math.max(from, quotation.start)])} `;
    from = Math.max(from, quotation.end);
  }
  words += reading.words([from, Math.max(from, end)]);
  known.set(paragraph, words);
  return words;
}

/** The person's place in the statement's chain, by which statements of one person belong together. */
export const personOf = (statement: Statement): string | null =>
  statement.speaker.namedAs === 'named-person'
    ? (statement.speaker.sourceId ??
      statement.speaker.name ??
      speakerOf(statement.chainAsWritten)?.sourceId ??
      null)
    : null;
