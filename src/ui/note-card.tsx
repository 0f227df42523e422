import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Judgement, MachineNote, Span } from '../model/index.ts';
import type { EvidenceWords } from './evidence.ts';
import { gapTitle } from './gap-title.ts';
import { useText } from './language.ts';
import { NoteEvidence } from './note-evidence.tsx';
import { SeverityMark } from './severity-mark.tsx';
import './note-card.css';

export interface NoteCardProps {
  note: MachineNote;
  /** How many later notes on the same source or route stand behind this one. */
  repeats: number;
  evidence: () => EvidenceWords[];
  /** False where there is nothing to save to. */
  mayJudge: boolean;
  saving: boolean;
  /** One sentence on why the last judgement was not saved. */
  failure: string | null;
  onJudge(judgement: Judgement): Promise<boolean>;
  onShow(span: Span): void;
  /** What else can be done about the note, shown with its details. */
  children?: ComponentChildren;
}

/** One note that the engine found: what is missing, how we know, and what the reader makes of it. */
export function NoteCard(props: NoteCardProps) {
  return props.note.judgement === 'dismissed' ? <DismissedNote {...props} /> : <OpenNote {...props} />;
}

function OpenNote(props: NoteCardProps) {
  const { note, repeats, evidence, mayJudge, saving, failure, onJudge, onShow, children } = props;
  const text = useText();
  const [open, setOpen] = useState(false);
  const confirmed = note.judgement === 'confirmed';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be one landmark per note, and a fieldset holds fields.
    <div
      role="group"
      class={`note note-${note.gap.severity}`}
      data-note={note.id}
      tabIndex={-1}
      aria-labelledby={`t-${note.id}`}
    >
      <h3 class="note-title" id={`t-${note.id}`}>
        <SeverityMark severity={note.gap.severity} />
        <span>{text(gapTitle(note.gap.id))}</span>
      </h3>
      <p class="note-text">{text(note.gap.note.key, note.gap.note.slots)}</p>
      {repeats > 0 && <p class="note-aside">{text('panel_note_repeats', { count: String(repeats) })}</p>}
      <div class="note-foot">
        <span class="note-origin">{text(confirmed ? 'panel_note_checked' : 'panel_note_found')}</span>
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {text('panel_note_how')}
        </button>
        {mayJudge && (
          <>
            <button
              type="button"
              class="link"
              aria-pressed={confirmed}
              aria-disabled={saving}
              onClick={() => !saving && void onJudge(confirmed ? 'open' : 'confirmed')}
            >
              {text(confirmed ? 'panel_note_confirmed' : 'panel_note_confirm')}
            </button>
            <button
              type="button"
              class="link"
              data-act="dismiss"
              aria-disabled={saving}
              onClick={() =>
                !saving && void onJudge('dismissed').then((done) => done && focusIn(note.id, 'bring-back'))
              }
            >
              {text('panel_note_dismiss')}
            </button>
          </>
        )}
      </div>
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      {open && <NoteEvidence note={note} evidence={evidence()} onShow={onShow} />}
      {open && children}
    </div>
  );
}

/** A dismissed note stays as one line, so that it can be brought back. */
function DismissedNote({ note, mayJudge, saving, failure, onJudge }: NoteCardProps) {
  const text = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section would be one landmark per note, and a fieldset holds fields.
    <div
      role="group"
      class="note note-dismissed"
      data-note={note.id}
      tabIndex={-1}
      aria-labelledby={`t-${note.id}`}
    >
      <h3 class="note-title" id={`t-${note.id}`}>
        {text('panel_note_dismissed', { title: text(gapTitle(note.gap.id)) })}
      </h3>
      {mayJudge && (
        <button
          type="button"
          class="link"
          data-act="bring-back"
          aria-disabled={saving}
          onClick={() => !saving && void onJudge('open').then((done) => done && focusIn(note.id, 'dismiss'))}
        >
          {text('panel_note_bring_back')}
        </button>
      )}
      {failure && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}

/**
 * The button that was pressed has gone with the note's old form: the keyboard goes on at its counterpart, unless the
 * reader went on elsewhere while it was saved.
 */
function focusIn(noteId: string, act: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-note="${CSS.escape(noteId)}"] [data-act="${act}"]`)?.focus();
  });
}
