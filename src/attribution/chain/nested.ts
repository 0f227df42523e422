import type { ChainLink, TaggedStatement } from '../../model/index.ts';
import type { Draft } from './draft.ts';

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

/**
 * The stations that a nested statement's words passed before its own: those of the statement around it. None where
 * somebody reports their own words, and none for what they say another thinks.
 */
export function stationsAround(draft: Draft, drafts: readonly Draft[]): ChainLink[] {
  const outer = draft.within === null ? undefined : drafts[draft.within];
  const own = draft.stations[0]?.identity.source.id;
  const cue = draft.stations.at(-1)?.step.verb ?? '';
  if (!outer || own === undefined || OF_THE_MIND.test(cue)) return [];
  const around = outer.written.slice(1).filter((link) => link.namedAs !== 'none');
  if (around.some((link) => link.sourceId === own)) return [];
  return around.map((link) => ({ ...link, role: 'intermediary' }));
}
