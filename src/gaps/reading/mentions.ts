import type { ChainLink, NamedAs, Span, Statement } from '../../model/index.ts';
import { type Descriptor, describe } from '../descriptors/descriptor.ts';
import type { Reading } from './reading.ts';
import { within } from './spans.ts';
import { assertsSomething, isWholePhrase } from './tells.ts';

/** Words of the page that credit a statement to somebody, or say through whom it came. */
export interface Mention {
  statement: Statement;
  span: Span;
  namedAs: NamedAs;
  /** Mentions of one source share it. */
  source: string;
  candidates: readonly string[];
  /** What the words say of a source that they do not name; null for a name, a document, an organisation. */
  descriptor: Descriptor | null;
  /** Whether the statement tells something; a question and a crowd's chant do not. */
  asserts: boolean;
}

const PRONOUN = /^(?:I|we|you|he|she|they|it|his|her|their|its|him|them|who)$/i;
const UNNAMED = new Set<NamedAs>(['unnamed-individual', 'unnamed-group', 'one-of-named-set']);

/**
 * All source mentions of the running text, in reading order, without pronouns (a pronoun takes up a mention that was
 * noted) and without those inside somebody's quoted words (the page did not choose these words).
 */
export function mentionsOf(reading: Reading): readonly Mention[] {
  const known = cache.get(reading);
  if (known) return known;
  const seen = new Set<string>();
  const mentions: Mention[] = [];
  for (const statement of reading.statements) {
    for (const link of creditedLinks(statement)) {
      const span = link.span;
      // A reporter and the reporter's source begin at the same word: "Karim Aziz's source at the port".
      if (!span || seen.has(span.join()) || !isNoted(reading, statement, span)) continue;
      seen.add(span.join());
      const words = trimmedSource(reading, span);
      mentions.push({
        statement,
        span: words,
        namedAs: link.namedAs,
        source: link.sourceId ?? fold(reading.words(words)),
        candidates: link.candidates ?? reading.source(link.sourceId)?.candidates ?? [],
        descriptor: UNNAMED.has(link.namedAs) ? describe(reading.words(words)) : null,
        asserts: assertsSomething(statement, reading),
      });
    }
  }
  mentions.sort((a, b) => a.span[0] - b.span[0]);
  cache.set(reading, mentions);
  return mentions;
}

const cache = new WeakMap<Reading, readonly Mention[]>();

/** The links written beside the statement, with its own source where no link stands for it. */
function creditedLinks(statement: Statement): ChainLink[] {
  const links = statement.chainAsWritten.filter(
    (link) => link.role !== 'publisher' && link.span && link.explicit === 'in-sentence',
  );
  const own = statement.source[0];
  if (!own || links.some((link) => link.span && link.span[0] < own[1] && own[0] < link.span[1])) return links;
  const { namedAs, sourceId, candidates } = statement.speaker;
  return [
    ...links,
    {
      role: 'speaker',
      surface: null,
      span: own,
      namedAs,
      explicit: 'in-sentence',
      ...(sourceId === undefined ? {} : { sourceId }),
      ...(candidates === undefined ? {} : { candidates }),
    },
  ];
}

function isNoted(reading: Reading, statement: Statement, span: Span): boolean {
  if (!reading.isBody(reading.paragraphAt(span[0]))) return false;
  if (PRONOUN.test(reading.words(span).trim())) return false;
  if (!isWholePhrase(statement, span, reading)) return false;
  if (!reading.isQuoted(span[0])) return true;
  return statement.content.some((content) => within(span, content)) ? false : statement.nested !== true;
}

/** A source without the conjunction that leads into it and the comma or possessive that ends it. */
function trimmedSource(reading: Reading, [start, end]: Span): Span {
  const words = reading.words([start, end]);
  const lead =
    /^(?:(?:where|how|when|while|which|that|but|and|as|there (?:is|are|was|were)|not) )+/i.exec(words)?.[0]
      .length ?? 0;
  const kept = words
    .slice(lead)
    .replace(/(?:[\s,;:]|['’]s?)+$/, '')
    .replace(/ who$/, '');
  return [start + lead, start + lead + kept.length];
}

const fold = (words: string): string => words.toLowerCase().replace(/^(?:the|an?|one)\s+/, '');

const sourcesKnown = new WeakMap<Reading, Map<string, Mention[]>>();

/** The mentions of each source, in reading order. */
export function mentionsBySource(reading: Reading): Map<string, Mention[]> {
  const known = sourcesKnown.get(reading);
  if (known) return known;
  const bySource = new Map<string, Mention[]>();
  for (const mention of mentionsOf(reading)) {
    const others = bySource.get(mention.source);
    if (others) others.push(mention);
    else bySource.set(mention.source, [mention]);
  }
  sourcesKnown.set(reading, bySource);
  return bySource;
}

/** What is known of a source from all its mentions: the fullest description counts. */
export function fullestDescriptor(reading: Reading, mention: Mention): Descriptor | null {
  const own = mentionsBySource(reading).get(mention.source) ?? [];
  return own.find((other) => other.descriptor?.bare === false)?.descriptor ?? mention.descriptor;
}

/** Whether this source was mentioned before. */
export const isTakenUp = (reading: Reading, mention: Mention): boolean =>
  (mentionsBySource(reading).get(mention.source)?.[0]?.span[0] ?? mention.span[0]) < mention.span[0];
