import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { evidenceWords } from '../../ui/evidence.ts';
import { useText } from '../../ui/language.ts';
import { NoteCard } from '../../ui/note-card.tsx';
import { SeverityShape } from '../../ui/severity-mark.tsx';
import { FollowedState } from '../changes/followed-state.tsx';
import { usePanel } from '../context.ts';
import { isProblem, isUndecided, problemKey } from '../state/attempts.ts';
import type { FoldedNote } from '../state/cards.ts';
import { WrongNotePart } from './wrong-note.tsx';

/** The notes of a card: what needs a look at once, and what is merely good to know behind a count. */
export function MachineNotes({ notes }: { notes: readonly FoldedNote[] }) {
  const text = useText();
  const { state, filters } = usePanel();
  const folded = notes.filter(({ lead }) => lead.gap.severity === 'info');
  const plain = notes.filter(({ lead }) => lead.gap.severity !== 'info');
  const openedByReader = useSignal(false);
  const askedFor =
    folded.some(({ lead, folded: more }) => [lead, ...more].some(({ id }) => id === state.wanted.value)) ||
    filters.filters.value.severities.has('info');
  const open = openedByReader.value || askedFor;
  // What was opened to show a note stays open when the note has been shown.
  useEffect(() => {
    if (askedFor) openedByReader.value = true;
  }, [askedFor, openedByReader]);

  return (
    <>
      {plain.map((note) => (
        <MachineNoteCard key={note.lead.id} note={note} />
      ))}
      {folded.length > 0 && (
        <div class="details">
          <button
            type="button"
            class="link details-switch"
            aria-expanded={open}
            onClick={() => {
              openedByReader.value = !open;
            }}
          >
            <SeverityShape severity="info" />
            {text('panel_details', { count: String(folded.length) })}
          </button>
          {open && folded.map((note) => <MachineNoteCard key={note.lead.id} note={note} />)}
        </div>
      )}
    </>
  );
}

function MachineNoteCard({ note }: { note: FoldedNote }) {
  const text = useText();
  const { state, actions } = usePanel();
  const progress = actions.progress.value.get(note.lead.id);
  return (
    <NoteCard
      note={note.lead}
      repeats={note.folded.length}
      evidence={() => {
        const article = state.page.value?.article;
        const { anchor, evidence } = note.lead.gap;
        const spans = note.lead.current && article ? [...(anchor ? [anchor] : []), ...evidence] : [];
        return spans.map((span) => evidenceWords(article!, span));
      }}
      mayJudge={state.mayWrite.value}
      saving={isUndecided(progress)}
      failure={
        isProblem(progress)
          ? text(`panel_judge_problem_${problemKey(progress)}`)
          : progress === 'again' || progress === 'waiting'
            ? text(`panel_${progress}`)
            : null
      }
      onJudge={(judgement) => actions.judge(note, judgement)}
      onShow={(span) => void actions.show(span)}
    >
      {!note.lead.current && note.lead.followed && <FollowedState decision={note.lead.followed.decision} />}
      <WrongNotePart note={note.lead} />
    </NoteCard>
  );
}
