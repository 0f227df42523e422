import { useId, useState } from 'preact/hooks';
import type { Expectation } from '../../formats/index.ts';
import { type MachineNote, SEVERITIES } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';

type Kind = Expectation['kind'];
const KINDS: readonly Kind[] = ['no-note', 'other-severity', 'other-words'];

/** Lets a reader say that a note is wrong: saves a small file on this computer and sends nothing. */
export function WrongNotePart({ note }: { note: MachineNote }) {
  const text = useText();
  const { state, exporter } = usePanel();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<Kind>('no-note');
  const [severity, setSeverity] = useState(note.gap.severity);
  const [words, setWords] = useState('');
  const [comment, setComment] = useState('');
  const [said, setSaid] = useState('');

  const expectation = (): Expectation => {
    if (kind === 'other-severity') return { kind, severity };
    return kind === 'other-words' ? { kind, words } : { kind };
  };
  const save = async () => {
    const page = state.page.value;
    const saving = page && exporter.saveWrongNote(page, note.id, expectation(), comment);
    const file = await saving?.catch(() => null);
    setSaid(file ? text('panel_export_done', { file }) : text('panel_export_failed'));
  };

  return (
    <div class="wrong">
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {text('panel_wrong_open')}
      </button>
      {open && (
        <form
          class="editor"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <fieldset class="sites">
            <legend>{text('panel_wrong_legend')}</legend>
            {KINDS.map((one) => (
              <label key={one}>
                <input type="radio" name={id} checked={kind === one} onChange={() => setKind(one)} />
                <span>{text(`panel_wrong_${one.replaceAll('-', '_')}`)}</span>
              </label>
            ))}
          </fieldset>
          {kind === 'other-severity' && (
            <label>
              {text('panel_wrong_severity')}{' '}
              <select
                value={severity}
                onChange={(event) => setSeverity(SEVERITIES[event.currentTarget.selectedIndex]!)}
              >
                {SEVERITIES.map((one) => (
                  <option key={one} value={one}>
                    {text(`panel_severity_${one}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {kind === 'other-words' && (
            <label>
              {text('panel_wrong_words')}
              <input
                type="text"
                dir="auto"
                required
                value={words}
                onInput={(event) => setWords(event.currentTarget.value)}
              />
            </label>
          )}
          <label>
            {text('panel_wrong_comment')}
            <textarea
              rows={2}
              dir="auto"
              value={comment}
              onInput={(event) => setComment(event.currentTarget.value)}
            />
          </label>
          <p class="note-aside">{text('panel_wrong_help')}</p>
          <button type="submit" class="button">
            {text('panel_wrong_save')}
          </button>
          <p role="status">{said}</p>
        </form>
      )}
    </div>
  );
}
