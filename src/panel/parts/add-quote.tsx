import { useEffect, useRef } from 'preact/hooks';
import type { ArticleRecord, Span } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import { draftOfWords, layerDraftKey } from '../state/layer-drafts.ts';
import { LayerEditor } from './layer-editor.tsx';

/** Adds words that the machine missed: those selected on the page, through the button here, the page's menu or its key. */
export function AddQuote({ article }: { article: ArticleRecord }) {
  const text = useText();
  const { state, actions, layerDrafts, newNoteId } = usePanel();
  const button = useRef<HTMLButtonElement>(null);
  const unsaved = [...layerDrafts.all.value].filter(
    ([, { articleId, added, base }]) => articleId === article.id && added && base === null,
  );
  const open = unsaved.find(([, draft]) => draft.open);

  const begin = (span: Span) => {
    const known = state.cards.value.find(({ statement }) =>
      statement?.content.some(([start, end]) => start <= span[0] && span[1] <= end),
    );
    if (known?.statement) {
      state.wanted.value = known.statement.id;
      return actions.say('panel_said_already');
    }
    const statementId = newNoteId();
    layerDrafts.set(layerDraftKey(article.id, statementId), draftOfWords(article.id, statementId, span));
  };
  useEffect(() => {
    const span = state.toAdd.value;
    if (span === undefined) return;
    state.toAdd.value = undefined;
    if (span === null) actions.say('panel_said_no_selection');
    else if (!state.mayWrite.value) actions.say('panel_said_nothing_kept');
    else begin(span);
  }, [state.toAdd.value]);

  if (!state.mayWrite.value) return null;
  if (open) {
    const [draftKey, draft] = open;
    return (
      <div class="add-quote card">
        <LayerEditor
          draftKey={draftKey}
          draft={draft}
          machine={null}
          layer={null}
          article={article}
          onDone={() => requestAnimationFrame(() => button.current?.focus())}
        />
      </div>
    );
  }
  const [aside] = unsaved;
  return (
    <p class="add-quote">
      <button
        ref={button}
        type="button"
        class="link"
        onClick={() => {
          if (aside) layerDrafts.set(aside[0], { ...aside[1], open: true });
          else void actions.selection().then((span) => span && begin(span));
        }}
      >
        {text(aside ? 'panel_add_quote_on' : 'panel_add_quote')}
      </button>
    </p>
  );
}
