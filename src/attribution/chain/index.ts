import type { Article, ChainLink, Source, Speaker, Statement, TaggedStatement } from '../../model/index.ts';
import { hashText } from '../../text/hash.ts';
import { readArticle } from '../phrases/reading.ts';
import { type Identity, identify } from '../speakers/identify.ts';
import { publisherLink, type Station, speakerOf, statedLink } from './build.ts';
import { hasDate } from './occasion.ts';
import { type Route, readRoutes } from './route.ts';

interface Draft {
  tagged: TaggedStatement;
  route: Route;
  stations: Station[];
  /** Whose words they are where the statement itself names nobody. */
  carried: { identity: Identity; how: 'carried-over' | 'inferred' } | null;
  written: ChainLink[];
}

/**
 * Says who made each statement and by what route it came.
 * @param tagged statements in reading order, with the outlet's own claims among them
 */
export function traceStatements(
  article: Article,
  tagged: readonly TaggedStatement[],
): { statements: Statement[]; sources: Source[] } {
  const readings = readArticle(article);
  const routes = readRoutes(article.text, readings, tagged);
  const phrases = tagged.flatMap((_, index) => {
    const steps = routes[index]?.steps ?? [];
    const outer = statementAround(tagged, index);
    const within =
      outer === null || tagged[outer]?.type === 'indirect'
        ? null
        : (routes[outer]?.steps.at(-1)?.phrase ?? null);
    return steps.map(({ phrase }) => ({ phrase, within }));
  });
  const { identities, sources } = identify(readings, phrases);
  let next = 0;
  const drafts = tagged.map((statement, index): Draft => {
    const route = routes[index] as Route;
    const stations: Station[] = [];
    for (const step of route.steps) {
      const identity = identities[next++];
      if (identity) stations.push({ step, identity });
    }
    return { tagged: statement, route, stations, carried: null, written: [] };
  });
  drafts.forEach((draft, index) => {
    draft.carried = carriedSpeaker(drafts, index);
  });
  for (const draft of drafts) draft.written = writtenChain(article, draft);
  carryWithinParagraphs(drafts);
  const occurrences = new Map<string, number>();
  const statements = drafts.map((draft): Statement => {
    const effective = effectiveChain(draft, drafts);
    return {
      id: idOf(article.text, draft.tagged, occurrences),
      ...draft.tagged,
      speaker: speakerFor(draft),
      chainAsWritten: draft.written,
      chainEffective: effective,
      depth: Math.max(0, effective.length - 2),
    };
  });
  return { statements, sources };
}

const LOOK_AROUND = 12;

/** Index of the statement whose words hold this one's source and cue; null for none. */
function statementAround(tagged: readonly TaggedStatement[], index: number): number | null {
  const own = tagged[index]?.source[0] ?? tagged[index]?.cue[0];
  if (!own) return null;
  for (let i = index - 1; i >= 0 && i >= index - LOOK_AROUND; i--) {
    if (tagged[i]?.content.some(([start, end]) => start <= own[0] && own[1] <= end)) return i;
  }
  return null;
}

/** Follows from the words, so that the same words keep their id: type and spans may change between engines. */
function idOf(text: string, statement: TaggedStatement, occurrences: Map<string, number>): string {
  const words = statement.content.map(([start, end]) => text.slice(start, end)).join(' ');
  const folded = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const hash = hashText(folded);
  const occurrence = (occurrences.get(hash) ?? 0) + 1;
  occurrences.set(hash, occurrence);
  return occurrence === 1 ? hash : `${hash}-${occurrence}`;
}

function carriedSpeaker(drafts: Draft[], index: number): Draft['carried'] {
  const draft = drafts[index] as Draft;
  if (draft.stations.length > 0 || draft.tagged.type === 'outlet-claim') return null;
  for (let i = index - 1; i >= 0; i--) {
    const earlier = drafts[i] as Draft;
    if (earlier.tagged.type === 'outlet-claim') continue;
    const identity = earlier.stations.at(-1)?.identity ?? earlier.carried?.identity;
    if (!identity) return null;
    const here = earlier.tagged.paragraph === draft.tagged.paragraph;
    return { identity, how: here && earlier.carried?.how !== 'inferred' ? 'carried-over' : 'inferred' };
  }
  return null;
}

function speakerFor(draft: Draft): Speaker {
  const own = draft.stations.at(-1);
  if (own) return speakerOf(own);
  if (draft.carried?.how === 'carried-over') {
    const { source } = draft.carried.identity;
    return {
      name: source.name,
      namedAs: source.namedAs,
      sourceId: source.id,
      ...(source.candidates && { candidates: source.candidates }),
    };
  }
  const name = draft.carried?.identity.source.name;
  return { name: null, namedAs: 'none', ...(name && { candidates: [name] }) };
}

function writtenChain(article: Article, draft: Draft): ChainLink[] {
  const links = [publisherLink(article)];
  if (draft.tagged.type === 'outlet-claim') return links;
  draft.stations.forEach((station, index) => {
    const role = index === draft.stations.length - 1 ? 'speaker' : 'intermediary';
    links.push(statedLink(station, role, draft.route));
  });
  if (draft.stations.length === 0) links.push(unstatedLink(draft.carried));
  return links;
}

function unstatedLink(carried: Draft['carried']): ChainLink {
  if (carried?.how !== 'carried-over')
    return { role: 'speaker', surface: null, span: null, namedAs: 'none', explicit: 'inferred' };
  return linkTo(carried.identity, 'carried-over');
}

function linkTo({ source }: Identity, explicit: ChainLink['explicit']): ChainLink {
  const link: ChainLink = {
    role: 'speaker',
    surface: explicit === 'inferred' ? null : source.name,
    span: explicit === 'inferred' ? null : (source.mentions[0] ?? null),
    sourceId: source.id,
    namedAs: source.namedAs,
    explicit,
  };
  if (source.name !== null) link.resolvesTo = source.name;
  if (source.candidates) link.candidates = source.candidates;
  return link;
}

/** Within a paragraph a route that was stated holds for the same speaker's next words. */
function carryWithinParagraphs(drafts: Draft[]): void {
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
    if (draft.written.length === 2 && known) draft.written.splice(1, 0, ...known.map(carriedOver));
    else if (draft.written.length > 2) routes.set(speaker.sourceId, draft.written.slice(1, -1));
  }
}

const carriedOver = (link: ChainLink): ChainLink => ({ ...link, explicit: 'carried-over' });

/** Adds the stations that other paragraphs state before the outermost one, for the same occasion. */
function effectiveChain(draft: Draft, drafts: Draft[]): ChainLink[] {
  const chain = draft.written.map((link) => ({ ...link }));
  if (draft.tagged.type === 'outlet-claim') return chain;
  if (chain.at(-1)?.namedAs === 'none' && draft.carried)
    chain[chain.length - 1] = linkTo(draft.carried.identity, 'inferred');
  if (chain.length === 2 && hasDate(draft.route.occasion)) return chain;
  const seen = new Set(chain.map((link) => link.sourceId));
  for (let outer = chain[1]?.sourceId; outer; outer = chain[1]?.sourceId) {
    const before = stationsBefore(outer, drafts).filter((link) => !seen.has(link.sourceId));
    if (before.length === 0) break;
    for (const link of before) seen.add(link.sourceId);
    chain.splice(1, 0, ...before.map(carriedOver));
  }
  return chain;
}

function stationsBefore(sourceId: string, drafts: Draft[]): ChainLink[] {
  for (const other of drafts) {
    const at = other.written.findIndex((link) => link.sourceId === sourceId);
    if (at > 1) return other.written.slice(1, at).map((link) => ({ ...link, role: 'intermediary' as const }));
  }
  return [];
}
