import type { Anchor, Span } from '../model/index.ts';
import { hullOf } from './selectors.ts';

/** What anchors alone still tell of the article they were made on: their passages with the context, in order. */
export interface Islands {
  text: string;
  /** For each anchor, in the order given: how far its offsets are shifted, and where its stretch stands. */
  places: { shift: number; stretch: Span }[];
}

interface Island {
  start: number;
  text: string;
  members: number[];
}

const SEA = '\n\n';

/**
 * Puts the article together again from anchors, as far as they reach: stretches that overlap and agree become one,
 * all others stand apart in the order of their places. Of a tampered anchor only its own stretch is wrong.
 */
export function islandsOf(anchors: readonly Anchor[]): Islands {
  const stretches = anchors
    .map((anchor, member) => ({
      start: hullOf(anchor)[0] - anchor.prefix.length,
      text: anchor.prefix + anchor.exact + anchor.suffix,
      member,
    }))
    .sort((a, b) => a.start - b.start || a.member - b.member);
  const islands: Island[] = [];
  for (const { start, text, member } of stretches) {
    const last = islands.at(-1);
    const overlap = last ? last.start + last.text.length - start : 0;
    if (last && overlap > 0 && agree(last.text, start - last.start, text)) {
      if (text.length > overlap) last.text += text.slice(overlap);
      last.members.push(member);
    } else islands.push({ start, text, members: [member] });
  }
  const places: Islands['places'] = anchors.map(() => ({ shift: 0, stretch: [0, 0] }));
  let at = 0;
  for (const { start, text, members } of islands) {
    for (const member of members) places[member] = { shift: at - start, stretch: [at, at + text.length] };
    at += text.length + SEA.length;
  }
  return { text: islands.map(({ text }) => text).join(SEA), places };
}

/** Whether a text goes on as `piece` from `at`, as far as it goes. */
function agree(text: string, at: number, piece: string): boolean {
  const length = Math.min(text.length - at, piece.length);
  return at >= 0 && text.slice(at, at + length) === piece.slice(0, length);
}
