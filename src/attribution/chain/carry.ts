import type { Article, ChainLink } from '../../model/index.ts';
import { linkTo } from './build.ts';
import { isDisclosure } from './disclosure.ts';
import type { Draft } from './draft.ts';
import { hasDate, mayBeTime } from './occasion.ts';
import { sharesTopic, topicWords } from './topic.ts';

const SENTENCES_BACK = 30; // statements looked back over for the last speaker

/**
 * Whose words a statement without a source is: in the same paragraph those of the speaker before it, whose words
 * go on; across paragraphs only inferred.
 */
export function carriedSpeaker(drafts: readonly Draft[], index: number): Draft['carried'] {
  const draft = drafts[index] as Draft;
  if (draft.stations.length > 0 || draft.tagged.type === 'outlet-claim') return null;
  for (let i = index - 1; i >= Math.max(0, index - SENTENCES_BACK); i--) {
    const earlier = drafts[i] as Draft;
    if (earlier.tagged.type === 'outlet-claim' || earlier.within !== null) continue;
    const identity = earlier.stations.at(-1)?.identity ?? earlier.carried?.identity;
    if (!identity) return null;
    const here = earlier.tagged.paragraph === draft.tagged.paragraph;
    return { identity, how: here && earlier.carried?.how !== 'inferred' ? 'carried-over' : 'inferred' };
  }
  return null;
}

/** Within a paragraph a route that was stated holds for the same speaker's next words. */
export function carryWithinParagraphs(drafts: readonly Draft[]): void {
  let routes = new Map<string, ChainLink[]>();
  let paragraph = -1;
  for (const draft of drafts) {
    if (draft.tagged.paragraph !== paragraph) {
      routes = new Map();
      paragraph = draft.tagged.paragraph;
    }
    const speaker = draft.written.at(-1);
    if (!speaker?.sourceId || draft.written.length < 2) continue;
    const known = routes.get(speaker.sourceId);
    if (draft.written.length === 2 && known && draft.route.addressed === null) {
      draft.written.splice(1, 0, ...known.map(carriedOver));
    } else if (draft.written.length > 2) routes.set(speaker.sourceId, draft.written.slice(1, -1));
  }
}

export const carriedOver = (link: ChainLink): ChainLink => ({
  ...link,
  role: 'intermediary',
  explicit: 'carried-over',
});

/** Where the page states through whom a source's words came: indices of the statements that do, by source. */
export type StatedRoutes = ReadonlyMap<string, readonly number[]>;

export function indexStatedRoutes(drafts: readonly Draft[]): StatedRoutes {
  const stated = new Map<string, number[]>();
  drafts.forEach(({ written }, index) => {
    written.forEach((link, at) => {
      if (at < 2 || link.sourceId === undefined) return;
      const known = stated.get(link.sourceId);
      if (known) known.push(index);
      else stated.set(link.sourceId, [index]);
    });
  });
  return stated;
}

const LONGEST_CHAIN = 8; // links; a longer one is a misreading

/**
 * The chain with the stations that other paragraphs state before its outermost one, for the same occasion.
 * A source that is not named, and that was introduced through an intermediary, is only known through it.
 */
export function effectiveChain(
  text: string,
  index: number,
  drafts: readonly Draft[],
  stated: StatedRoutes,
): ChainLink[] {
  const draft = drafts[index] as Draft;
  const chain = draft.written.map((link) => ({ ...link }));
  if (draft.tagged.type === 'outlet-claim') return chain;
  if (chain.at(-1)?.namedAs === 'none' && draft.carried && draft.stations.length === 0 && !draft.nested) {
    chain[chain.length - 1] = linkTo(draft.carried.identity, 'inferred');
  }
  const seen = new Set(chain.map((link) => link.sourceId));
  while (chain.length < LONGEST_CHAIN) {
    const outer = chain[1];
    if (!outer?.sourceId) break;
    const from = statingDraft(text, index, outer, drafts, stated.get(outer.sourceId) ?? []);
    if (!from) break;
    const at = from.written.findIndex((link) => link.sourceId === outer.sourceId);
    const before = from.written.slice(1, at).filter((link) => !seen.has(link.sourceId));
    if (before.length === 0) break;
    for (const link of before) seen.add(link.sourceId);
    chain.splice(1, 0, ...before.map(carriedOver));
  }
  return chain;
}

/** The statement before this one whose route holds for `outer` here as well. */
function statingDraft(
  text: string,
  index: number,
  outer: ChainLink,
  drafts: readonly Draft[],
  stating: readonly number[],
): Draft | undefined {
  const draft = drafts[index] as Draft;
  const first = drafts[stating[0] ?? -1];
  if (!first || !NAMED.has(outer.namedAs)) return first;
  const disclosed = isDisclosed(text, draft, outer);
  if (disclosed) return first;
  if (outer.role === 'speaker' && outer.explicit !== 'inferred' && hasOwnOccasion(draft)) return undefined;
  const before = drafts[stating.findLast((other) => other < index) ?? -1];
  if (!before || (isClosed(before) && before.tagged.paragraph !== draft.tagged.paragraph)) return undefined;
  return before;
}

const NAMED = new Set(['named-person', 'named-organisation', 'role-only']);
const STATEMENTS_COMPARED = 12;

/**
 * Gives a statement that stands before the page tells the route, as ledes and headlines do, the route of a later
 * one by the same speaker on the same topic. A lede sums up what follows: it needs no shared words where the speaker
 * is reported on no other occasion.
 * @param chains the effective chains so far, changed in place
 */
export function carryToLede(
  { text, paragraphs }: Pick<Article, 'text' | 'paragraphs'>,
  drafts: readonly Draft[],
  chains: ChainLink[][],
): void {
  const routed = new Map<string, number[]>();
  chains.forEach((chain, index) => {
    const speaker = chain.at(-1)?.sourceId;
    if (chain.length < 3 || speaker === undefined || isClosed(drafts[index] as Draft)) return;
    routed.set(speaker, [...(routed.get(speaker) ?? []), index].slice(0, STATEMENTS_COMPARED));
  });
  const spoken = occasionsBySpeaker(drafts);
  const first = drafts.find(({ tagged }) => tagged.type !== 'outlet-claim')?.tagged.paragraph;
  const lede = Math.max(
    first ?? -1,
    paragraphs.findIndex(({ kind }) => kind === 'body'),
  );
  chains.forEach((chain, index) => {
    const speaker = chain[1];
    const draft = drafts[index] as Draft;
    if (chain.length !== 2 || !speaker?.sourceId) return;
    const later = (routed.get(speaker.sourceId) ?? []).filter(
      (other) => other > index && !hasOtherOccasion(draft, drafts[other] as Draft),
    );
    const only = (other: number): boolean =>
      !spoken.get(speaker.sourceId ?? '')?.some((one) => hasOtherOccasion(one, drafts[other] as Draft));
    const match =
      later.find((other) => isSameTopic(text, draft, drafts[other] as Draft)) ??
      (draft.tagged.paragraph <= lede ? later.slice(0, 1).find(only) : undefined);
    if (match !== undefined)
      chain.splice(1, 0, ...(chains[match] as ChainLink[]).slice(1, -1).map(carriedOver));
  });
}

/** For each speaker the statements by no route that have an occasion of their own. */
function occasionsBySpeaker(drafts: readonly Draft[]): Map<string, Draft[]> {
  const spoken = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const speaker = draft.stations.at(-1)?.identity.source.id;
    if (speaker === undefined || draft.written.length > 2 || !hasOwnOccasion(draft)) continue;
    spoken.set(speaker, [...(spoken.get(speaker) ?? []), draft].slice(0, STATEMENTS_COMPARED));
  }
  return spoken;
}

/** Said on an occasion of its own that cannot be that of the other statement. */
function hasOtherOccasion(draft: Draft, other: Draft): boolean {
  if (!hasOwnOccasion(draft)) return false;
  const { addressed, occasion } = draft.route;
  if (
    WRITTEN.test(draft.stations.at(-1)?.step.verb ?? '') ||
    addressed !== null ||
    occasion.occasion !== null
  )
    return true;
  return occasion.date !== null && !mayBeTime(occasion.date, other.route.occasion.date);
}

function isSameTopic(text: string, one: Draft, other: Draft): boolean {
  const speaker = one.stations.at(-1)?.step.phrase.surface.toLowerCase() ?? '';
  return sharesTopic(topicWords(text, one.tagged.content), topicWords(text, other.tagged.content), speaker);
}

const WRITTEN = /\b(?:wrote|writes|written|tweeted|tweets|posted|posts|blogged)$/i;

/** Said to somebody else, on a day or on an occasion of its own, or written down by the speaker. */
function hasOwnOccasion({ route, stations }: Draft): boolean {
  if (WRITTEN.test(stations.at(-1)?.step.verb ?? '')) return true;
  return route.addressed !== null || hasDate(route.occasion) || route.occasion.occasion !== null;
}

/** Said on an occasion that lies back and is over: "then", or a date with its year. */
function isClosed({ route }: Draft): boolean {
  const { date } = route.occasion;
  return date !== null && (/\b(?:19|20)\d\d\b/.test(date) || /^(?:then|at the time)$/i.test(date));
}

/** The paragraph itself says that it is not told through whom this speaker's words came. */
function isDisclosed(text: string, draft: Draft, speaker: ChainLink): boolean {
  const [, end] = draft.route.sentence;
  const following = text.slice(end, end + 400).split('\n\n')[0] ?? '';
  const name = speaker.surface?.split(/\s+/).at(-1) ?? '';
  return name !== '' && following.includes(name) && isDisclosure(following);
}
