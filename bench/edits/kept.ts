import type { Span } from '../../src/model/index.ts';
import type { Attempt } from './case.ts';
import { type CorpusArticle, touches } from './corpus.ts';
import { type EditedText, editedText, type Piece, type Replacement, replaced } from './edited-text.ts';
import { Random } from './random.ts';

type TextEdit = (article: CorpusArticle, random: Random, others: readonly CorpusArticle[]) => EditedText;

/** Replaces what a pattern finds, each find with a probability. */
function replacing(
  pattern: RegExp,
  by: (found: string, random: Random) => string,
  probability = 1,
): TextEdit {
  return (article, random) => {
    const changes: Replacement[] = [];
    for (const match of article.text.matchAll(pattern)) {
      if (!random.chance(probability)) continue;
      changes.push({ span: [match.index, match.index + match[0].length], text: by(match[0], random) });
    }
    return editedText(article.text, replaced(article.text, changes));
  };
}

const inDoubleCurly: TextEdit = (article) => {
  let open = false;
  const changes = [...article.text.matchAll(/["“”]|'(?=\w)|(?<=\w)'/g)].map((match): Replacement => {
    const span: Span = [match.index, match.index + 1];
    if (match[0] === "'") return { span, text: '’' };
    open = !open;
    return { span, text: open ? '«' : '»' };
  });
  return editedText(article.text, replaced(article.text, changes));
};

const paragraphOrder: TextEdit = (article, random) => {
  const pieces = random
    .shuffled(article.paragraphs)
    .flatMap((from, k): Piece[] => (k === 0 ? [{ from }] : [{ text: '\n\n' }, { from }]));
  return editedText(article.text, pieces);
};

const paragraphSplit: TextEdit = (article, random) => {
  const starts = article.sentences.map(([start]) => start);
  const changes = starts
    .filter((start) => !article.paragraphs.some((paragraph) => paragraph[0] === start) && random.chance(0.6))
    .map((start): Replacement => {
      const gap = article.text.slice(0, start).match(/\s*$/)![0].length;
      return { span: [start - gap, start], text: '\n\n' };
    });
  return editedText(article.text, replaced(article.text, changes));
};

const textElsewhere: TextEdit = (article, random, others) => {
  const strangers = others.filter((other) => other !== article);
  const pieces: Piece[] = article.paragraphs.flatMap((from, k): Piece[] => {
    const joint: Piece[] = k === 0 ? [] : [{ text: '\n\n' }];
    if (!random.chance(0.3)) return [...joint, { from }];
    const donor = random.pick(strangers);
    return [...joint, { text: `${donor.text.slice(...random.pick(donor.paragraphs))}\n\n` }, { from }];
  });
  return editedText(article.text, pieces);
};

/** Edits of a whole article that leave every word as it is. */
export const KEEPING_EDITS: Record<string, TextEdit> = {
  none: (article) => editedText(article.text, [{ from: [0, article.text.length] }]),
  'white space': replacing(/ /g, (_, random) => random.pick(['  ', '\n', ' \n ', '\t']), 0.15),
  'quotation marks straight': replacing(/[“”‘’]/g, (mark) => (/[“”]/.test(mark) ? '"' : "'")),
  'quotation marks in guillemets': inDoubleCurly,
  dashes: replacing(/[—–-]{1,2}/g, (mark, random) => (mark === '-' ? '‑' : random.pick(['—', '–', '--']))),
  'no-break spaces': replacing(/ /g, (_, random) => random.pick(['\u00a0', '\u202f']), 0.2),
  'zero-width and soft hyphens': replacing(
    /\p{L}(?=\p{L})/gu,
    (letter, random) => letter + random.pick(['\u00ad', '\u200b', '\u200d', '\ufeff']),
    0.05,
  ),
  ligatures: replacing(/ffi|fi|fl/g, (letters) => ({ ffi: 'ﬃ', fi: 'ﬁ', fl: 'ﬂ' })[letters]!),
  'decomposed letters': replacing(/[\u00c0-\u017f]/g, (letter) => letter.normalize('NFD')),
  'paragraphs split': paragraphSplit,
  'paragraphs merged': replacing(/\n\n+/g, () => ' ', 0.5),
  'text inserted elsewhere': textElsewhere,
  'paragraphs reordered': paragraphOrder,
};

/** One attempt for each statement of an article. */
export function keptCases(edit: string, article: CorpusArticle, others: readonly CorpusArticle[]): Attempt[] {
  const { before, after, where } = KEEPING_EDITS[edit]!(article, new Random(`${edit} ${article.id}`), others);
  return article.statements.map((statement): Attempt => {
    const paragraphs = article.paragraphs.filter((paragraph) => touches(paragraph, statement.hull));
    if (edit === 'paragraphs reordered' && paragraphs.length > 1) {
      return { edit, skipped: 'the content spans paragraphs, which the edit tears apart' };
    }
    if (edit === 'text inserted elsewhere' && paragraphs.length > 1) {
      return { edit, skipped: 'the content spans paragraphs, and the inserted text may stand inside it' };
    }
    const spans = statement.content.map(where);
    if (spans.some((span) => span === null)) return { edit, skipped: 'part of the content is white space' };
    return { edit, before, after, statement, expected: { kind: 'kept', spans: spans as Span[] } };
  });
}
