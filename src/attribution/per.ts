import type { Article, Paragraph, Span, TaggedStatement } from '../model/index.ts';
import { Covered } from '../text/covered.ts';
import { splitSentences } from '../text/sentences.ts';
import { classOfWord, WORD_CLASS } from './en/lexicon.ts';
import { inReadingOrder } from './reading-order.ts';

const KINDS = new Set<Paragraph['kind']>(['body', 'list', 'standfirst']);
const LONGEST = 600; // code units of a sentence
const SHORTEST = 3; // words
const CONFIDENCE = 0.6;
/** Of a thing or calling, or a name: "per the ministry", "per a police report", "per Reuters", and no "per person". */
const DESCRIBED = String.raw`(?:the|an?|his|her|its|their) (?:[\p{L}\p{N}’'&-]+ ){0,4}?(?<noun>\p{Ll}[\p{L}-]+)(?: (?:by|of|from|in) [^,;:“”"]{2,60}?)?`;
const NAME = String.raw`(?:the )?(?:\p{Lu}[\p{L}\p{N}’'&.-]*\s){0,4}\p{Lu}[\p{L}\p{N}’'&-]+`;
/** At the beginning stands no name: Per is one itself. */
const LEADING = new RegExp(`^(?<cue>Per) (?<source>${DESCRIBED}), (?<content>[^"“”]+?)[.!]?$`, 'u');
const TRAILING = new RegExp(`^(?<content>[^"“”]+), (?<cue>per) (?<source>${DESCRIBED}|${NAME})[.!]?$`, 'u');

/**
 * Adds what is credited with "per": "The bridge will open in May, per the ministry." Only in sentences in which nobody
 * else is credited. Linear in the length of the text.
 */
export function withPer(
  { text, paragraphs }: Article,
  tagged: readonly TaggedStatement[],
): TaggedStatement[] {
  if (!/\b[Pp]er \p{L}/u.test(text)) return [...tagged];
  const credited = new Covered(
    text.length,
    tagged.flatMap(({ cue, content }) => [...cue, ...content]),
  );
  const found = paragraphs.flatMap(({ start, end, kind }, paragraph) =>
    KINDS.has(kind)
      ? splitSentences(text, start, end).flatMap((sentence) =>
          credited.touches(sentence) ? [] : (creditIn(text, sentence, paragraph) ?? []),
        )
      : [],
  );
  return found.length === 0 ? [...tagged] : [...tagged, ...found].sort(inReadingOrder);
}

function creditIn(text: string, [start, end]: Span, paragraph: number): TaggedStatement | null {
  if (end - start > LONGEST) return null;
  const sentence = text.slice(start, end);
  const match = LEADING.exec(sentence) ?? TRAILING.exec(sentence);
  const { cue = '', source = '', content = '', noun } = match?.groups ?? {};
  if (!match || content.split(' ').length < SHORTEST || (noun !== undefined && !speaks(noun))) return null;
  const leads = cue === 'Per';
  const cueAt = leads ? 0 : content.length + 2;
  const sourceAt = cueAt + cue.length + 1;
  const contentAt = leads ? sourceAt + source.length + 2 : 0;
  const at = (from: number, words: string): Span => [start + from, start + from + words.length];
  return {
    paragraph,
    type: 'indirect',
    content: [at(contentAt, content)],
    cue: [at(cueAt, cue)],
    source: [at(sourceAt, source)],
    confidence: CONFIDENCE,
  };
}

/** Whether a noun is one of those that say something: "ministry", "report"; "per the usual" names nobody. */
function speaks(noun: string): boolean {
  const kind = classOfWord(noun.toLowerCase());
  return kind === WORD_CLASS.role || kind === WORD_CLASS.reportNoun || kind === WORD_CLASS.speech;
}
