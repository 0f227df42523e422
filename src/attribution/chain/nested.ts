import type { ChainLink, TaggedStatement } from '../../model/index.ts';
import { isPluralCalling } from '../phrases/callings.ts';
import type { Draft } from './draft.ts';
import { isOutlet } from './outlets.ts';
import { canHandOn, isKnown, isSure, isTakenDown, setsDownWords } from './relaying.ts';
import type { RouteStep } from './stations.ts';

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
  const own = draft.stations.at(-1)?.identity.source.id;
  if (!outer || !passesOn(outer, draft)) return [];
  const around = outer.written
    .slice(1)
    .filter(
      ({ namedAs, surface }) => namedAs !== 'none' && !(namedAs === 'document' && isTakenDown(surface ?? '')),
    );
  if (around.some((link) => link.sourceId === own || !isKnown(link))) return [];
  const hearer = hearerOf(outer, draft);
  return [
    ...around.map((link): ChainLink => ({ ...link, role: 'intermediary' })),
    ...(hearer ? [hearer] : []),
  ];
}

/**
 * "The Ledger reported that Ruiz had told aides …": the paper had it from the aides, who are a station of their own
 * (taxonomy 10, second example).
 */
function hearerOf(outer: Draft, { route, stations }: Draft): ChainLink | null {
  const reporter = outer.stations.at(-1);
  const { addressed } = route;
  if (addressed === null || !reporter) return null;
  const published =
    reporter.identity.source.namedAs === 'named-organisation' || isOutlet(reporter.step.phrase);
  if (!published || outer.stations.length > 1) return null; // the page says whom a paper had it from
  const hearers = addressed.toLowerCase().split(' ').at(-1) ?? '';
  if (!isPluralCalling(hearers) || PUBLIC.test(hearers)) return null;
  const verbSpan = stations.at(-1)?.step.verbSpan;
  return {
    role: 'intermediary',
    surface: addressed,
    span: verbSpan ? [verbSpan[1] + 1, verbSpan[1] + 1 + addressed.length] : null,
    namedAs: 'unnamed-group',
    explicit: 'inferred', // a hearer is a station, and no source that the page credits
  };
}

/** What these hear, everybody may. */
const PUBLIC =
  /^(?:reporters|journalists|correspondents|crowds?|public|supporters|voters|viewers|listeners|readers)$/;

/** "They told us it was temporary": whoever "they" are in quoted words, they are not who speaks. */
function othersIn(outer: Draft, inner: Draft): RouteStep | undefined {
  const step = inner.route.steps.at(-1);
  return outer.tagged.type !== 'indirect' && step?.phrase.pronoun?.pronoun === 'they' ? step : undefined;
}

/** Whether the words around report that the ones inside were said: somebody says that somebody said. */
function passesOn(outer: Draft, inner: Draft): boolean {
  const speaker = inner.stations.at(-1)?.step ?? othersIn(outer, inner);
  const cues = [outer.stations.at(-1)?.step.verb, speaker?.verb];
  return (
    isSure(outer.tagged) &&
    isSure(inner.tagged) &&
    !cues.some((cue) => OF_THE_MIND.test(cue ?? '')) &&
    speaker !== undefined &&
    canHandOn(speaker.phrase) &&
    !POSSESSIVE.test(speaker.phrase.surface) &&
    outer.stations.every(({ step }) => canHandOn(step.phrase) && setsDownWords(step.phrase))
  );
}
