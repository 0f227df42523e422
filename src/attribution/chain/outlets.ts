import type { Span } from '../../model/index.ts';
import {
  INTERVIEWERS,
  KNOWN_OUTLETS,
  OUTLET_NAME_WORDS,
  OUTLET_NOUNS,
  OUTLET_PIECES,
} from '../en/outlets.ts';
import { readNounPhrase } from '../phrases/noun-phrase.ts';
import type { NounPhrase } from '../phrases/phrase.ts';
import type { Item } from '../phrases/sentence-frame.ts';
import { spanOf } from '../phrases/subject.ts';

/** An outlet through which a sentence says that words came: "told the Daily Post", "as reported by the Ledger". */
export interface OutletContact {
  phrase: NounPhrase;
  verb: string;
  verbSpan: Span;
  /** A profile, interview or film that whole paragraphs draw on. */
  piece: boolean;
  /** The words of its sentence. */
  sentence: string;
  /** Items [from, to) of the whole expression. */
  from: number;
  to: number;
}

const OWN = /^(?:this|our|us|me)\b/i;
const WORD = /[\p{L}\p{N}]/u;

/** The outlets a sentence names as having had the words first, in order. Linear in the length of the sentence. */
export function findOutletContacts(text: string, items: Item[]): OutletContact[] {
  const contacts: OutletContact[] = [];
  for (let i = 0; i < items.length; i++) {
    const at = outletPosition(items, i);
    const contact = at === null ? piece(text, items, i) : contactAt(text, items, i, at);
    if (!contact) continue;
    contacts.push(contact);
    i = contact.to - 1;
  }
  return contacts;
}

const word = (items: Item[], i: number): string => items[i]?.word ?? '';

/** Where the outlet would stand after an expression that leads to one, beginning at `i`; null for no expression. */
function outletPosition(items: Item[], i: number): number | null {
  const [first, second, third] = [word(items, i), word(items, i + 1), word(items, i + 2)];
  if (/^(?:told|telling|tells)$/.test(first)) return i + 1;
  if (
    /^(?:interview|interviews|conversation|meeting|discussion)$/.test(first) &&
    /^(?:with|for|on|to)$/.test(second)
  ) {
    return overBoard(items, i + 2);
  }
  if (/^(?:speaking|spoke|spoken|talking|talked)$/.test(first) && /^(?:to|with|on)$/.test(second))
    return i + 2;
  if (/^(?:gave|given|gives|granted)$/.test(first)) {
    const to = items.findIndex((item, at) => at > i && at <= i + 4 && item.word === 'to');
    return to > 0 ? to + 1 : null;
  }
  if (
    /^(?:reported|quoted|cited|interviewed|obtained|seen|heard|viewed|read|examined|reviewed|published|leaked)$/.test(
      first,
    )
  ) {
    if (second === 'by' || (first === 'leaked' && second === 'to')) return i + 2;
    return null;
  }
  if (first === 'according' && second === 'to') return i + 2;
  return /^(?:through|over|to|at)$/.test(second) && third === 'by' && LOOKED.test(first) ? i + 3 : null;
}

/** Verbs of looking at papers with a word behind them: "leafed through by", "listened to by". */
const LOOKED = /^(?:gone|looked|leafed|combed|sifted|trawled|searched|pored|listened)$/;

/** "with the editors of the Ledger", "with its newsroom": at the Ledger. */
function overBoard(items: Item[], at: number): number {
  for (let i = at; i < at + 4; i++)
    if (
      /^(?:board|newsroom|staff|editors?|reporters?|journalists?)$/.test(word(items, i)) &&
      word(items, i + 1) === 'of'
    )
      return i + 2;
  return at;
}

const STOPS =
  /^(?:that|this|these|those|he|she|they|it|there|his|her|their|its|if|whether|why|how|what|and|but|in|on|at|by|from|with|for|of|to|during|after|before|about|as|was|were|is|are|had|has|would|will)$/;
const PARTICLE = /^(?:de|del|della|delle|di|do|da|dos|das|du|des|la|le|el|van|der)$/;
const LONGEST_LEAD = 4; // words between the article and the name: "the Arabic-language daily Al-Waha"

/** Items [from, to) of the outlet or interviewer that stands at `at`: no further than its name. */
function outletPhrase(items: Item[], at: number): [number, number] | null {
  let to = at;
  if (/^(?:the|a|an|its)$/.test(word(items, to))) to++;
  let named = false;
  while (to < items.length) {
    const item = items[to] as Item;
    const capital = /^\p{Lu}/u.test(item.text) || /^[a-z0-9-]+\.[a-z]{2,4}$/.test(item.word);
    const noun = OUTLET_NOUNS.has(item.word) || INTERVIEWERS.has(item.word);
    if (named && PARTICLE.test(item.text) && /^\p{Lu}/u.test(items[to + 1]?.text ?? '')) {
      to++; // "Diário do Porto", "Gazeta de Lima"
      continue;
    }
    if (item.quotation || STOPS.test(item.word) || /^(?:the|a|an)$/.test(item.word)) break;
    if (!capital && !noun && !/^['’]s?$/.test(item.text)) {
      if (named || !WORD.test(item.text) || to - at > LONGEST_LEAD) break;
    }
    named = capital || (named && !/^['’]s?$/.test(item.text));
    to++;
  }
  return to > at ? [at, to] : null;
}

/** "told the Lagoon Radio audience": whoever listens there, and not the station. */
const LISTENERS = /^(?:audience|viewers|listeners|readers|subscribers|staff|employees|newsroom|crowd)$/;

function contactAt(text: string, items: Item[], i: number, at: number): OutletContact | null {
  const range = outletPhrase(items, at);
  if (!range || LISTENERS.test(word(items, range[1]))) return null;
  const phrase = readNounPhrase(text, spanOf(items, range));
  if (!isOutlet(phrase)) return null;
  const verb = items[i] as Item;
  const last = verb.word === 'according' ? (items[i + 1] as Item) : verb;
  return {
    phrase: asOutlet(text, phrase.span),
    verb: verb.text,
    verbSpan: [verb.start, last.end],
    piece: false,
    sentence: sentenceOf(text, items),
    from: i,
    to: range[1],
  };
}

/** "a Kantor Radio interview", "the Ledger's long profile": a piece with its outlet before it. */
function piece(text: string, items: Item[], i: number): OutletContact | null {
  if (!OUTLET_PIECES.has(word(items, i))) return null;
  let from = i;
  while (
    from > 0 &&
    i - from < 8 &&
    (WORD.test(items[from - 1]?.text ?? '') || /^['’]s?$/.test(items[from - 1]?.text ?? ''))
  ) {
    from--;
    if (
      /^(?:a|an|the|in|of|his|her|their|last|this)$/.test(word(items, from)) &&
      /^\p{Lu}/u.test(items[from + 1]?.text ?? '')
    )
      break;
  }
  const first = items.findIndex(
    (item, at) => at >= from && at < i && /^\p{Lu}/u.test(item.text) && item.word !== 'in',
  );
  if (first < 0) return null;
  let to = first + 1;
  while (to < i && /^\p{Lu}/u.test(items[to]?.text ?? '')) to++;
  const start = /^(?:the|The)$/.test(items[first - 1]?.text ?? '') ? first - 1 : first;
  const phrase = readNounPhrase(text, spanOf(items, [start, to]));
  if (!isOutlet(phrase)) return null;
  const noun = items[i] as Item;
  return {
    phrase: asOutlet(text, phrase.span),
    verb: noun.text,
    verbSpan: [noun.start, noun.end],
    piece: true,
    sentence: sentenceOf(text, items),
    from: start,
    to: i + 1,
  };
}

const isLastOfOutlet = (word: string): boolean => OUTLET_NAME_WORDS.has(word) || KNOWN_OUTLETS.has(word);

const sentenceOf = (text: string, items: Item[]): string =>
  text.slice(items[0]?.start ?? 0, items.at(-1)?.end ?? 0);

/** The phrase read as an outlet's: "the BBC interviewer" stands for the BBC, a reporter's own name for the reporter. */
export function asOutlet(text: string, span: Span): NounPhrase {
  const phrase = readNounPhrase(text, span);
  if (
    phrase.kind === 'person' &&
    phrase.surface.split(/\s+/).some((word) => INTERVIEWERS.has(word.toLowerCase()))
  )
    return phrase;
  const name = phrase.name ?? null;
  const capitals = phrase.surface
    .split(/\s+/)
    .filter((word) => /^\p{Lu}|\.[a-z]{2,4}$/u.test(word) && word !== 'The');
  const words = capitals.map((word) => word.replace(/['’]s?$/, ''));
  if (words.length === 0) return { ...phrase, kind: 'organisation', name: null };
  return {
    ...phrase,
    kind: 'organisation',
    name: { span, titles: [], length: 0, ...name, words, organisation: true },
  };
}

/** "(Lagoon Press) — The ministry …", "LOME (Lagoon Press) - …": the agency that wrote the text names itself first. */
const DATELINE = /^\s*(?:\p{Lu}[\p{L} .,’'-]{0,40} )?\((\p{Lu}[\p{L}. ]{1,30})\) ?(?:[—–-]|--) /u;

/** The agency in a text's dateline; null where there is none. */
export const datelineAgency = (text: string): string | null => DATELINE.exec(text)?.[1] ?? null;

/**
 * Which contacts lead to the article's own writers: the publishing outlet and the agency of the dateline by their
 * names where the page gives them; otherwise an outlet that people told things in two or more sentences of one article
 * is most likely the one that publishes it.
 */
export function ownOutlets(
  names: readonly string[],
  contacts: readonly OutletContact[],
): (contact: Pick<OutletContact, 'phrase'>) => boolean {
  const key = (words: string): string =>
    words
      .toLowerCase()
      .replace(/^the\s+/, '')
      .trim();
  const nameOf = ({ phrase }: Pick<OutletContact, 'phrase'>): string =>
    key(phrase.name?.words.join(' ') ?? phrase.surface);
  if (names.length > 0) {
    const own = names.map(key);
    return (contact) =>
      own.some((name) => nameOf(contact) === name || name.startsWith(`${nameOf(contact)} `));
  }
  const sentences = new Map<string, Set<string>>();
  for (const contact of contacts) {
    if (contact.piece || !/^(?:told|tells)$/i.test(contact.verb)) continue;
    const seen = sentences.get(nameOf(contact)) ?? new Set();
    sentences.set(nameOf(contact), seen.add(contact.sentence));
  }
  return (contact) => (sentences.get(nameOf(contact))?.size ?? 0) > 1;
}

const NEWS_SERVICE = /^(?:[\p{L}-]+ ){0,3}?(?:news|press|wire) (?:agency|service|site|portal)\b/u;

/** "the broadcaster DZXL", "the daily Kyklades": what it is, and its name. */
const NAMED_MEDIUM =
  /^(?:[Tt]he )?(?:[\p{Ll}-]+ ){0,3}?(?:newspaper|paper|daily|weekly|magazine|tabloid|broadcaster|station|channel|website) \p{Lu}[\p{L}\p{N}’'.-]+(?: \p{Lu}[\p{L}\p{N}’'.-]+)*$/u;

/** Whether a phrase names a news outlet or somebody who asks for one; never "reporters", "the panel", "this website". */
export function isOutlet(phrase: NounPhrase): boolean {
  if (OWN.test(phrase.surface) || phrase.kind === 'pronoun' || phrase.kind === 'group') return false;
  const surface = phrase.surface.toLowerCase().replace(/^(?:a|an)\s+/, '');
  const bare = surface.replace(/^the\s+/, '');
  if (KNOWN_OUTLETS.has(bare) || KNOWN_OUTLETS.has(surface)) return true;
  if (phrase.kind === 'organisation' && (NEWS_SERVICE.test(bare) || NAMED_MEDIUM.test(phrase.surface)))
    return true;
  const tokens = phrase.surface.split(/[\s,]+/).map((token) => token.replace(/['’]s?$|[.)(]+$/g, ''));
  const place = tokens.findIndex((token, index) => index > 0 && PARTICLE.test(token)); // "El Faro del Sur"
  const capitals = tokens
    .slice(0, place < 0 ? tokens.length : place)
    .filter((token) => /^\p{Lu}/u.test(token))
    .map((token) => token.toLowerCase());
  const namesOutlet = capitals.some(
    (token, index) =>
      KNOWN_OUTLETS.has(token) ||
      (OUTLET_NAME_WORDS.has(token) &&
        (index > 0 || capitals.length > 1 || place > 0 || phrase.determiner === 'definite')),
  );
  const asks = tokens.some((token) => INTERVIEWERS.has(token.toLowerCase()));
  if (phrase.kind === 'person')
    return (
      namesOutlet &&
      (asks || isLastOfOutlet(capitals.at(-1) ?? '') || /^(?:radio|tv|television)$/.test(capitals[0] ?? ''))
    );
  if (phrase.kind === 'individual' && INTERVIEWERS.has(phrase.head ?? '')) return capitals.length > 0;
  if (phrase.kind === 'individual') return namesOutlet && isLastOfOutlet(capitals.at(-1) ?? '');
  if (phrase.head && OUTLET_NOUNS.has(phrase.head)) return true;
  return namesOutlet || (tokens.length === 1 && /^[a-z0-9-]+\.(?:com|org|net|info|news|tv)$/.test(bare));
}
