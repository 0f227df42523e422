import type { Span, Statement } from '../../model/index.ts';
import type { Reading } from './reading.ts';
import { spanOf } from './spans.ts';

/** Words by which a page says that a name is withheld, with the reason where it gives one. */
export interface AnonymityMarker {
  span: Span;
  paragraph: number;
  sentence: Span;
  reason: { text: string; quality: 'formula' | 'specific' } | null;
}

const WHO = `(?:who |and )?`;
const HIS = `(?:his|her|their)`;
const NAMES = `(?:full |last |real |own |first )*(?:sur)?names?`;
/** Not to be called by name, in any of the ways pages say it. */
const UNNAMED = `(?:named|identified|quoted by name|named publicly|publicly named|publicly identified)`;

const MARKER = new RegExp(
  [
    `${WHO}(?:spoke|speaking|talked|talking|agreed to (?:speak|talk)|(?:(?:was|were|is|are|been|being) )?granted|asked for|asking for|requested|requesting|insisted on|insisting on|on|under)(?: to [\\w ]{2,40}?)?(?: only)?(?: on| for| under)? (?:the )?(?:condition of )?anonymity`,
    `${WHO}(?:spoke|speaking|talked|talking) anonymously`,
    `${WHO}(?:has |have |had )?(?:asked|asking|chose|choosing|declined|declining|requested|requesting|refused|refusing|did not (?:want|wish)|didn['’]t (?:want|wish)|does not (?:want|wish)|not (?:wanting|wishing)|wished|wishing|wanted|wanting|preferred|preferring|prefers|begged) (?:not )?to (?:be )?(?:not be )?(?:${UNNAMED}|(?:remain|stay) (?:anonymous|unnamed|nameless)|give ${HIS} ${NAMES})`,
    `${WHO}(?:asked|asking|requested|requesting|insisted|insisting) that (?:${HIS} ${NAMES} (?:not be (?:used|published|printed|given|disclosed)|be (?:withheld|left out|kept out|changed))|(?:he|she|they) not be ${UNNAMED})`,
    `${WHO}(?:did not (?:want|wish)|didn['’]t want|does not want|not wanting|refused|declined) (?:to have )?${HIS} ${NAMES} (?:to be )?(?:used|published|printed|given|disclosed|made public)`,
    `on (?:the )?condition (?:that )?(?:${HIS} ${NAMES} (?:not be|was not|is not|be not|would not be) (?:used|published|printed|given)|(?:he|she|they) (?:not be|was not|were not|would not be) ${UNNAMED}|(?:he|she|they) (?:remain|remained) anonymous)`,
    `${WHO}agreed to (?:speak|talk|be interviewed) (?:only )?(?:if|provided(?: that)?) (?:he|she|they) (?:was|were|would|could) (?:not be|not|remain) (?:${UNNAMED}|anonymous)`,
    `\\b(?:and )?(?:(?:whose|his|her|their|real|full|last|first) )+(?:sur)?names? (?:(?:has|have|had|is|are|was|were|being) (?:been )?)?(?:withheld|changed)`,
    `\\bnames? (?:withheld|changed)\\b`,
    `\\bnot (?:his|her|their) real names?`,
  ].join('|'),
  'gi',
);
/** No marker is without one of these: most paragraphs are done with at once. */
const HINT = /anonym|\bnam(?:es?|ed|eless)\b|surname|unnamed|identified/i;
const REASON =
  /\b(?:because|for fear|fearing|feared|fears|afraid|out of (?:fear|concern|respect)|to (?:avoid|protect|speak (?:freely|candidly|openly|frankly)|discuss|describe|preserve|keep)|citing|since (?:he|she|they|it|his|her|their)\b|as (?:he|she|they|the \w+|it|no \w+) (?:is|are|was|were|had|has|did|do)\b|in order to|due to|owing to|under [\w ]*?(?:protocol|rules|policy|terms|regulations)|given the|so as|so that|lest|in view of|worried|concerned|not authori[sz]ed|without authori[sz]ation|to prevent|for (?:his|her|their) (?:safety|security|privacy|protection)|for (?:safety|security|privacy|legal) reasons)\b[^.,;]*/i;
const FORMULA =
  /not (?:being )?authori[sz]ed|without authori[sz]ation|speak (?:freely|candidly|openly|frankly)|discuss|describe|protocol|policy|rules|sensitiv|private (?:matters?|talks?|conversations?|deliberations)/i;

/** All such words of the running text outside quotations, in reading order. */
export function anonymityMarkers(reading: Reading): readonly AnonymityMarker[] {
  const known = cache.get(reading);
  if (known) return known;
  const markers: AnonymityMarker[] = [];
  reading.article.paragraphs.forEach((_, paragraph) => {
    if (!reading.isBody(paragraph)) return;
    const [start] = reading.paragraphSpan(paragraph);
    const words = reading.words(reading.paragraphSpan(paragraph));
    if (!HINT.test(words)) return;
    for (const match of words.matchAll(MARKER)) {
      if (
        !/\banonym|\bunnamed|\bnameless|\bnot\b|n['’]t\b|declin|refus|withheld|left out|kept out|changed/i.test(
          match[0],
        )
      )
        continue;
      const span = spanOf(match, start);
      if (reading.isQuoted(span[0])) continue;
      const sentence = reading.sentenceAt(span[0]);
      markers.push({ span, paragraph, sentence, reason: reasonNear(reading, paragraph, sentence, span) });
    }
  });
  cache.set(reading, markers);
  return markers;
}

const cache = new WeakMap<Reading, readonly AnonymityMarker[]>();

/** A reason in the sentence of the marker, or in the one before or after it that speaks of the name or the fear. */
function reasonNear(
  reading: Reading,
  paragraph: number,
  sentence: Span,
  marker: Span,
): AnonymityMarker['reason'] {
  const sentences = reading.sentences(paragraph);
  const at = sentences.findIndex(([start]) => start === sentence[0]);
  const own = outsideQuotations(reading, sentence);
  const match = REASON.exec(own);
  if (match) return asReason(match[0]);
  for (const neighbour of [sentences[at + 1], sentences[at - 1]]) {
    if (!neighbour || neighbour[0] === marker[0]) continue;
    const words = outsideQuotations(reading, neighbour);
    const found = REASON.exec(words);
    if (
      found &&
      /\b(?:name|identif|anonym|fear|feared|afraid|reprisal|retaliat|authori[sz]ed|safety|job)/i.test(words)
    ) {
      return asReason(found[0]);
    }
  }
  return null;
}

const asReason = (text: string): NonNullable<AnonymityMarker['reason']> => ({
  text: text.trim(),
  quality: FORMULA.test(text) ? 'formula' : 'specific',
});

function outsideQuotations(reading: Reading, [start, end]: Span): string {
  let words = reading.words([start, end]);
  for (const quotation of reading.quotations(reading.paragraphAt(start))) {
    if (quotation.kind !== 'double') continue;
    const [from, to] = [Math.max(quotation.start, start) - start, Math.min(quotation.end, end) - start];
    if (to > from) words = words.slice(0, from) + ' '.repeat(to - from) + words.slice(to);
  }
  return words;
}

/** The marker that goes with a statement: in its sentence, or in the rest of its paragraph nearest to it. */
export function anonymityMarkerOf(reading: Reading, statement: Statement): AnonymityMarker | undefined {
  const [start] = statement.source[0] ?? statement.cue[0] ?? statement.content[0] ?? [0];
  const [from, to] = reading.sentenceAt(start);
  return anonymityMarkers(reading).find(({ span }) => span[0] >= from && span[0] < to);
}
