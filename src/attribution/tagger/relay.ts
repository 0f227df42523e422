import type { Span } from '../../model/index.ts';
import { WORD_CLASS } from '../en/lexicon.ts';
import { contentOf, type Draft } from './drafts.ts';
import { type Evidence, narrowed } from './evidence.ts';
import { QUOTE } from './reading.ts';
import { SHAPE } from './shapes.ts';

/** The parts of a statement in tokens. */
export interface Parts {
  source: Span | null;
  cue: Span[];
  content: Span[];
  /** Whether its form alone shows whose words they are. */
  plain: boolean;
}

const LONGEST_NAME = 45;
const LONGEST_OBJECT = 14;

/**
 * The parts of a draft. Where one source quotes another, the words belong to the one quoted: "The Ledger quoted an
 * aide as saying …" is the aide's, and so is "…," the paper quoted the aide. The station between is the chain's.
 */
export function partsOf(e: Evidence, draft: Draft): Parts {
  const plain: Parts = { ...wholeSubject(e, draft), cue: [draft.cue.span], plain: false };
  const inner = handedOn(e, draft);
  if (inner) return inner;
  const [from, to] = draft.cue.span;
  const quotes = e.reading.lower.slice(from, to).some((word) => /^(?:quot|cit)(?:e|es|ed|ing)$/.test(word));
  if (!quotes) return plain;
  return asSaying(e, draft) ?? objectAfter(e, draft, plain) ?? plain;
}

/**
 * Source and content where what goes with the source was taken for content: "Omar Haddad, | her coach since 2017 |, said
 * that …", "A collector, | whose name has been withheld |, said that …". Both belong to the subject.
 */
function wholeSubject(
  e: Evidence,
  { source, cue, left, right }: Draft,
): { source: Span | null; content: Span[] } {
  const plain = {
    source: source.span && withAntecedent(e, source.span, cue.span[0]),
    content: contentOf({ left, right }),
  };
  if (!source.span || !left.span || !right.span || source.span[1] > cue.span[0]) return plain;
  const outside = (span: Span): boolean => e.reading.quote[span[0]] === QUOTE.outside;
  const apposition = left.span[0] - source.span[1] === 1 && cue.span[0] - left.span[1] <= 1;
  const relative =
    e.reading.wordClass[source.span[0]] === WORD_CLASS.relative && source.span[0] - left.span[1] === 1;
  if (!(apposition || relative) || !outside(left.span)) return plain;
  const from = Math.min(source.span[0], left.span[0]);
  return { source: [from, Math.max(source.span[1], left.span[1])], content: [right.span] };
}

/** Before a relative clause, in tokens: "one of the drivers | who saw it". */
const LONGEST_ANTECEDENT = 10;

/** Words over which no noun phrase goes back: those that begin a clause, and verbs. */
const BEFORE_PHRASE: ReadonlySet<number> = new Set([
  WORD_CLASS.speech,
  WORD_CLASS.complementiser,
  WORD_CLASS.subordinator,
  WORD_CLASS.auxiliary,
  WORD_CLASS.modal,
  WORD_CLASS.negation,
  WORD_CLASS.relative,
]);

/**
 * A source that begins with "who saw it" begins with whom that is said of. "Who" alone stands for somebody itself, but
 * before a comma and the verb of the sentence: "A nurse, who asked not to be named, said …".
 */
function withAntecedent(e: Evidence, [from, to]: Span, cue: number): Span {
  const { reading: r } = e;
  if (to > cue || r.wordClass[from] !== WORD_CLASS.relative) return [from, to];
  if (to - from < 2) return closedRelative(e, from, cue) ?? [from, to];
  const low = Math.max(from - LONGEST_ANTECEDENT, r.sentenceTokens[r.sentence[from] ?? -1]?.[0] ?? from);
  const end = r.lower[from - 1] === ',' ? from - 1 : from;
  let t = end;
  const goesOn = (at: number): boolean =>
    r.quote[at] === QUOTE.outside &&
    /[\p{L}\p{N}’']/u.test(r.lower[at] ?? '') &&
    !BEFORE_PHRASE.has(r.wordClass[at] as number);
  while (t > low && goesOn(t - 1)) t--;
  // "the senator, now the governor, who …": an apposition, and no beginning of a phrase.
  return t < end && r.lower[t - 1] !== ',' ? [t, to] : [from, to];
}

/** In tokens: "A clerk, once a sailor, who feared for his post |, said". */
const LONGEST_SUBJECT = 30;

/** The subject of a sentence that goes from its beginning to the comma that closes its relative clause; null for none. */
function closedRelative({ reading: r }: Evidence, relative: number, cue: number): Span | null {
  const first = r.sentenceTokens[r.sentence[relative] ?? -1]?.[0] ?? relative;
  const start = r.wordClass[first] === WORD_CLASS.coordinator ? first + 1 : first;
  const comma = cue - 1;
  if (r.lower[comma] !== ',' || comma - relative < 3 || relative === start || comma - start > LONGEST_SUBJECT)
    return null;
  for (let t = start; t < relative; t++)
    if (r.quote[t] !== QUOTE.outside || BEFORE_PHRASE.has(r.wordClass[t] as number)) return null;
  return [start, comma];
}

function asSaying(e: Evidence, draft: Draft): Parts | null {
  const { reading: r } = e;
  const [, start] = draft.cue.span;
  const end = r.sentenceTokens[r.sentence[start] ?? -1]?.[1] ?? start;
  for (let i = start + 1; i + 1 < end && i < start + LONGEST_NAME; i++) {
    const next = r.lower[i + 1] ?? '';
    if (r.lower[i] !== 'as' || !next.endsWith('ing') || r.wordClass[i + 1] !== WORD_CLASS.speech) continue;
    const source = narrowed(e, [start, i]);
    const after: Span = [i + 2, Math.max(end, draft.right.span?.[1] ?? 0)];
    const content =
      narrowed(e, draft.right.span ? [after[0], draft.right.span[1]] : after) ?? narrowed(e, after);
    return source && content
      ? { source, cue: [draft.cue.span, [i, i + 2]], content: [content], plain: true }
      : null;
  }
  return null;
}

function objectAfter(e: Evidence, draft: Draft, plain: Parts): Parts | null {
  const { reading: r } = e;
  const [, start] = draft.cue.span;
  const sentenceEnd = r.sentenceTokens[r.sentence[start] ?? -1]?.[1] ?? start;
  const asSaying = r.lower
    .slice(start, Math.min(sentenceEnd, start + LONGEST_NAME))
    .findIndex((word, at, all) => word === 'as' && all[at + 1] === 'saying');
  const source = narrowed(e, [start, asSaying > 0 ? start + asSaying : sentenceEnd]);
  if (!draft.left.span || !source || source[1] - source[0] > LONGEST_OBJECT) return null;
  // What follows is more of the words only if it is quoted too.
  const { right } = draft;
  if (right.span && (right.span[1] > source[1] || r.quote[right.span[0]] !== QUOTE.outside)) return null;
  if (r.lower[source[0]] === 'it') return null; // "cited it as an example"
  const shape = r.shape[source[0]];
  const kind = r.wordClass[source[0]];
  const named =
    shape === SHAPE.capitalised || kind === WORD_CLASS.determiner || kind === WORD_CLASS.objectPronoun;
  return named ? { ...plain, source, content: [draft.left.span] } : null;
}

const SAYING: ReadonlySet<string> = new Set([
  'said',
  'says',
  'wrote',
  'writes',
  'announced',
  'claimed',
  'warned',
]);
/** Between a verb of saying and "that", in tokens: "said on Saturday that". */
const LONGEST_TIME = 3;

/**
 * "According to the daily, the mayor said that …": the words after "according to" are another's statement, with its
 * source at their beginning. The words are the other's.
 */
function handedOn(e: Evidence, { cue, right }: Draft): Parts | null {
  const { reading: r } = e;
  if (!right.span || r.lower[cue.span[0]] !== 'according') return null;
  const [from, to] = right.span;
  for (let verb = from + 1; verb < Math.min(to, from + LONGEST_OBJECT); verb++) {
    if (!SAYING.has(r.lower[verb] ?? '')) continue;
    const that = r.lower.slice(verb + 1, verb + 2 + LONGEST_TIME).indexOf('that');
    const source = narrowed(e, [from, verb]);
    if (that < 0 || !source) return null;
    return { source, cue: [[verb, verb + 1]], content: [[verb + 1 + that, to]], plain: true };
  }
  return null;
}
