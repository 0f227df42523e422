import type { Article, ChainLink, Source, Speaker, Statement, TaggedStatement } from '../../model/index.ts';
import { readArticle } from '../phrases/reading.ts';
import { identify } from '../speakers/identify.ts';
import { isGuess, linkTo, publisherLink, speakerOf, statedLink } from './build.ts';
import {
  carriedSpeaker,
  carryToLede,
  carryWithinParagraphs,
  effectiveChain,
  indexStatedRoutes,
} from './carry.ts';
import type { Draft } from './draft.ts';
import { statementAround, stationsAround } from './nested.ts';
import { readRoutes } from './route.ts';
import { statementIds } from './statement-id.ts';
import type { RouteStep, Station } from './stations.ts';

export { isDisclosure } from './disclosure.ts';

/**
 * Says who made each statement and by what route it came.
 * @param tagged statements in reading order, with the outlet's own claims among them
 */
export function traceStatements(
  article: Article,
  tagged: readonly TaggedStatement[],
): { statements: Statement[]; sources: Source[] } {
  const { drafts, sources } = draftStatements(article, tagged);
  drafts.forEach((draft, index) => {
    draft.carried = carriedSpeaker(drafts, index);
  });
  for (const draft of drafts) draft.written = writtenChain(article, draft, drafts);
  carryWithinParagraphs(drafts);
  const stated = indexStatedRoutes(drafts);
  const chains = drafts.map((_, index) => effectiveChain(article.text, index, drafts, stated));
  carryToLede(article, drafts, chains);
  const idOf = statementIds(article.text);
  const statements = drafts.map((draft, index): Statement => {
    const effective = chains[index] as ChainLink[];
    return {
      id: idOf(draft.tagged),
      ...draft.tagged,
      confidence: confidenceOf(draft),
      speaker: speakerFor(draft),
      chainAsWritten: draft.written,
      chainEffective: effective,
      depth: Math.max(0, effective.length - 2),
      ...(draft.nested && { nested: true }),
    };
  });
  return { statements, sources };
}

/** Every statement with the stations that its own sentence states. */
function draftStatements(
  article: Article,
  tagged: readonly TaggedStatement[],
): { drafts: Draft[]; sources: Source[] } {
  const readings = readArticle(article);
  const around = tagged.map((_, index) => statementAround(tagged, index));
  const routes = readRoutes(article, readings, tagged, around);
  const phrases = routes.flatMap(({ steps }, index) => {
    const outer = around[index] ?? null;
    const quoted = outer !== null && tagged[outer]?.type !== 'indirect';
    const within = quoted ? (routes[outer]?.steps.at(-1)?.phrase ?? null) : null;
    return steps.map(({ phrase }, at) => ({ phrase, within, passedOn: at < steps.length - 1 }));
  });
  const { identities, sources } = identify(article, readings, phrases);
  let next = 0;
  const drafts = routes.map((route, index): Draft => {
    const stations: Station[] = [];
    for (const step of route.steps) {
      const identity = identities[next++];
      if (identity && stations.at(-1)?.identity.source !== identity.source) stations.push({ step, identity });
    }
    return {
      tagged: tagged[index] as TaggedStatement,
      route,
      stations,
      carried: null,
      within: around[index] ?? null,
      written: [],
      nested: false,
    };
  });
  return { drafts, sources };
}

/** No statement is surer than who made it, where more than one person may have. */
function confidenceOf({ tagged, stations, carried }: Draft): number {
  const identity = stations.at(-1)?.identity ?? carried?.identity;
  return identity && isGuess(identity) ? Math.min(tagged.confidence, identity.confidence) : tagged.confidence;
}

function speakerFor({ stations, carried, nested }: Draft): Speaker {
  const own = stations.at(-1);
  if (own) return speakerOf(own.identity);
  if (nested) return { name: null, namedAs: 'none' };
  if (carried && isGuess(carried.identity))
    return { name: null, namedAs: 'none', candidates: carried.identity.candidates };
  if (carried?.how === 'carried-over') return speakerOf({ ...carried.identity, candidates: [] });
  const name = carried?.identity.source.name;
  return { name: null, namedAs: 'none', ...(name && { candidates: [name] }) };
}

function writtenChain(article: Article, draft: Draft, drafts: readonly Draft[]): ChainLink[] {
  const links = [publisherLink(article)];
  if (draft.tagged.type === 'outlet-claim') return links;
  const around = stationsAround(draft, drafts);
  draft.nested = around.length > 0;
  links.push(...around);
  const known = new Set(links.map((link) => link.sourceId));
  draft.stations.forEach((station, index) => {
    if (known.has(station.identity.source.id)) return; // the statement around it names the outlet as well
    const role = index === draft.stations.length - 1 ? 'speaker' : 'intermediary';
    links.push(statedLink(article, station, role, draft));
  });
  if (draft.stations.length === 0) {
    const they = draft.nested ? draft.route.steps.at(-1) : undefined;
    links.push(they ? unresolvedLink(they) : unstatedLink(draft.carried));
  }
  return links;
}

/** "They", of whom the page does not tell who they are. */
const unresolvedLink = ({ phrase, verb, verbSpan }: RouteStep): ChainLink => ({
  role: 'speaker',
  surface: phrase.surface,
  span: phrase.span,
  namedAs: 'none',
  verb,
  ...(verbSpan && { verbSpan }),
  explicit: 'pronoun',
});

function unstatedLink(carried: Draft['carried']): ChainLink {
  if (carried?.how === 'carried-over') return linkTo(carried.identity, 'carried-over');
  return { role: 'speaker', surface: null, span: null, namedAs: 'none', explicit: 'inferred' };
}
