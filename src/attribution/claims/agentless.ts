import type { Span } from '../../model/index.ts';

/**
 * Reporting expressions without an agent, with auxiliaries: "is believed", "it is alleged", "reportedly",
 * "have been accused", "charges that". What they report follows; who reports it does not.
 */
const ADVERB =
  '(?:very |quite )?(?:widely|generally|also|often|now|commonly|long|still|broadly|repeatedly|variously)';
const BE = '(?:is|are|was|were|has been|have been|had been|being)';
const HELD = 'believed|thought|understood|rumou?red|alleged|presumed|assumed|feared|said|reported|considered';
const NOUNS = '(?:charges|allegations|accusations|claims|rumou?rs|suggestions|reports|speculation)';
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b[Ii]t (?:is|was|has been|had been) (?:${ADVERB} )?(?:said|believed|thought|understood|reported|rumou?red|alleged|claimed|suggested|assumed)\b(?! (?:by|to)\b)(?![^.;]{0,60}\b(?:on|in|by) (?:the )?\p{Lu}[^.;]{0,80}\bthat\b)`,
    'u',
  ),
  new RegExp(
    String.raw`\b${BE} (?:${ADVERB} )?(?:believed|thought|understood|rumou?red|alleged|presumed|assumed|feared|said)(?= to [a-z]+\b)`,
    'i',
  ),
  new RegExp(String.raw`\b${BE} (?:${ADVERB} )?(?:reported|considered)(?= to (?:be|have)\b)`, 'i'),
  new RegExp(String.raw`(?<=[\p{L}\d],? )(?<!\b(?:not|n['’]t|never) )(?:${HELD})(?= to (?:be|have)\b)`, 'iu'),
  new RegExp(String.raw`\b${BE} (?:${ADVERB} )?accused(?= of\b)`, 'i'),
  /\b(?:reportedly|supposedly|purportedly|allegedly|reputedly)\b/i,
  new RegExp(
    String.raw`\b(?:(?:unconfirmed |media |press |local |news |some )?reports (?:suggest|say|indicate|claim)|rumou?rs (?:suggest|say|have it)|there (?:are|were|have been|had been) (?:[a-z]+ )?${NOUNS}(?= (?:that|of)\b))`,
    'i',
  ),
  // "allegations that", "by charges that": the noun and no verb, and nobody's own.
  /(?<!(?:\p{Lu}[\p{L}’'-]+|[’']s|\b(?:his|her|their|its|my|our)) (?:[\p{Ll}]+ )?)\b(?:allegations|accusations|rumou?rs|suggestions)(?= that\b)/u,
  /(?<=\b(?:by|amid|over|after|following|despite|against|about|on|of|with|from|to|the|such|any|these|those|faces|faced|facing|den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|fresh|new|repeated|widespread|persistent|old|public|unproven) )(?:charges|claims|reports)(?= that\b)/i,
  // "his alleged victims"; "she alleged fraud" has somebody who alleges.
  /(?<=\b(?:the|an|his|her|its|their|this|these|those|other|several|two|three|of|for|over|about|with|by|in|from|to|on|against|\p{L}+['’]s) )alleged(?= [\p{Ll}-]+)/iu,
  // What apparently happened is hearsay; what is apparently so may be seen.
  /(?:(?<=\b(?:had|has|have) )apparently(?= (?:been )?[a-z]+(?:ed|en|wn|ne|ld|nt|ft|pt|ght|de|un)\b)|\bapparently(?= (?:had|has|have|[a-z]{2,}ed|left|went|fled|told|took|gave|sold|bought|met|made|sent|paid|lost|died|wrote|knew|heard) ))/i,
];
/** An agent behind the expression: "by prosecutors", "according to". */
const AGENT =
  /^[^.;,]{0,40}?\bby (?!(?:then|now|mistake|accident|train|car|boat|\d|the (?:end|time)))(?:the |a |an |his |her |their |some |many )?[\p{L}]/u;
const ACCORDING_TO = /\baccording to\b/i;

/** "…, the Lautira Courier reported.": the whole sentence is credited at its end. */
const CREDITED_AT_END =
  /, (?:the |a |an )?[\p{Lu}][^,]{1,60} (?:reported|reports|said|says|wrote|writes|claimed|claims|told [^,.]+|added|alleged|alleges)(?: [^,.]{0,30})?\.?["”]?$/u;

/** The first such expression between `start` and `end`, or null. An agent in the sentence rules it out. */
export function findAgentlessCue(
  text: string,
  [start, end]: Span,
  isOpen: (at: number) => boolean,
): Span | null {
  const sentence = text.slice(start, end);
  if (ACCORDING_TO.test(sentence) || CREDITED_AT_END.test(sentence)) return null;
  let first: Span | null = null;
  for (const pattern of PATTERNS) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    const span: Span = [start + match.index, start + match.index + match[0].length];
    if (!isOpen(span[0]) || (!/ly$/i.test(match[0]) && AGENT.test(text.slice(span[1], end)))) continue;
    if (!first || span[0] < first[0]) first = span;
  }
  return first;
}

/** Whether the words accuse: who does may stand anywhere near them. */
export const isAccusation = (cue: string): boolean =>
  /(?:accused|charges|allegations|accusations|claims)$/i.test(cue);
