import type { Span, Statement } from '../model/index.ts';
import { LANGUAGE_NAMES, OUTLET_LANGUAGES } from './data/outlet-languages.ts';
import type { Reading } from './reading/reading.ts';
import { intermediariesOf, speakerOf } from './reading/routes.ts';
import { overlaps } from './reading/spans.ts';
import { defineRule } from './rule.ts';

/** Quoted words that come from a source in another language, and what on the page says so. */
interface ForeignQuote {
  statements: Statement[];
  language: string;
  proof: Span;
}

const PUBLISHED =
  '(?:daily|weekly|newspaper|paper|magazine|website|site|broadcaster|channel|station|outlet|press|edition|service|tabloid|monthly)';
/** Names of languages that name no country's people: "the Thai newspaper" may be in English, "the Urdu daily" is not. */
const ONLY_LANGUAGES =
  'Amharic|Arabic|Bengali|Cantonese|Catalan|Dari|Farsi|Gujarati|Hausa|Hebrew|Hindi|Khmer|Kurdish|Mandarin|Marathi|Pashto|Persian|Punjabi|Sinhala|Swahili|Tagalog|Tamil|Telugu|Tigrinya|Urdu|Xhosa|Yoruba|Zulu';
const CALLED = new RegExp(
  `\\b(${ONLY_LANGUAGES}) (?:state |business |sports |news )?${PUBLISHED}\\b|\\b(${LANGUAGE_NAMES})-language\\b`,
);
const PUBLISHED_IN = new RegExp(
  `\\b(?:published|printed|broadcast|issued|posted|written|released) (?:only )?in (${LANGUAGE_NAMES})\\b`,
);
const MARKED = new RegExp(
  `\\btranslat|\\binterpret(?:er|ers|ing)\\b|\\bsubtitle|\\bdubbed\\b|\\b(?:spoke|speaking|said|says|told|asked|answered|added|tweeted|shouted|chanted|addressed)[^.;“”"]{0,60} in (?:${LANGUAGE_NAMES})\\b|["”],? (?:he|she|they) (?:said|added|wrote) in (?:${LANGUAGE_NAMES})\\b`,
  'i',
);

/** Taxonomy 16, once per page. A language is never guessed from where somebody comes from. */
export const translationUnmarked = defineRule<ForeignQuote>({
  id: 'translation-unmarked',
  version: '1.1',
  test: 'English quotations come from a source in another language, and no translation is mentioned.',
  standards: ['CREDWEB-LANGUAGE', 'NPR-ARCHIVE'],
  subjects: (reading) => {
    const quote = foreignQuote(reading);
    return quote ? [quote] : [];
  },
  applies: (_, reading) => !MARKED.test(reading.text),
  unless: [
    {
      because: 'only the sense is told and no words are quoted',
      when: ({ statements }) => statements.every(({ type }) => type === 'indirect'),
    },
  ],
  severity: () => 'info',
  anchor: () => null,
  evidence: ({ proof }) => [proof],
  statements: ({ statements }) => statements.map(({ id }) => id),
  group: () => 'page',
  note: ({ language }) => ({ slots: { language } }),
  confidence: () => 0.7,
});

function foreignQuote(reading: Reading): ForeignQuote | null {
  let found: ForeignQuote | null = null;
  for (const statement of reading.statements) {
    if (statement.type === 'outlet-claim') continue;
    const source = languageOf(reading, statement);
    if (!source || (found && found.language !== source.language)) continue;
    if (found) found.statements.push(statement);
    else found = { statements: [statement], ...source };
  }
  return found;
}

/** The language of an outlet or document that the statement came through. */
function languageOf(reading: Reading, statement: Statement): { language: string; proof: Span } | null {
  const links = [...intermediariesOf(statement.chainEffective), speakerOf(statement.chainEffective)];
  for (const link of links) {
    const words = `${link?.resolvesTo ?? ''} ${link?.surface ?? ''}`;
    const listed = [...OUTLET_LANGUAGES.keys()].find((name) => hasName(words, name));
    const span = link?.span ?? statement.source[0] ?? statement.content[0];
    if (listed && span) return { language: OUTLET_LANGUAGES.get(listed) ?? '', proof: span };
    const called = CALLED.exec(link?.surface ?? '');
    const language = called?.[1] ?? called?.[2];
    if (language && span) return { language, proof: span };
  }
  return publishedIn(reading, statement);
}

/** "The decree, published in Portuguese, says …": the sentence of the statement says so. */
function publishedIn(reading: Reading, statement: Statement): { language: string; proof: Span } | null {
  const place = statement.cue[0] ?? statement.source[0];
  if (!place) return null;
  const sentence = reading.sentenceAt(place[0]);
  const match = PUBLISHED_IN.exec(reading.words(sentence)) ?? CALLED.exec(reading.words(sentence));
  const language = match?.[1] ?? match?.[2];
  if (!match || !language) return null;
  const proof: Span = [sentence[0] + match.index, sentence[0] + match.index + match[0].length];
  return statement.content.some((content) => overlaps(content, proof)) ? null : { language, proof };
}

const hasName = (words: string, name: string): boolean => {
  const at = words.indexOf(name);
  return at >= 0 && !/\p{L}/u.test(words[at - 1] ?? ' ') && !/\p{L}/u.test(words[at + name.length] ?? ' ');
};
