import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import { isUndecided } from '../state/attempts.ts';
import type { Draft } from '../state/drafts.ts';
import { SaveState } from './save-state.tsx';

interface Props {
  draftKey: string;
  draft: Draft;
  /** What the note says now, where somebody changed it in another window after editing began. */
  changedTo: string | null;
  /** After saving, closing or throwing away, so that the keyboard does not fall out of the card. */
  onDone(): void;
}

/** Where a person writes. What was typed stays until the answer says that it is saved, or it is thrown away. */
export function NoteEditor({ draftKey, draft, changedTo, onDone }: Props) {
  const text = useText();
  const { drafts, actions, newNoteId } = usePanel();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const progress = actions.progress.value.get(draftKey);
  const busy = isUndecided(progress);
  const empty = draft.text.trim() === '';
  useLayoutEffect(() => field.current?.focus(), []);

  const save = async (now: Draft = draft) => {
    if (empty || busy) return;
    // Seen by the reader now, what the other window wrote may be replaced.
    if (await actions.save(draftKey, changedTo === null ? now : { ...now, base: changedTo })) onDone();
  };
  const close = () => {
    if (empty) drafts.drop(draftKey);
    else drafts.set(draftKey, { ...draft, open: false });
    onDone();
  };
  const throwAway = () => {
    drafts.drop(draftKey);
    onDone();
  };
  const saveAsNew = () => {
    const now = { ...draft, base: null, noteId: newNoteId() };
    drafts.set(draftKey, now);
    void save(now);
  };

  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
      }}
    >
      <label for={id}>{text(draft.base === null ? 'panel_editor_new' : 'panel_editor_edit')}</label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        dir="auto"
        value={draft.text}
        aria-describedby={`${id}-help`}
        onInput={(event) => drafts.set(draftKey, { ...draft, text: event.currentTarget.value })}
      />
      <p class="editor-help" id={`${id}-help`}>
        {text('panel_editor_help')}
      </p>
      <SaveState
        progress={progress}
        theirs={changedTo === null ? null : { key: 'panel_editor_changed', words: changedTo }}
      />
      <div class="editor-foot">
        {progress === 'gone' ? (
          <button type="button" class="button" onClick={saveAsNew}>
            {text('panel_editor_save_as_new')}
          </button>
        ) : (
          <button type="submit" class="button" aria-disabled={empty || busy}>
            {text(busy ? 'panel_editor_saving' : 'panel_editor_save')}
          </button>
        )}
        <button type="button" class="link" onClick={close}>
          {text('panel_editor_close')}
        </button>
        {/* What may be saved at any moment can no longer be thrown away here. */}
        {!empty && !busy && (
          <button type="button" class="link" onClick={throwAway}>
            {text(draft.base === null ? 'panel_editor_throw_away' : 'panel_editor_undo')}
          </button>
        )}
      </div>
    </form>
  );
}
