import { useRef } from 'preact/hooks';
import type { ArticleRecord } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import type { Card } from '../state/cards.ts';
import { NoteEditor } from './note-editor.tsx';

/** What can be done with a card as a whole: see its words on the page, write a note on it. */
export function CardActions({ card, article }: { card: Card; article: ArticleRecord }) {
  const text = useText();
  const { actions, drafts, state, newNoteId } = usePanel();
  const writeButton = useRef<HTMLButtonElement>(null);
  const draftKey = `new:${article.id}:${card.key}`;
  const draft = drafts.all.value.get(draftKey);
  const mayWrite = state.mayWrite.value && (card.kind === 'statement' || card.kind === 'article');
  const write = () =>
    drafts.set(draftKey, {
      articleId: article.id,
      noteId: draft?.noteId ?? newNoteId(),
      statementId: card.statement?.id ?? null,
      quote: card.words.join(' … '),
      anchor: card.span,
      text: draft?.text ?? '',
      base: null,
      open: true,
    });
  // The editor gives way to the button that opened it; the keyboard goes on there.
  const backToButton = () => requestAnimationFrame(() => writeButton.current?.focus());

  if (draft?.open && mayWrite) {
    return <NoteEditor draftKey={draftKey} draft={draft} changedTo={null} onDone={backToButton} />;
  }
  if (!card.span && !mayWrite) return null;
  return (
    <div class="card-foot">
      {card.span && (
        <button type="button" class="link" onClick={() => void actions.show(card.span!)}>
          {text('panel_card_show')}
        </button>
      )}
      {mayWrite && (
        <button ref={writeButton} type="button" class="link" onClick={write}>
          {text(draft ? 'panel_card_write_on' : 'panel_card_write')}
        </button>
      )}
    </div>
  );
}
