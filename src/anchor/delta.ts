import type { DeltaStep, TextDelta } from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import { compareTexts } from './decide.ts';

/** A shorter stretch costs less written out than copied. */
const SHORTEST_COPY = 12;

/** A compact account of how one text becomes another: mostly stretches of the one, wherever they moved. */
export function deltaBetween(from: string, to: string): TextDelta {
  const steps: DeltaStep[] = [];
  let done = 0;
  const { before, after, runs } = compareTexts(from, to);
  for (const run of [...runs].sort((a, b) => a.after - b.after)) {
    let token = 0;
    while (token < run.length) {
      let start = before.starts[run.before + token]!;
      let place = after.starts[run.after + token]!;
      // The marks and spaces before the first token may agree too.
      while (place > done && start > 0 && from[start - 1] === to[place - 1]) {
        start--;
        place--;
      }
      place = Math.max(place, done);
      let length = 0;
      while (from[start + length] !== undefined && from[start + length] === to[place + length]) length++;
      if (length >= SHORTEST_COPY) {
        if (place > done) steps.push(to.slice(done, place));
        steps.push([start, length]);
        done = place + length;
      }
      const reached = Math.max(done, place + length);
      do token++;
      while (token < run.length && after.starts[run.after + token]! < reached);
    }
  }
  if (done < to.length) steps.push(to.slice(done));
  return { from: hashText(from), to: hashText(to), steps };
}

export type DeltaResult = { ok: true; text: string } | { ok: false; problem: 'other-text' | 'damaged' };

/** Applies a delta; says so when it was made for another text or is damaged, and then gives no text. Never throws. */
export function applyDelta(from: string, delta: TextDelta): DeltaResult {
  if (hashText(from) !== delta.from) return { ok: false, problem: 'other-text' };
  const text = delta.steps
    .map((step) => (typeof step === 'string' ? step : from.slice(step[0], step[0] + step[1])))
    .join('');
  return hashText(text) === delta.to ? { ok: true, text } : { ok: false, problem: 'damaged' };
}
