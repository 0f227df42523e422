import type { Span } from '../../src/model/index.ts';
import { foldWords } from '../../src/text/fold.ts';
import type { Attempt } from './case.ts';
import { type CorpusArticle, type CorpusStatement, contentText, touches } from './corpus.ts';
import { editedText, type Piece, replaced } from './edited-text.ts';
import { Random } from './random.ts';

export const REPEATING_EDITS = [
  'pull quote added',
  'pull quote there before, text added',
  'headline quotes the words',
  'summary repeats the sentence',
  'sentence repeated after itself',
  'two lone copies, paragraphs reordered',
] as const;

/** A statement whose words stand in the new text twice or more. */
export function repeatedCase(
  edit: (typeof REPEATING_EDITS)[number],
  article: CorpusArticle,
  statement: CorpusStatement,
  others: readonly CorpusArticle[],
): Attempt {
  const random = new Random(`${edit} ${article.id} ${statement.index}`);
  const { text, paragraphs } = article;
  const words = contentText(article, statement).trim();
  if (words === '') return { edit, skipped: 'the content has no words' };
  const home = paragraphs.filter((paragraph) => touches(paragraph, statement.hull));
  const sentences = article.sentences.filter((sentence) => touches(sentence, statement.hull));
  if (home.length !== 1) return { edit, skipped: 'the content spans paragraphs' };
  const sentence: Span = [sentences[0]![0], sentences.at(-1)![1]];
  const insertAt = random.pick(paragraphs)[0];
  const insert = (base: string, at: number, added: string) =>
    editedText(base, replaced(base, [{ span: [at, at], text: added }]));
  const kept = (edited: { before: string; after: string; where(span: Span): Span | null }): Attempt => ({
    edit,
    before: edited.before,
    after: edited.after,
    statement,
    expected: {
      kind: 'either',
      places: [edited.where(statement.hull)!],
      mustBeAmbiguous: false,
    },
  });
  switch (edit) {
    case 'pull quote added':
      return kept(insert(text, insertAt, `${words}\n\n`));
    case 'headline quotes the words':
      return kept(insert(text, 0, `${words}\n\n`));
    case 'summary repeats the sentence':
      return kept(insert(text, 0, `${text.slice(...sentence)}\n\n`));
    case 'pull quote there before, text added': {
      const pulled = insert(text, insertAt, `${words}\n\n`);
      const move = (spans: readonly Span[]) => spans.map((span) => pulled.where(span)!);
      const stranger = random.pick(others.filter((other) => other !== article));
      const added = `${stranger.text.slice(...random.pick(stranger.paragraphs))}\n\n`;
      const at = pulled.where([random.pick(paragraphs)[0], random.pick(paragraphs)[1]])?.[0] ?? 0;
      const edited = insert(pulled.after, at, added);
      const moved = { content: move(statement.content), source: move(statement.source) };
      const place = edited.where(pulled.where(statement.hull)!)!;
      return {
        edit,
        before: pulled.after,
        after: edited.after,
        statement: moved,
        expected: { kind: 'either', places: [place], mustBeAmbiguous: false },
      };
    }
    case 'sentence repeated after itself': {
      const { after, where } = insert(text, sentence[1], ` ${text.slice(...sentence)}`);
      const [start, end] = where(statement.hull)!;
      const shift = sentence[1] - sentence[0] + 1;
      const places: Span[] = [
        [start, end],
        [start + shift, end + shift],
      ];
      return {
        edit,
        before: text,
        after,
        statement,
        expected: { kind: 'either', places, mustBeAmbiguous: true },
      };
    }
    case 'two lone copies, paragraphs reordered': {
      const before = `${text}\n\n${words}\n\n${words}`;
      const first = text.length + 2;
      const copies: Span[] = [
        [first, first + words.length],
        [first + words.length + 2, before.length],
      ];
      const pieces = random
        .shuffled([...paragraphs, ...copies])
        .flatMap((from, k): Piece[] => (k === 0 ? [{ from }] : [{ text: '\n\n' }, { from }]));
      const { after, where } = editedText(before, pieces);
      const besideTheLast = foldWords(`${text.slice(...paragraphs.at(-1)!)} ${words}`);
      if (foldWords(after).includes(besideTheLast) || after.endsWith(words)) {
        return { edit, skipped: 'by chance a copy stands where one stood before, which tells it apart' };
      }
      return {
        edit,
        before,
        after,
        statement: { content: [copies[0]!], source: [] },
        expected: { kind: 'either', places: copies.map((copy) => where(copy)!), mustBeAmbiguous: true },
      };
    }
  }
}
