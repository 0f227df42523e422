import type { Article, ParagraphKind, Span, TaggedStatement } from '../../model/index.ts';
import { PRONOUNS } from '../en/function-words.ts';
import { DOCUMENT_NOUNS } from '../en/source-nouns.ts';
import { readNounPhrase } from '../phrases/noun-phrase.ts';
import type { NounPhrase } from '../phrases/phrase.ts';
import { lastBeginningBy, type ParagraphReading } from '../phrases/reading.ts';
import { type Frame, framesOf } from '../phrases/sentence-frame.ts';
import { phraseAfter, spanOf } from '../phrases/subject.ts';
import { outsideOf, withCircumstances } from './circumstances.ts';
import { leadingOccasion, NO_OCCASION, readOccasion } from './occasion.ts';
import { asOutlet, datelineAgency, findOutletContacts, type OutletContact, ownOutlets } from './outlets.ts';
import { stationsOnly } from './relaying.ts';
import { withRelays } from './relays.ts';
import type { Route, RouteStep } from './stations.ts';
import { withoutMark } from './verb.ts';
import { vouchedBy } from './vouching.ts';

/** What the sentences read so far leave for the next ones. */
interface Carried {
  /** Named in this paragraph by a sentence that reports nothing itself: "In a profile in the Ledger, …". */
  inParagraph: OutletContact | null;
  /** The last interview with an outlet: what "the interview" takes up. */
  interview: OutletContact | null;
  /** Papers and recordings that an outlet had, by their noun: what "in the recording" takes up. */
  obtained: Map<string, OutletContact>;
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
 * @param around for each statement the index of the one in whose words it stands, null for none
 */
export function readRoutes(
  { text, outlet, paragraphs }: Pick<Article, 'text' | 'outlet' | 'paragraphs'>,
  readings: readonly ParagraphReading[],
  statements: readonly TaggedStatement[],
  around: readonly (number | null)[],
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
  const read = readings.map((reading) => {
    const frames = framesOf(text, reading.span, reading.quotations);
    return frames.map((frame) => ({ frame, contacts: findOutletContacts(text, frame.items) }));
  });
  const isOwn = ownOutlets(
    [outlet, agencyOf(text, readings)].filter((name) => name !== null),
    read.flat().flatMap(({ contacts }) => contacts),
  );
  const carried: Carried = { inParagraph: null, interview: null, obtained: new Map() };
  read.forEach((sentences, paragraph) => {
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
        routes[index] = readRoute(
          text,
          statements[index] as TaggedStatement,
          frame,
          contacts,
          carried,
          statements[around[index] ?? -1],
          HEADINGS.has(paragraphs[paragraph]?.kind),
          isOwn,
        );
      }
      const again =
        here.length === 0 && THE_INTERVIEW.test(text.slice(...frame.span)) ? carried.interview : null;
      for (const contact of contacts) noteObtained(frame, contact, carried.obtained);
      carried.interview = contacts.findLast(({ verb }) => INTERVIEW.test(verb)) ?? carried.interview;
      if (here.length > 0 && !carried.inParagraph?.piece) carried.inParagraph = null;
      else if (here.length === 0)
        carried.inParagraph = contacts.at(-1) ?? (again && { ...again, piece: true }) ?? carried.inParagraph;
    });
  });
  return routes;
}

const HEADINGS = new Set<ParagraphKind | undefined>(['headline', 'standfirst', 'heading']);

/** Headlines have no articles: "minister" is the minister. */
const asInHeadline = (phrase: NounPhrase): NounPhrase =>
  phrase.kind === 'individual' && phrase.determiner === null ? { ...phrase, determiner: 'definite' } : phrase;

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
  around: TaggedStatement | undefined,
  heading: boolean,
  isOwn: (step: Pick<RouteStep, 'phrase'>) => boolean,
): Route {
  const sentence = frame.span;
  const outside = outsideOf(sentence, [
    ...statement.content.map((span): Span => [span[0] + leadingOccasion(text.slice(...span)), span[1]]),
    ...statement.source,
    ...(around?.source ?? []),
  ]);
  const occasion = readOccasion(text, outside);
  const source = statement.source[0];
  if (!source) return { steps: [], occasion, sentence, addressed: null };
  const cue = statement.cue.at(-1);
  const own: RouteStep = {
    phrase: heading ? asInHeadline(readNounPhrase(text, source)) : readNounPhrase(text, source),
    verb: cue ? withoutMark(text.slice(...cue)) : null,
    verbSpan: cue ?? null,
  };
  const steps = withRelays(text, frame.items, own, statement.content);
  const outlet = outletOf(text, statement, frame, contacts, carried);
  if (outlet) steps.unshift({ phrase: outlet.phrase, verb: outlet.verb, verbSpan: outlet.verbSpan });
  else if (!around) steps.unshift(...vouchedBy(text, statement, frame).filter((step) => !isOwn(step)));
  return {
    steps: withCircumstances(text, outside, stationsOnly(steps, statement)),
    occasion,
    sentence,
    addressed: addresseeOf(text, statement, frame, outlet),
  };
}

const THE_INTERVIEW = /\b(?:in|during|of|from) (?:the|that|his|her|their)(?: same)?(?: \w+)? interview\b/i;

/** "In the recording", "in the same emails", "on the tape". */
const THE_PAPER = /\b(?:in|on) (?:the|that|those|these)(?: same)? (\p{Ll}+)\b/iu;
const OBTAINED = /^(?:obtained|seen|heard|reviewed|read|viewed|published|leaked|by)$/i;
const NOUN_REACH = 5; // words between the noun and "obtained by": "a recording of the call obtained by"

/** Notes what an outlet had: "an audio recording obtained by Radio Kantor". */
function noteObtained({ items }: Frame, contact: OutletContact, obtained: Map<string, OutletContact>): void {
  if (!OBTAINED.test(contact.verb)) return;
  for (let i = contact.from - 1; i >= Math.max(0, contact.from - NOUN_REACH); i--) {
    const noun = items[i]?.word ?? '';
    if (!DOCUMENT_NOUNS.has(noun)) continue;
    obtained.set(noun, contact);
    return;
  }
}

/** "called the bridge unsafe in the interview last week": the occasion stands behind the words. */
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
  const paper = carried.obtained.get(THE_PAPER.exec(words)?.[1]?.toLowerCase() ?? '');
  if (paper) return paper;
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
