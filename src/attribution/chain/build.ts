import type { Article, ChainLink, Speaker } from '../../model/index.ts';
import type { Identity } from '../speakers/identify.ts';
import type { Route, RouteStep } from './route.ts';

/** A station whose source is known. */
export interface Station {
  step: RouteStep;
  identity: Identity;
}

export function publisherLink(article: Article): ChainLink {
  return {
    role: 'publisher',
    surface: article.outlet,
    span: null,
    namedAs: 'named-organisation',
    explicit: 'in-sentence',
  };
}

/** The link that a station of the statement's own sentence makes. */
export function statedLink(station: Station, role: 'intermediary' | 'speaker', route: Route): ChainLink {
  const { step, identity } = station;
  const { source } = identity;
  const link: ChainLink = {
    role,
    surface: step.phrase.surface,
    span: step.phrase.span,
    sourceId: source.id,
    namedAs: source.namedAs,
    verb: step.verb,
    explicit: identity.viaPronoun ? 'pronoun' : 'in-sentence',
    confidence: identity.confidence,
  };
  if (source.name !== null && source.namedAs === 'named-person') link.resolvesTo = source.name;
  if (step.verbSpan) link.verbSpan = step.verbSpan;
  const candidates = source.candidates ?? (identity.candidates.length > 0 ? identity.candidates : undefined);
  if (candidates) link.candidates = candidates;
  if (role === 'speaker') Object.assign(link, route.occasion);
  return link;
}

export function speakerOf(station: Station | undefined): Speaker {
  if (!station) return { name: null, namedAs: 'none' };
  const { source, candidates } = station.identity;
  const speaker: Speaker = { name: source.name, namedAs: source.namedAs, sourceId: source.id };
  const others = source.candidates ?? (candidates.length > 0 ? candidates : undefined);
  if (others) speaker.candidates = others;
  return speaker;
}
