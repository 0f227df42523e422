/** The labels of tokens: B begins a stretch, I goes on. `cue` reports words, `stance` reports a belief or a plan. */
export const LABELS = [
  'O',
  'B-source',
  'I-source',
  'B-cue',
  'I-cue',
  'B-stance',
  'I-stance',
  'B-content',
  'I-content',
] as const;
export const LABEL_COUNT = LABELS.length;
export const LABEL = {
  outside: 0,
  sourceBegin: 1,
  sourceInside: 2,
  cueBegin: 3,
  cueInside: 4,
  stanceBegin: 5,
  stanceInside: 6,
  contentBegin: 7,
  contentInside: 8,
} as const;

/** Whether `label` may follow `previous`: a stretch goes on only after its own beginning or middle. */
export function mayFollow(previous: number, label: number): boolean {
  if (label === 0 || label % 2 === 1) return true;
  return previous === label || previous === label - 1;
}
export const mayBegin = (label: number): boolean => label === 0 || label % 2 === 1;
