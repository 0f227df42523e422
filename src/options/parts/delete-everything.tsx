import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { callBackground } from '../../messages/client.ts';
import type { LibraryTotals } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { Question } from './question.tsx';

/** Deletes all that is kept, after a question that says how much that is. Settings stay. */
export function DeleteEverything({ totals, onDeleted }: { totals: LibraryTotals | null; onDeleted(): void }) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const no = useRef<HTMLButtonElement>(null);
  const open = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asking) no.current?.focus();
  }, [asking]);
  const close = () => {
    setAsking(false);
    requestAnimationFrame(() => open.current?.focus());
  };
  const remove = async () => {
    const answer = await callBackground('data.delete', null).catch(() => null);
    // Texts that were begun and not saved are kept by the panel itself.
    if (answer?.saved) localStorage.clear();
    setSaid(
      text(
        answer?.saved
          ? 'options_deleted'
          : `panel_delete_problem_${(answer?.problem ?? 'no-answer').replaceAll('-', '_')}`,
      ),
    );
    close();
    onDeleted();
  };
  return (
    <>
      {asking ? (
        <Question
          sentence={text('options_delete_question', {
            articles: String(totals?.articles ?? 0),
            own: String(totals?.own ?? 0),
          })}
          yes={text('options_delete_yes')}
          no={text('options_delete_no')}
          noButton={no}
          onYes={() => void remove()}
          onNo={close}
        />
      ) : (
        <button type="button" class="link danger" ref={open} onClick={() => setAsking(true)}>
          {text('options_delete')}
        </button>
      )}
      <p role="status">{said}</p>
    </>
  );
}
