import type { ChainLink, TaggedStatement } from '../../model/index.ts';
import type { Draft } from './draft.ts';
import { canHandOn, isKnown, isSure } from './relaying.ts';

const LOOK_AROUND = 12;

/** Index of the statement in whose words the source or cue of this one stands; null for none. */
export function statementAround(tagged: readonly TaggedStatement[], index: number): number | null {
  const own = tagged[index]?.source[0] ?? tagged[index]?.cue[0];
  if (!own) return null;
  for (let i = index - 1; i >= 0 && i >= index - LOOK_AROUND; i--) {
    if (tagged[i]?.type === 'outlet-claim') continue;
    if (tagged[i]?.content.some(([start, end]) => start <= own[0] && own[1] <= end)) return i;
  }
  return null;
}

/** Verbs of the mind: what somebody says another thinks or wants is no testimony (codebook, P10). */
const OF_THE_MIND =
  /\b(?:think|thinks|thought|believes?|believed|hopes?|hoped|fears?|feared|wants?|wanted|decided|knows?|knew|feels?|felt|expects?|expected|doubts?|doubted|likes?)$/i;

/** "the ministry's claim": a noun that the speaker judges, and no report of somebody's saying it. */
const POSSESSIVE = /(?:['’]s?|^(?:his|her|their|its|my|our))$/i;

/**
 * The stations that a nested statement's words passed before its own: those of the statement around it. None where
 * somebody reports their own words, none for what they say another thinks, and none on an unsure reading.
 */
export function stationsAround(draft: Draft, drafts: readonly Draft[]): ChainLink[] {
  const outer = draft.within === null ? undefined : drafts[draft.within];
  const own = draft.stations[0]?.identity.source.id;
  if (!outer || own === undefined || !passesOn(outer, draft)) return [];
  const around = outer.written.slice(1).filter((link) => link.namedAs !== 'none');
  if (around.some((link) => link.sourceId === own || !isKnown(link))) return [];
  return around.map((link) => ({ ...link, role: 'intermediary' }));
}

/** Whether the words around report that the ones inside were said: somebody says that somebody said. */
function passesOn(outer: Draft, inner: Draft): boolean {
  const speaker = inner.stations.at(-1)?.step;
  const cues = [outer.stations.at(-1)?.step.verb, speaker?.verb];
  return (
    isSure(outer.tagged) &&
    isSure(inner.tagged) &&
    !cues.some((cue) => OF_THE_MIND.test(cue ?? '')) &&
    speaker !== undefined &&
    canHandOn(speaker.phrase) &&
    !POSSESSIVE.test(speaker.phrase.surface) &&
    outer.stations.every(({ step }) => canHandOn(step.phrase))
  );
}
