import { useRef, useState } from 'preact/hooks';
import type { ArticleRecord } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import type { Card } from '../state/cards.ts';
import { draftOfStatement, layerDraftKey } from '../state/layer-drafts.ts';
import { CopyActions } from './copy-actions.tsx';
import { LayerEditor } from './layer-editor.tsx';
import { NoteEditor } from './note-editor.tsx';

/** What can be done with a card as a whole: see its words on the page, write, correct, tag, copy. */
export function CardActions({ card, article }: { card: Card; article: ArticleRecord }) {
  const text = useText();
  const { actions, drafts, layerDrafts, state, newNoteId } = usePanel();
  const foot = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(false);
  const draftKey = `new:${article.id}:${card.key}`;
  const draft = drafts.all.value.get(draftKey);
  const mayWrite = state.mayWrite.value && (card.kind === 'statement' || card.kind === 'article');
  const layerKey = layerDraftKey(article.id, card.layer?.statementId ?? card.statement?.id ?? '');
  const correction = layerDrafts.all.value.get(layerKey);
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
  const correct = () =>
    layerDrafts.set(
      layerKey,
      correction ? { ...correction, open: true } : draftOfStatement(article.id, card.statement!, card.layer),
    );
  // The form gives way to the button that opened it; the keyboard goes on there.
  const backTo = (act: string) => () =>
    requestAnimationFrame(() => foot.current?.querySelector<HTMLElement>(`[data-act=${act}]`)?.focus());

  const form =
    draft?.open && mayWrite ? (
      <NoteEditor draftKey={draftKey} draft={draft} changedTo={null} onDone={backTo('write')} />
    ) : correction?.open && mayWrite && card.statement ? (
      <LayerEditor
        draftKey={layerKey}
        draft={correction}
        machine={card.machine}
        layer={card.layer}
        article={article}
        onDone={backTo('correct')}
      />
    ) : null;
  if (!form && !card.span && !mayWrite) return null;
  return (
    <div ref={foot}>
      {form ?? (
        <div class="card-foot">
          {card.span && (
            <button type="button" class="link" onClick={() => void actions.show(card.span!)}>
              {text('panel_card_show')}
            </button>
          )}
          {mayWrite && (
            <button type="button" class="link" data-act="write" onClick={write}>
              {text(draft ? 'panel_card_write_on' : 'panel_card_write')}
            </button>
          )}
          {mayWrite && card.statement && (
            <button type="button" class="link" data-act="correct" onClick={correct}>
              {text(correction ? 'panel_card_correct_on' : 'panel_card_correct')}
            </button>
          )}
          {card.span && (
            <button type="button" class="link" aria-expanded={more} onClick={() => setMore(!more)}>
              {text('panel_card_more')}
            </button>
          )}
          {more && <CopyActions card={card} article={article} />}
        </div>
      )}
    </div>
  );
}
