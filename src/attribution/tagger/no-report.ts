import { CALLED_TOGETHER } from '../en/crediting-verbs.ts';
import type { DraftOnly } from './drafts.ts';
import type { Evidence } from './evidence.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const QUANTITIES = setOf('some many most several few both others');
const CALLS = setOf('call calls called calling');
const BE = setOf("is are was were be been being 's 're ’s ’re");
/** After a form of "be", whose subject is spoken of or to, and does not speak. */
const PATIENTS = setOf(
  'accused suspected charged criticized criticised blamed praised condemned denounced warned told asked urged advised informed reminded said believed thought reported alleged rumored rumoured',
);
const ALWAYS_PASSIVE = setOf('accused suspected');
const DUTIES = setOf("must shall can cannot can't can’t obliged required");
const NOT = setOf(
  "not n't n’t never didn't didn’t don't don’t doesn't doesn’t wouldn't wouldn’t hasn't hasn’t haven't haven’t",
);
const ANSWERING = setOf('respond responded responding reply replied comment commented');
const SAYING = setOf(
  'say said says saying reveal revealed disclose disclosed specify specified explain explained',
);
const UNTOLD = setOf('whether if when where who whom whose which what why how');
const ASKING = setOf('ask asks asked asking');
/** How far behind "asked" its "for" may stand, in tokens: "asked the speaker of the house for an inquiry". */
const LONGEST_ASKED = 7;
const REFUSING = setOf('declined refused declines refuses declining refusing');
/** After what was called together: what for, when, where. */
const PURPOSES = setOf('to for because on at after before with so when , .');
/** How far after "called" whoever or whatever was called together is named, in tokens. */
const LONGEST_OBJECT = 5;
/** How far behind a participle "by" may stand, in tokens. */
const LONGEST_PASSIVE = 5;

/** Whether the grammar of a draft shows that nobody is reported to have said anything. */
export const isNoReport = (e: Evidence, draft: DraftOnly): boolean =>
  isNounOfMany(e, draft) ||
  callsTogether(e, draft) ||
  isSpokenOf(e, draft) ||
  isDescribed(e, draft) ||
  isDeed(e, draft) ||
  isDuty(e, draft) ||
  isRequest(e, draft) ||
  isSilence(e, draft);

/** "Some calls went unanswered": several people take no verb with an "s", so that the word is a noun. */
function isNounOfMany({ reading: r }: Evidence, { source, cue }: DraftOnly): boolean {
  if (!source.span || source.span[1] - source.span[0] !== 1 || source.span[1] !== cue.span[0]) return false;
  return QUANTITIES.has(r.lower[source.span[0]] ?? '') && /[a-z]s$/.test(r.lower[cue.span[0]] ?? '');
}

/** "The board called a meeting": nothing is said of it. */
function callsTogether({ reading: r }: Evidence, { cue, right }: DraftOnly): boolean {
  if (!right.span || !CALLS.has(r.lower[cue.span[1] - 1] ?? '')) return false;
  const [from, to] = right.span;
  const object = r.lower.slice(from, Math.min(to, from + LONGEST_OBJECT));
  const at = object.findIndex((word) => CALLED_TOGETHER.has(word));
  // "called the strike a mistake", "called the police response slow"
  return at >= 0 && (from + at + 1 >= to || PURPOSES.has(r.lower[from + at + 1] ?? ''));
}

/** "The firm was accused of fraud", "the man accused of theft": the subject is whom it is said of, or to. */
function isSpokenOf({ reading: r }: Evidence, { source, cue }: DraftOnly): boolean {
  if (!source.span || source.span[1] > cue.span[0]) return false;
  const words = r.lower.slice(...cue.span);
  const patient = words.findIndex((word) => PATIENTS.has(word));
  if (patient < 0) return false;
  const after = words[patient + 1] ?? r.lower[cue.span[1]] ?? '';
  if (ALWAYS_PASSIVE.has(words[patient] ?? '') && after === 'of') return true;
  return words.slice(0, patient).some((word) => BE.has(word));
}

/** "The guards, called to duty by the governor, …": a participle behind a comma says what was done to them. */
function isDescribed({ reading: r }: Evidence, { source, cue }: DraftOnly): boolean {
  const [from, to] = cue.span;
  if (!source.span || source.span[1] > from || r.lower[from - 1] !== ',') return false;
  if (source.span[1] !== from - 1 || !/[a-z]ed$/.test(r.lower[from] ?? '')) return false;
  const end = Math.min(r.sentenceTokens[r.sentence[from] ?? -1]?.[1] ?? to, to + LONGEST_PASSIVE);
  const by = r.lower.slice(from + 1, end).indexOf('by');
  return by >= 0 && !r.lower.slice(from + 1, from + 1 + by).some((word) => /^(?:that|,|[“"])$/.test(word));
}

/** "took the lead in advocating reform": what somebody did; "in saying that …" gives the words. */
function isDeed({ reading: r }: Evidence, { source, cue, right }: DraftOnly): boolean {
  const [from] = cue.span;
  if (!source.span || source.span[1] >= from || !/[a-z]ing$/.test(r.lower[from] ?? '')) return false;
  if (r.lower[from - 1] !== 'in' || /^(?:say|writ)ing$/.test(r.lower[from] ?? '')) return false;
  return right.span === null || r.lower[right.span[0]] !== 'that';
}

/** "Lobbyists must declare …", "drivers are obliged to say …": what has to be said is not said yet. */
const isDuty = ({ reading: r }: Evidence, { cue }: DraftOnly): boolean =>
  r.lower.slice(...cue.span).some((word) => DUTIES.has(word));

/** "asked the speaker for an inquiry": what somebody wants to have; "asked her to leave" tells what was said. */
function isRequest({ reading: r }: Evidence, { cue, right }: DraftOnly): boolean {
  const [from, to] = cue.span;
  if (!right.span || !r.lower.slice(from, to).some((word) => ASKING.has(word))) return false;
  const asked = r.lower.slice(from + 1, Math.min(right.span[1], to + LONGEST_ASKED));
  const decisive = asked.find((word) => /^(?:for|to|if|that|about|[“"”,])$/.test(word) || UNTOLD.has(word));
  return decisive === 'for';
}

/** "did not respond to a request", "have not said whether", "declined to comment": nothing is said (codebook, section 2). */
function isSilence({ reading: r }: Evidence, { cue, right }: DraftOnly): boolean {
  const words = r.lower.slice(...cue.span);
  const withheld = words.some((word) => NOT.has(word) || REFUSING.has(word));
  if (!withheld) return false;
  if (words.some((word) => ANSWERING.has(word))) return true;
  const first = right.span ? (r.lower[right.span[0]] ?? '') : '';
  return UNTOLD.has(first) && words.some((word) => SAYING.has(word));
}
