import { useRef } from 'preact/hooks';
import type { HumanNote } from '../../model/index.ts';
import { Clamped } from '../../ui/clamped.tsx';
import { useLocale, useText } from '../../ui/language.ts';
import { FollowedState } from '../changes/followed-state.tsx';
import { usePanel } from '../context.ts';
import { isProblem, problemKey } from '../state/attempts.ts';
import type { Draft } from '../state/drafts.ts';
import { NoteEditor } from './note-editor.tsx';

/** A note that the reader wrote, with what can be done to it. */
export function OwnNote({ note, gone = false }: { note: HumanNote; gone?: boolean }) {
  const text = useText();
  const locale = useLocale();
  const { drafts, actions, state } = usePanel();
  const own = useRef<HTMLDivElement>(null);
  const draftKey = `edit:${note.id}`;
  const draft = drafts.all.value.get(draftKey);
  const progress = actions.progress.value.get(note.id);
  const edit = () => drafts.set(draftKey, draft ? { ...draft, open: true } : draftOf(note));
  const remove = async () => {
    const card = own.current?.closest<HTMLElement>('[data-card]');
    if (await actions.remove(note)) card?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be one landmark per note, and a fieldset holds fields.
    <div
      role="group"
      class="own"
      data-note={note.id}
      tabIndex={-1}
      ref={own}
      aria-label={text('panel_own_title')}
    >
      <p class="own-head">
        <span class="own-title">{text('panel_own_title')}</span>
        {note.updatedAt > 0 && (
          <time dateTime={new Date(note.updatedAt).toISOString()}>
            {new Date(note.updatedAt).toLocaleDateString(locale, { dateStyle: 'medium' })}
          </time>
        )}
      </p>
      {gone && note.quote && (
        <blockquote class="own-quote" dir="auto">
          <Clamped lines={2}>{note.quote}</Clamped>
        </blockquote>
      )}
      {note.followed && <FollowedState decision={note.followed.decision} />}
      {draft?.open ? (
        <NoteEditor
          draftKey={draftKey}
          draft={draft}
          changedTo={draft.base !== note.text ? note.text : null}
          onDone={() => own.current?.focus()}
        />
      ) : (
        <>
          <div class="own-text" dir="auto">
            <Clamped lines={8}>{note.text}</Clamped>
          </div>
          {state.mayWrite.value && (
            <div class="note-foot">
              <button type="button" class="link" onClick={edit}>
                {text(draft ? 'panel_own_edit_on' : 'panel_own_edit')}
              </button>
              <button type="button" class="link" onClick={() => void remove()}>
                {text('panel_own_delete')}
              </button>
            </div>
          )}
        </>
      )}
      {isProblem(progress) && (
        <p class="failure" role="alert">
          {text(`panel_delete_problem_${problemKey(progress)}`)}
        </p>
      )}
    </div>
  );
}

const draftOf = ({ articleId, id, statementId, quote, anchor, text }: HumanNote): Draft => ({
  articleId,
  noteId: id,
  statementId,
  quote,
  anchor,
  text,
  base: text,
  open: true,
});
