import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { callBackground } from '../../messages/client.ts';
import { RETENTIONS, type Retention } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { Question } from './question.tsx';
import { useAskedFirst } from './use-asked-first.ts';

/** How many earlier versions of an article are kept; a choice that deletes some asks first. Nothing until it is read. */
export function KeptVersions({ onSaid }: { onSaid(kept: boolean): void }) {
  const [kept, setKept] = useState<Retention | null>(null);
  useEffect(() => {
    void callBackground('retention.read', null).then(setKept, () => undefined);
  }, []);
  return kept && <Choice kept={kept} onKept={setKept} onSaid={onSaid} />;
}

interface Props {
  kept: Retention;
  onKept(kept: Retention): void;
  onSaid(kept: boolean): void;
}

function Choice({ kept, onKept, onSaid }: Props) {
  const text = useText();
  const id = useId();
  const field = useRef<HTMLSelectElement>(null);
  const { shown, deletes, choose, answer } = useAskedFirst<Retention>(
    kept,
    (one, other) => one === other,
    async (retention) => (await callBackground('retention.would-forget', { retention })).versions,
    async (retention) => {
      const done = await callBackground('retention.choose', { retention }).catch(() => null);
      if (done?.saved) onKept(done.value);
      onSaid(done?.saved ?? false);
    },
    () => onSaid(false),
  );
  const reply = (yes: boolean) => void answer(yes).then(() => field.current?.focus());
  return (
    <>
      <div class="row">
        <label for={id}>{text('options_versions')}</label>
        <select
          id={id}
          ref={field}
          value={shown}
          onChange={(event) => void choose(RETENTIONS[event.currentTarget.selectedIndex]!)}
        >
          {RETENTIONS.map((one) => (
            <option key={one} value={one}>
              {text(`options_versions_${one.replaceAll('-', '_')}`)}
            </option>
          ))}
        </select>
      </div>
      {deletes !== null && (
        <Question
          sentence={text('options_versions_question', { versions: String(deletes) })}
          yes={text('options_versions_yes', { versions: String(deletes) })}
          no={text('options_forget_no')}
          onYes={() => reply(true)}
          onNo={() => reply(false)}
        />
      )}
    </>
  );
}
