import { followedLayer } from '../../formats/followed-words.ts';
import type { HumanNote, NoteRecord, Span, StatementLayer } from '../../model/index.ts';
import type { WholeArticle } from '../../store/backup/merge.ts';
import { placeOf, statementOn } from './find-words.ts';
import { follow } from './follow.ts';

/** Notes of another text of an article, on the same words of the text that is kept here or of those in their place. */
export const inTextHere = (file: WholeArticle, here: WholeArticle): NoteRecord[] =>
  follow(file, here).notes.map((note) =>
    note.kind === 'human' && note.anchor === null ? byQuote(note, here) : note,
  );

/** The same where the file leaves the text out: its offsets mean nothing, so that words are looked for by themselves. */
export const inTextByQuotes = (notes: readonly NoteRecord[], here: WholeArticle): NoteRecord[] =>
  notes.map((note) => {
    if (note.kind === 'human') return byQuote(note, here);
    return note.kind === 'machine'
      ? { ...note, gap: { ...note.gap, anchor: null, evidence: [] } }
      : layerByQuote(note, here);
  });

/** The words of a correction lie where its quote does, as far from its beginning as they did; or they are gone. */
function layerByQuote({ followed: _, ...layer }: StatementLayer, here: WholeArticle): StatementLayer {
  const { quote, anchor, content } = layer;
  const found = placeOf({ exact: quote, prefix: '', suffix: '' }, here);
  if (!found)
    return { ...layer, content: null, ...followedLayer({ anchor: null, quote }, here.article.engine) };
  const by = found[0] - anchor[0];
  const moved = content?.map(([start, end]): Span => [start + by, end + by]) ?? null;
  return { ...layer, anchor: found, content: moved };
}

function byQuote(note: HumanNote, here: WholeArticle): HumanNote {
  const found = placeOf({ exact: note.quote, prefix: '', suffix: '' }, here);
  return { ...note, anchor: found, statementId: statementOn(found, here.statements) ?? note.statementId };
}
