import { WORD_CLASS } from '../en/lexicon.ts';
import type { CueCandidate } from './cue-candidates.ts';
import type { Evidence } from './evidence.ts';

const FINITE: ReadonlySet<string> = new Set([
  'said',
  'says',
  'told',
  'tells',
  'added',
  'adds',
  'wrote',
  'writes',
]);
/** Classes of words that may end a noun phrase; many verbs of speech are nouns as well. */
const NOUN_LIKE: ReadonlySet<number> = new Set([
  WORD_CLASS.other,
  WORD_CLASS.speech,
  WORD_CLASS.speechAct,
  WORD_CLASS.attitude,
  WORD_CLASS.reportNoun,
  WORD_CLASS.role,
  WORD_CLASS.title,
]);

/** "… briefed on the phone call | said": a noun before a finite verb of saying ends its subject and begins no cue. */
export function fromFiniteVerb({ reading: r }: Evidence, cue: CueCandidate): CueCandidate {
  const [from, to] = cue.span;
  for (let t = from + 1; t < to; t++)
    if (FINITE.has(r.lower[t] ?? '') && NOUN_LIKE.has(r.wordClass[t - 1] as number))
      return { ...cue, span: [t, to] };
  return cue;
}
