import type { Article, Span, TaggedStatement } from '../../model/index.ts';
import { PRONOUNS } from '../en/function-words.ts';
import { readNounPhrase } from '../phrases/noun-phrase.ts';
import { lastBeginningBy, type ParagraphReading } from '../phrases/reading.ts';
import { type Frame, framesOf } from '../phrases/sentence-frame.ts';
import { phraseAfter, spanOf } from '../phrases/subject.ts';
import { outsideOf, withCircumstances } from './circumstances.ts';
import { NO_OCCASION, readOccasion } from './occasion.ts';
import { asOutlet, datelineAgency, findOutletContacts, type OutletContact, ownOutlets } from './outlets.ts';
import { stationsOnly } from './relaying.ts';
import { withRelays } from './relays.ts';
import type { Route, RouteStep } from './stations.ts';

/** What the sentences read so far leave for the next ones. */
interface Carried {
  /** Named in this paragraph by a sentence that reports nothing itself: "In a profile in the Ledger, …". */
  inParagraph: OutletContact | null;
  /** The last interview with an outlet: what "the interview" takes up. */
  interview: OutletContact | null;
}

/** Paragraphs among which the first of the running text is: headline and standfirst stand before it. */
const FIRST_PARAGRAPHS = 4;

function agencyOf(text: string, readings: readonly ParagraphReading[]): string | null {
  for (const { span } of readings.slice(0, FIRST_PARAGRAPHS)) {
    const agency = datelineAgency(text.slice(...span));
    if (agency !== null) return agency;
  }
  return null;
}

/**
 * Reads the routes of an article's statements, each from its own sentence and, for "the interview", from the ones
 * before. Linear in the length of the text.
 */
export function readRoutes(
  { text, outlet }: Pick<Article, 'text' | 'outlet'>,
  readings: readonly ParagraphReading[],
  statements: readonly TaggedStatement[],
): Route[] {
  const byParagraph = new Map<number, number[]>();
  statements.forEach(({ paragraph }, index) => {
    const own = byParagraph.get(paragraph);
    if (own) own.push(index);
    else byParagraph.set(paragraph, [index]);
  });
  const routes: Route[] = statements.map(() => ({
    steps: [],
    occasion: NO_OCCASION,
    sentence: [0, 0],
    addressed: null,
  }));
  const paragraphs = readings.map((reading) => {
    const frames = framesOf(text, reading.span, reading.quotations);
    return frames.map((frame) => ({ frame, contacts: findOutletContacts(text, frame.items) }));
  });
  const isOwn = ownOutlets(
    [outlet, agencyOf(text, readings)].filter((name) => name !== null),
    paragraphs.flat().flatMap(({ contacts }) => contacts),
  );
  const carried: Carried = { inParagraph: null, interview: null };
  paragraphs.forEach((sentences, paragraph) => {
    carried.inParagraph = null;
    const starts = sentences.map(({ frame }) => ({ start: frame.span[0] }));
    const byFrame: number[][] = sentences.map(() => []);
    for (const index of byParagraph.get(paragraph) ?? []) {
      byFrame[Math.max(0, lastBeginningBy(starts, placeOf(statements[index] as TaggedStatement)))]?.push(
        index,
      );
    }
    sentences.forEach(({ frame, contacts: all }, at) => {
      const here = byFrame[at] as number[];
      const contacts = all.filter((contact) => !isOwn(contact));
      for (const index of here) {
        routes[index] = readRoute(text, statements[index] as TaggedStatement, frame, contacts, carried);
      }
      const again =
        here.length === 0 && THE_INTERVIEW.test(text.slice(...frame.span)) ? carried.interview : null;
      carried.interview = contacts.findLast(({ verb }) => INTERVIEW.test(verb)) ?? carried.interview;
      if (here.length > 0 && !carried.inParagraph?.piece) carried.inParagraph = null;
      else if (here.length === 0)
        carried.inParagraph = contacts.at(-1) ?? (again && { ...again, piece: true }) ?? carried.inParagraph;
    });
  });
  return routes;
}

const LONGEST_ADDRESSEE = 8; // words
const INTERVIEW = /^(?:interviews?|told|gave|given|documentary)$/i;

const placeOf = (statement: TaggedStatement): number =>
  statement.cue[0]?.[0] ?? statement.source[0]?.[0] ?? statement.content[0]?.[0] ?? 0;

function readRoute(
  text: string,
  statement: TaggedStatement,
  frame: Frame,
  contacts: OutletContact[],
  carried: Carried,
): Route {
  const sentence = frame.span;
  const outside = outsideOf(sentence, [...statement.content, ...statement.source]);
  const occasion = readOccasion(text, outside);
  const source = statement.source[0];
  if (!source) return { steps: [], occasion, sentence, addressed: null };
  const own: RouteStep = {
    phrase: readNounPhrase(text, source),
    verb: statement.cue.length > 0 ? text.slice(...(statement.cue.at(-1) as Span)) : null,
    verbSpan: statement.cue[0] ?? null,
  };
  const steps = withRelays(text, frame.items, own);
  const outlet = outletOf(text, statement, frame, contacts, carried);
  if (outlet) steps.unshift({ phrase: outlet.phrase, verb: outlet.verb, verbSpan: outlet.verbSpan });
  return {
    steps: withCircumstances(text, outside, stationsOnly(steps, statement)),
    occasion,
    sentence,
    addressed: addresseeOf(text, statement, frame, outlet),
  };
}

const THE_INTERVIEW = /\b(?:in|during|of|from) (?:the|that|his|her|their)(?: same)?(?: \w+)? interview\b/i;

/** "denied the sale in the interview on Monday": the occasion stands behind the words. */
const ENDS_WITH_INTERVIEW =
  /\b(?:in|during) (?:the|that|his|her|their)(?: same)? interview(?: (?:last|this|on|earlier) [\p{L} ]{2,20})?$/u;

/** The outlet that a statement's sentence says had the words first, or that "the interview" takes up. */
function outletOf(
  text: string,
  statement: TaggedStatement,
  frame: Frame,
  contacts: readonly OutletContact[],
  carried: Carried,
): OutletContact | null {
  const source = statement.source[0] as Span;
  const own = contacts.find((contact) => isFor(contact, statement, frame, text));
  if (own) {
    const [start, end] = own.phrase.span;
    return source[0] > start && source[0] < end
      ? { ...own, phrase: asOutlet(text, [start, source[0] - 1]) }
      : own;
  }
  const outside = outsideOf(frame.span, statement.content);
  const words = outside.map((span) => text.slice(...span)).join(' … ');
  const end = statement.type === 'indirect' ? text.slice(...(statement.content.at(-1) ?? [0, 0])) : '';
  if (THE_INTERVIEW.test(words) || ENDS_WITH_INTERVIEW.test(end)) return carried.interview;
  const carrier = carried.inParagraph;
  return carrier && (carrier.piece || takesUp(carrier, lastWord(text, source))) ? carrier : null;
}

/** The sentence before, which led to the outlet, names this speaker too; "he" may be anybody in it. */
function takesUp({ sentence }: OutletContact, word: string): boolean {
  return !PRONOUNS.has(word.toLowerCase()) && sentence.split(/[^\p{L}\p{N}'’-]+/u).includes(word);
}

/** Whether the words of this statement are those that the outlet had: the same clause, not inside what is reported. */
function isFor(contact: OutletContact, statement: TaggedStatement, frame: Frame, text: string): boolean {
  const { phrase, verbSpan } = contact;
  const source = statement.source[0] as Span;
  if (statement.content.some((span) => overlap(span, phrase.span))) return false;
  if (Math.abs(source[0] - phrase.span[0]) <= 4 && source[1] === phrase.span[1]) return false; // it speaks itself
  if (contact.verb.toLowerCase() === 'according' && overlap(source, phrase.span)) return false;
  if (overlap(source, phrase.span) && source[0] < phrase.span[0]) {
    return readNounPhrase(text, source).kind === 'document'; // "messages obtained by the Ledger show …"
  }
  if (statement.cue.some((cue) => overlap(cue, verbSpan))) return true;
  const between = frame.items.filter(
    (item) =>
      item.start >= Math.min(source[1], phrase.span[1]) && item.end <= Math.max(source[0], verbSpan[0]),
  );
  return !between.some((item) => item.text === ';' || /^(?:and|but|while|because|although)$/.test(item.word));
}

const lastWord = (text: string, [start, end]: Span): string =>
  text.slice(start, end).split(/\s+/).at(-1) ?? '';

/** Whom the words were told to, where it is no outlet: an occasion of its own. */
function addresseeOf(
  text: string,
  statement: TaggedStatement,
  frame: Frame,
  outlet: OutletContact | null,
): string | null {
  const cue = statement.cue.at(-1);
  if (!cue || outlet || !/\b(?:told|tells|telling)$/i.test(text.slice(...cue))) return null;
  const between = text
    .slice(cue[1], statement.content[0]?.[0] ?? cue[1])
    .replace(/\bthat\s*$/, '')
    .trim();
  if (/^[\p{L}][\p{L}’' -]{1,60}$/u.test(between)) return between;
  const at = frame.items.findIndex((item) => item.start >= cue[1]);
  const range = at < 0 ? null : phraseAfter(frame.items, at);
  return range && range[1] - range[0] <= LONGEST_ADDRESSEE ? text.slice(...spanOf(frame.items, range)) : null;
}

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
