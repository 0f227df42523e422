import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import type { Draft } from '../state/drafts.ts';

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
  const empty = draft.text.trim() === '';
  useLayoutEffect(() => field.current?.focus(), []);

  const save = async (now: Draft = draft) => {
    if (empty || progress === 'saving') return;
    if (await actions.save(draftKey, now)) onDone();
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
      {changedTo !== null && (
        <div class="failure" role="alert">
          <p>{text('panel_editor_changed')}</p>
          <p class="editor-theirs" dir="auto">
            {changedTo}
          </p>
        </div>
      )}
      {progress && progress !== 'saving' && (
        <p class="failure" role="alert">
          {text(`panel_problem_${progress.replaceAll('-', '_')}`)}
        </p>
      )}
      <div class="editor-foot">
        {progress === 'gone' ? (
          <button type="button" class="button" onClick={saveAsNew}>
            {text('panel_editor_save_as_new')}
          </button>
        ) : (
          <button type="submit" class="button" aria-disabled={empty || progress === 'saving'}>
            {text(progress === 'saving' ? 'panel_editor_saving' : 'panel_editor_save')}
          </button>
        )}
        <button type="button" class="link" onClick={close}>
          {text('panel_editor_close')}
        </button>
        {!empty && (
          <button type="button" class="link" onClick={throwAway}>
            {text(draft.base === null ? 'panel_editor_throw_away' : 'panel_editor_undo')}
          </button>
        )}
      </div>
    </form>
  );
}
