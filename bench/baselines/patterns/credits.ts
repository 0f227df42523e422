import { REPORTING_FORMS, type ReportingForm } from '../../../src/attribution/en/reporting-verbs.ts';
import type { Frame, Item } from '../../../src/attribution/phrases/sentence-frame.ts';
import {
  isNegated,
  phraseAfter,
  spanOf,
  subjectBefore,
  verbGroupStart,
} from '../../../src/attribution/phrases/subject.ts';
import type { Span } from '../../../src/model/index.ts';

/** A reporting expression of a sentence with its source, and the items that its words take up. */
export interface Credit {
  cue: Span[];
  source: Span | null;
  /** Items [from, to) of source and cue together; the content lies outside. */
  from: number;
  to: number;
  verb: ReportingForm | null;
  /** The source comes after the verb: "said Ida Holm". */
  inverted: boolean;
  thatFollows: boolean;
}

/** The reporting expressions of a sentence in order, outside its quotations; negated and planned ones are no reports. */
export function creditsOf(frame: Frame): Credit[] {
  const { items } = frame;
  const credits: Credit[] = [];
  let from = 0;
  for (let i = 0; i < items.length; i++) {
    if (i < from) continue;
    const credit = accordingTo(items, i) ?? relayed(items, i) ?? reported(items, i);
    if (!credit) continue;
    credits.push(credit);
    from = Math.max(i + 1, credit.to);
  }
  return credits;
}

function accordingTo(items: Item[], i: number): Credit | null {
  if (items[i]?.word !== 'according' || items[i + 1]?.word !== 'to') return null;
  const phrase = phraseAfter(items, i + 2);
  if (!phrase) return null;
  return {
    cue: [spanOf(items, [i, i + 2])],
    source: spanOf(items, phrase),
    from: i,
    to: phrase[1],
    verb: null,
    inverted: true,
    thatFollows: false,
  };
}

/** "A quoted B as saying that …": B is the source of the words, A handed them on. */
function relayed(items: Item[], i: number): Credit | null {
  const verb = REPORTING_FORMS.get(items[i]?.word ?? '');
  if (!verb?.classes.has('relaying') || isNegated(items, i)) return null;
  const as = items.findIndex((item, index) => index > i && index < i + 30 && item.word === 'as');
  if (as > i + 1 && /ing$/.test(items[as + 1]?.word ?? '')) {
    return {
      cue: [spanOf(items, [i, i + 1]), spanOf(items, [as, as + 2])],
      source: spanOf(items, [i + 1, as]),
      from: subjectBefore(items, verbGroupStart(items, i))?.[0] ?? i,
      to: as + 2,
      verb,
      inverted: true,
      thatFollows: items[as + 2]?.word === 'that',
    };
  }
  const subject = subjectBefore(items, verbGroupStart(items, i));
  const object = phraseAfter(items, i + 1);
  if (!subject || !object) return null;
  return {
    cue: [spanOf(items, [i, i + 1])],
    source: spanOf(items, object),
    from: subject[0],
    to: object[1],
    verb,
    inverted: true,
    thatFollows: false,
  };
}

function reported(items: Item[], i: number): Credit | null {
  const item = items[i] as Item;
  const about = /^(?:spoke|spoken|speaks|talked|talks)$/.test(item.word) && items[i + 1]?.word === 'about';
  const verb = REPORTING_FORMS.get(item.word) ?? null;
  if (item.quotation || (!verb && !about) || isNegated(items, i)) return null;
  if (
    verb &&
    (verb.form === 'participle' ||
      (verb.form === 'base' && !/^(?:say|believe|think|claim|argue|warn)$/.test(item.word)))
  ) {
    return null;
  }
  const start = verbGroupStart(items, i);
  const subject = inversion(items, i) ? null : subjectBefore(items, start);
  const cue = [spanOf(items, [start, about ? i + 2 : i + 1])];
  const end = about ? i + 2 : i + 1;
  if (subject) {
    const from = subject[0];
    const that = items[end]?.word === 'that';
    return { cue, source: spanOf(items, subject), from, to: end, verb, inverted: false, thatFollows: that };
  }
  const phrase = verb ? phraseAfter(items, end) : null;
  if (!phrase) return null;
  return {
    cue,
    source: spanOf(items, phrase),
    from: start,
    to: phrase[1],
    verb,
    inverted: true,
    thatFollows: false,
  };
}

/** "“…,” said Ida Holm": the verb stands right after the words. */
function inversion(items: Item[], verb: number): boolean {
  const before = items[verb - 1];
  if (before?.quotation) return true;
  return before?.text === ',' && items[verb - 2]?.quotation !== null && items[verb - 2] !== undefined;
}
