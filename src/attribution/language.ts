import { tokenise } from '../text/tokens.ts';
import { FOREIGN_LETTERS, SCRIPTS, STOP_WORDS } from './en/language-signs.ts';

/** `language`: a BCP 47 tag, 'und' where the text does not show it. `confidence`: 0–1, the share of signs for it. */
export interface DetectedLanguage {
  language: string;
  confidence: number;
}

/** Code units looked at; more do not change the answer. */
const LONGEST_SAMPLE = 20_000;
/** Of a text with fewer words it is less sure what it is in. */
const FEWEST_WORDS = 8;
/** Common words make up 30–50 % of running text; below this share English is not recognised. */
const SMALLEST_SHARE = 0.08;
/**
 * A language that is not on the list shares common words with one that is. Another one than English is therefore
 * named only where its words make up this share of the text, and this share of the two likeliest languages' words.
 */
const SHARE_TO_NAME = 0.3;
const LEAD_TO_NAME = 0.6;
/** A script other than Latin that carries this share of the letters is the text's own. */
const SCRIPT_SHARE = 0.4;

/**
 * The language that a text is in, told by its script and, for Latin script, by its commonest words. English is found
 * by its words outside quotations, so that foreign names and quotations do not hide it. 'und' for a text that is not
 * English and in no language that shows clearly, for an empty one and for one without letters.
 * Deterministic; reads at most the first 20,000 code units.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = text.slice(0, LONGEST_SAMPLE);
  return byScript(sample) ?? byCommonWords(sample);
}

const QUOTED = /[“"„«][^“”"„«»]{0,2000}[”"»“]/g;

function byScript(sample: string): DetectedLanguage | null {
  const counts = new Map<string, number>();
  let letters = 0;
  for (let i = 0; i < sample.length; i++) {
    const c = sample.charCodeAt(i);
    if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122) || (c >= 0xc0 && c <= 0x24f)) letters++;
    if (c < 0x370) continue;
    const script = SCRIPTS.find(([, from, to]) => c >= from && c <= to);
    if (!script) continue;
    letters++;
    counts.set(script[0], (counts.get(script[0]) ?? 0) + 1);
  }
  // Kana beside Han characters is Japanese, however many of the characters are Han.
  const kana = counts.get('ja') ?? 0;
  if (kana > 0 && kana * 10 >= (counts.get('zh') ?? 0)) {
    counts.set('ja', kana + (counts.get('zh') ?? 0));
    counts.delete('zh');
  }
  let best: DetectedLanguage | null = null;
  for (const [language, count] of counts) {
    const confidence = count / letters;
    if (confidence >= SCRIPT_SHARE && confidence > (best?.confidence ?? 0)) best = { language, confidence };
  }
  if (best && FOREIGN_LETTERS[best.language]?.test(sample)) return UNDETERMINED;
  return best && { ...best, confidence: rounded(best.confidence) };
}

const UNDETERMINED: DetectedLanguage = { language: 'und', confidence: 0 };

function byCommonWords(sample: string): DetectedLanguage {
  const outside = rank(sample.replaceAll(QUOTED, ' '));
  if (outside?.language === 'en') return { language: 'en', confidence: outside.confidence };
  const all = rank(sample);
  if (!all) return UNDETERMINED;
  const { language, share, lead, confidence } = all;
  const shown = language === 'en' || (share >= SHARE_TO_NAME && lead >= LEAD_TO_NAME);
  return shown ? { language, confidence } : UNDETERMINED;
}

/** The language with most common words; `share` of all words, `lead` over the second; null where no word is common. */
function rank(sample: string): (DetectedLanguage & { share: number; lead: number }) | null {
  const counts = new Map<string, number>();
  let words = 0;
  for (const token of tokenise(sample)) {
    const word = token.text.toLowerCase();
    if (word === word.toUpperCase()) continue;
    words++;
    for (const language of STOP_WORDS.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [first, second] = ranked;
  if (!first || first[1] < Math.max(1, words * SMALLEST_SHARE)) return null;
  const lead = first[1] / (first[1] + (second?.[1] ?? 0));
  const enough = Math.min(1, words / FEWEST_WORDS);
  return { language: first[0], share: first[1] / words, lead, confidence: rounded(lead * enough) };
}

const rounded = (x: number): number => Math.round(x * 100) / 100;
