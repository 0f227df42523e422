import { type Descriptor, holdsUniqueOffice } from './descriptors/descriptor.ts';
import { anonymityMarkerOf } from './reading/anonymity.ts';
import { fullestDescriptor, isTakenUp, type Mention, mentionsOf } from './reading/mentions.ts';
import { isNamedNext } from './reading/named-next.ts';
import type { Reading } from './reading/reading.ts';
import { within } from './reading/spans.ts';
import { titledLater } from './reading/titled-later.ts';
import { defineRule } from './rule.ts';
import { ASSERTS_NOTHING } from './who-exceptions.ts';

/** Taxonomy 3. A spokesperson for a body or person that is named is ordinary practice: info. */
export const unnamedIndividual = defineRule<Mention>({
  id: 'unnamed-individual',
  version: '1.4',
  test: 'One person is quoted or paraphrased, described and not named.',
  standards: ['REU-NAME', 'AP-SPEC', 'SPJ-ID', 'BBC-INFO', 'NYT-WHY', 'GRD-NAME'],
  subjects: mentionsOf,
  applies: (mention, reading) =>
    mention.descriptor?.number === 'one' && described(mention, reading)?.bare === false,
  unless: [
    ASSERTS_NOTHING,
    {
      because: 'the words name an office that one person holds',
      when: ({ descriptor }) => descriptor !== null && holdsUniqueOffice(descriptor),
    },
    {
      because: '"the" takes up somebody whom the page may have named',
      when: (mention, reading) =>
        mention.descriptor !== null &&
        /^(?:the|this|that)\b/i.test(mention.descriptor.surface) &&
        !isTakenUp(reading, mention) &&
        !asksNotToBeNamed(mention, reading) &&
        !isBroughtInUnnamed(mention.descriptor, mention.span[0], reading),
    },
    {
      because: 'the first paragraph describes whom the text names later, as the only one of the calling',
      when: ({ descriptor, span }, reading) =>
        descriptor !== null &&
        !descriptor.definite &&
        reading.paragraphAt(span[0]) === reading.lede &&
        titledLater(descriptor.head, span[1], reading),
    },
    {
      because: 'the next sentence brings the person in by name',
      when: (mention, reading) => isNamedNext(reading, mention),
    },
    {
      because: 'somebody else tells what the person said, and takes them up as known',
      when: ({ statement, descriptor }) => statement.nested === true && descriptor?.definite === true,
    },
    {
      because: 'the writer speaks of family or friends',
      when: ({ descriptor }) => /^(?:my|our)\b/i.test(descriptor?.surface ?? ''),
    },
    {
      because: 'the words go on with the description of somebody who is named before them',
      when: ({ span }, reading) =>
        /\b(?:and|or|as|of|than|like)\s$/.test(reading.text.slice(Math.max(0, span[0] - 6), span[0])) ||
        followsAName(span[0], reading),
    },
    {
      because: 'it is asked or imagined what anybody in that place would say',
      when: ({ span }, reading) =>
        /\b(?:how|why|whether|if|when|would|should|can) $/i.test(
          reading.text.slice(Math.max(0, span[0] - 9), span[0]),
        ),
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

/** "The shepherd, who asked not to be named, said": the page itself says that it gives no name. */
function asksNotToBeNamed({ span, statement }: Mention, reading: Reading): boolean {
  const marker = anonymityMarkerOf(reading, statement)?.span;
  return (
    marker !== undefined &&
    (within(marker, span) || (marker[0] >= span[1] && /^,? ?$/.test(reading.words([span[1], marker[0]]))))
  );
}

/** "Jane Kelly, a judge": a name, and no place or day, stands before the comma. */
function followsAName(start: number, reading: Reading): boolean {
  const before = reading.text.slice(Math.max(0, start - 80), start);
  const name =
    /((?:[\p{L}.]+ )?)((?:\p{Lu}[\p{L}.’'-]+ )*\p{Lu}[\p{L}.’'-]+)(?: \([^)]{1,20}\))?(?:, \d{1,2})?, $/u.exec(
      before,
    );
  if (!name) return false;
  return !/^(?:in|at|on|near|outside|inside) $/i.test(name[1] ?? '') && !PLACE_OR_TIME.test(name[2] ?? '');
}

const PLACE_OR_TIME =
  /^(?:In|At|On|Near|Outside|Inside|From|Meanwhile|However|Still|Yet|But|And|Earlier|Later|Today|Yesterday|Now|Instead|Also|Then|Elsewhere|Separately|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

/** A body or person with a name, or a kind of body of which a place has one (police, government). */
const speaksForNamed = (descriptor: Descriptor | null): boolean =>
  /[A-Z]|\b(?:police|government|ministry|army|military|embassy|palace)\b/.test(descriptor?.speaksFor ?? '');

/** People of whom nothing is known but what they look like or saw: "the woman", "the eyewitness". */
const ANYBODY =
  /^(?:woman|man|girl|boy|person|eyewitness|witness|passer-by|bystander|caller|passenger|motorist|teenager|source|insider|onlooker)$/;

/**
 * Whether "the engineer" is an engineer of whom the page said no name: "an engineer" stands before, or it is somebody
 * without any calling. "The colonel" alone may be a Colonel Idris Bello, though nothing joins the two.
 */
function isBroughtInUnnamed(descriptor: Descriptor, before: number, reading: Reading): boolean {
  const noun = descriptor.head.replace(/[^a-z-]/g, '');
  const text = reading.text.slice(0, before);
  if (callingOfANamedPerson(noun, text)) return false;
  return (
    ANYBODY.test(noun) || new RegExp(`\\b(?:an?|one|another) (?:[\\p{L}-]+ ){0,4}${noun}\\b`, 'iu').test(text)
  );
}

function callingOfANamedPerson(noun: string, text: string): boolean {
  const title = new RegExp(`\\b${noun},? \\p{Lu}[\\p{L}’'-]+`, 'u');
  const capitalisedTitle = new RegExp(
    `\\b${noun[0]?.toUpperCase()}${noun.slice(1)} \\p{Lu}[\\p{L}’'-]+`,
    'u',
  );
  const apposition = new RegExp(`\\p{Lu}[\\p{L}’'-]+, [^.!?,]{0,60}\\b${noun}\\b`, 'u');
  return title.test(text) || capitalisedTitle.test(text) || apposition.test(text);
}
