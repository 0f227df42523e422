import type { Article, ChainLink, Speaker } from '../../model/index.ts';
import type { Identity } from '../speakers/identify.ts';
import type { Draft } from './draft.ts';
import type { Station } from './stations.ts';
import { verbOf } from './verb.ts';

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
export function statedLink(
  article: Article,
  station: Station,
  role: 'intermediary' | 'speaker',
  draft: Draft,
): ChainLink {
  const { step, identity } = station;
  const { source } = identity;
  const link: ChainLink = {
    role,
    surface: step.phrase.surface,
    span: step.phrase.span,
    ...(!isGuess(identity) && { sourceId: source.id }),
    namedAs: source.namedAs,
    verb: step.verb,
    url: addressFor(article, station, draft),
    explicit: identity.viaPronoun ? 'pronoun' : 'in-sentence',
    confidence: identity.confidence,
  };
  if (source.name !== null && source.namedAs === 'named-person' && !isGuess(identity))
    link.resolvesTo = source.name;
  if (step.verbSpan) Object.assign(link, verbOf(article.text, step.verbSpan));
  const candidates = candidatesOf(identity);
  if (candidates) link.candidates = candidates;
  if (role === 'speaker' || step.told) Object.assign(link, step.told ?? draft.route.occasion);
  return link;
}

/**
 * The address that leads from the statement's sentence to what the station published; null where the sentence has
 * no link. A plain text cannot tell.
 */
function addressFor(article: Article, { step }: Station, draft: Draft): string | null | 'unknown' {
  if (article.url === '' && article.canonicalUrl === '') return 'unknown';
  const links = article.paragraphs[draft.tagged.paragraph]?.links ?? [];
  const [start, end] = step.phrase.span;
  const on = links.find((link) => link.start < end && start < link.end);
  const [from, to] = draft.route.sentence;
  const near = links.find((link) => link.start >= from && link.end <= to);
  return (
    on?.url ??
    (step.phrase.kind === 'document' || step.phrase.kind === 'organisation' ? near?.url : null) ??
    null
  );
}

/** The link to a source that the statement itself does not name. */
export function linkTo(identity: Identity, explicit: 'carried-over' | 'inferred'): ChainLink {
  const { source, candidates } = identity;
  if (isGuess(identity))
    return { role: 'speaker', surface: null, span: null, namedAs: 'none', explicit, candidates };
  const stated = explicit === 'carried-over';
  const link: ChainLink = {
    role: 'speaker',
    surface: stated ? source.name : null,
    span: stated ? (source.mentions.at(0) ?? null) : null,
    sourceId: source.id,
    namedAs: source.namedAs,
    explicit,
  };
  if (source.name !== null) link.resolvesTo = source.name;
  if (source.candidates) link.candidates = source.candidates;
  return link;
}

export function speakerOf(identity: Identity): Speaker {
  const { source } = identity;
  const speaker: Speaker = isGuess(identity)
    ? { name: null, namedAs: source.namedAs }
    : { name: source.name, namedAs: source.namedAs, sourceId: source.id };
  const candidates = candidatesOf(identity);
  if (candidates) speaker.candidates = candidates;
  return speaker;
}

/** A pronoun that two people fit: those whom the page names are told, the likelier first, and nobody is the speaker. */
export const isGuess = ({ viaPronoun, candidates }: Identity): boolean => viaPronoun && candidates.length > 0;

const candidatesOf = ({ source, candidates }: Identity): string[] | undefined =>
  source.candidates ?? (candidates.length > 0 ? candidates : undefined);
