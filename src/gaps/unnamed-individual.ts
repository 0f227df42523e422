import { type Descriptor, holdsUniqueOffice } from './descriptors/descriptor.ts';
import { anonymityMarkerOf } from './reading/anonymity.ts';
import { fullestDescriptor, isTakenUp, type Mention, mentionsOf } from './reading/mentions.ts';
import type { Reading } from './reading/reading.ts';
import { defineRule } from './rule.ts';

/** Taxonomy 3. A spokesperson for a body or person that is named is ordinary practice: info. */
export const unnamedIndividual = defineRule<Mention>({
  id: 'unnamed-individual',
  version: '1.0',
  test: 'One person is quoted or paraphrased, described and not named.',
  standards: ['REU-NAME', 'AP-SPEC', 'SPJ-ID', 'BBC-INFO', 'NYT-WHY', 'GRD-NAME'],
  subjects: mentionsOf,
  applies: (mention, reading) =>
    mention.descriptor?.number === 'one' && described(mention, reading)?.bare === false,
  unless: [
    {
      because: 'the words name an office that one person holds',
      when: ({ descriptor }) => descriptor !== null && holdsUniqueOffice(descriptor),
    },
    {
      because: 'the page gives the same calling to somebody it named before',
      when: (mention, reading) =>
        mention.descriptor?.definite === true &&
        !isTakenUp(reading, mention) &&
        callingOfANamedPerson(mention.descriptor, mention.span[0], reading),
    },
  ],
  severity: (mention, reading) => (speaksForNamed(described(mention, reading)) ? 'info' : 'notice'),
  anchor: ({ span }) => span,
  evidence: () => [],
  statements: ({ statement }) => [statement.id],
  group: ({ source }) => source,
  note: (mention, reading) => {
    const descriptor = described(mention, reading);
    if (speaksForNamed(descriptor)) {
      return { key: 'gap_unnamed_spokesperson', slots: { organisation: descriptor?.speaksFor ?? '' } };
    }
    const reason = anonymityMarkerOf(reading, mention.statement)?.reason ? 'given' : 'none';
    return { slots: { descriptor: mention.descriptor?.surface ?? '', reason } };
  },
  attributes: ({ statement }, reading) => {
    const reason = anonymityMarkerOf(reading, statement)?.reason;
    return reason ? { reasonText: reason.text, reasonQuality: reason.quality } : {};
  },
  confidence: ({ statement }) => 0.6 + 0.35 * statement.confidence,
});

const described = (mention: Mention, reading: Reading): Descriptor | null =>
  fullestDescriptor(reading, mention);

/** A body or person with a name, or a kind of body of which a place has one (police, government). */
const speaksForNamed = (descriptor: Descriptor | null): boolean =>
  /[A-Z]|\b(?:police|government|ministry|army|military|embassy|palace)\b/.test(descriptor?.speaksFor ?? '');

/** "the colonel" after "Colonel Idris Bello" or "Bello, a colonel": a name is there, though nothing joins the two. */
function callingOfANamedPerson(descriptor: Descriptor, before: number, reading: Reading): boolean {
  const noun = descriptor.head.replace(/[^a-z-]/g, '');
  const text = reading.text.slice(0, before);
  const title = new RegExp(`\\b${noun}(?:,)? (?:[A-Z][\\w’'-]+ ?){1,3}`, 'i');
  const apposition = new RegExp(`[A-Z][\\w’'-]+, [^.!?,]{0,60}\\b${noun}\\b`);
  return titleWithName(title, text) || apposition.test(text);
}

/** The title test ignores case for the noun alone: what follows has to be capitalised. */
const titleWithName = (pattern: RegExp, text: string): boolean => {
  const match = pattern.exec(text);
  return match !== null && /\s[A-Z]/.test(match[0]);
};
