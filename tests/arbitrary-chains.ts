import fc from 'fast-check';
import { type ChainLink, NAMED_AS, type Span } from '../src/model/index.ts';
import { confidence, few, hostileText, orNull, some } from './arbitrary-text.ts';

export const namedAs = fc.constantFrom(...NAMED_AS);

export const chainLink = (span: fc.Arbitrary<Span>) =>
  some<ChainLink>(
    {
      role: fc.constantFrom('publisher', 'intermediary', 'speaker'),
      surface: orNull(hostileText),
      span: orNull(span),
      resolvesTo: hostileText,
      sourceId: hostileText,
      namedAs,
      candidates: few(hostileText),
      medium: orNull(hostileText),
      date: orNull(hostileText),
      place: orNull(hostileText),
      occasion: orNull(hostileText),
      verb: orNull(hostileText),
      verbSpan: span,
      url: orNull(hostileText),
      explicit: fc.constantFrom('in-sentence', 'carried-over', 'pronoun', 'inferred'),
      confidence,
    },
    ['role', 'surface', 'span', 'namedAs', 'explicit'],
  );
