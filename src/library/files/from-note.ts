import type { ForeignNote } from '../../formats/read/index.ts';
import { wordsOf } from '../../formats/record.ts';
import type { HumanNote, MachineNote, NoteRecord, Span } from '../../model/index.ts';
import type { WholeArticle } from '../../store/backup/merge.ts';
import { hashText } from '../../text/hash.ts';
import { placeOf, statementOn } from './find-words.ts';
import { judgedNote } from './from-judgements.ts';

/** Of a note of which nobody tells when it was written: older than whatever was made of it here. */
const NO_TIME = 0;

/**
 * What a note from another program comes to in an article that is kept here: a note on the same words; a judgement, or
 * null for nothing new, where it went out from here; or the key of a sentence on why it has no place.
 */
export function noteOn(note: ForeignNote, here: WholeArticle): NoteRecord | null | string {
  const anchor = note.words && placeOf(note.words, here);
  if (note.words && !anchor) return 'import_problem_words';
  const own = note.own === null ? undefined : knownHere(note, note.own, anchor, here);
  return own === undefined ? humanNote(note, anchor, here) : own;
}

function humanNote(note: ForeignNote, anchor: Span | null, here: WholeArticle): HumanNote {
  const created = note.createdAt === null ? NO_TIME : Date.parse(note.createdAt);
  return {
    kind: 'human',
    articleId: here.article.id,
    // The same note of the same file is one note, however often it is imported.
    id: `import:${hashText(`${note.id} ${note.page} ${note.words?.exact ?? ''} ${note.text}`)}`,
    statementId: statementOn(anchor, here.statements),
    quote: anchor ? here.article.text.slice(...anchor) : '',
    anchor,
    text: note.text,
    ...(note.tags.length > 0 && { tags: note.tags }),
    ...(note.author !== null && { writtenBy: note.author }),
    createdAt: created,
    updatedAt: note.updatedAt === null ? created : Date.parse(note.updatedAt),
  };
}

/**
 * An annotation of ours that went through another program, which kept its words and tags only: what it went out from,
 * as far as that is here and still says the same. A judgement that it carries tells no time, because the time of the
 * annotation is that of its way.
 *
 * @returns null for nothing new; undefined for an annotation that is not known here, or that somebody changed
 */
function knownHere(
  { text, edited }: ForeignNote,
  own: NonNullable<ForeignNote['own']>,
  anchor: Span | null,
  here: WholeArticle,
): MachineNote | null | undefined {
  const isHere = (span: Span | null | undefined) => span?.[0] === anchor?.[0] && span?.[1] === anchor?.[1];
  if (own.kind === 'gap') {
    const gap = edited ? undefined : here.gaps.find((it) => it.id === own.gapId && isHere(it.anchor));
    if (!gap || own.judgement === null) return gap && null;
    const { judgement, codebook } = own;
    return judgedNote(
      { articleId: here.article.id, gapKey: gap.key, judgement, codebook, judgedAt: null, coder: null },
      here,
    );
  }
  const said =
    own.kind === 'statement'
      ? here.statements
          .filter(({ content }) => isHere(content[0]))
          .map(({ speaker, source }) => speaker.name ?? wordsOf(here.article.text, source))
      : here.touched.flatMap((note) => {
          if (note.kind === 'human' && own.kind === 'note') return isHere(note.anchor) ? [note.text] : [];
          if (note.kind !== 'layer' || own.kind !== 'correction') return [];
          return isHere(note.content?.[0] ?? note.anchor) ? [note.speaker?.name ?? ''] : [];
        });
  return said.includes(text) ? null : undefined;
}
