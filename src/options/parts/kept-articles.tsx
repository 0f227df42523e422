import { useId, useRef } from 'preact/hooks';
import { callBackground } from '../../messages/client.ts';
import { DAYS, KEEPINGS, type Settings } from '../../model/index.ts';
import { useLocale, useText } from '../../ui/language.ts';
import type { PartProps } from './part.ts';
import { Question } from './question.tsx';
import { useAskedFirst } from './use-asked-first.ts';

const DAY = 86_400_000;

type Kept = Pick<Settings, 'keep' | 'days'>;

interface Props extends PartProps {
  /** Nobody could count what the choice would delete. */
  onFailure(): void;
}

/** Which articles are kept, and for how long; a choice that deletes some asks first. */
export function KeptArticles({ settings, onChange, onFailure }: Props) {
  const text = useText();
  const id = useId();
  const locale = useLocale();
  /** The day on which an article of today would go. */
  const dateIn = (days: number | null): string =>
    new Date(Date.now() + (days ?? 0) * DAY).toLocaleDateString(locale, { dateStyle: 'long' });
  const part = useRef<HTMLDivElement>(null);
  const { shown, deletes, choose, answer } = useAskedFirst<Kept>(
    { keep: settings.keep, days: settings.days },
    (one, other) => one.keep === other.keep && one.days === other.days,
    async (kept) => (await callBackground('data.would-forget', kept)).articles,
    onChange,
    onFailure,
  );
  const reply = (yes: boolean) => {
    // The button that was pressed goes: the keyboard goes on where the choice is.
    void answer(yes).then(() => part.current?.querySelector<HTMLElement>(':checked')?.focus());
  };
  return (
    <div ref={part}>
      <fieldset class="choices">
        <legend class="unseen">{text('options_kept')}</legend>
        {KEEPINGS.map((keep) => (
          <label key={keep} class="choice">
            <input
              type="radio"
              name={`${id}-keep`}
              checked={shown.keep === keep}
              onChange={() => void choose({ ...shown, keep })}
            />
            <span>
              <strong>{text(`options_keep_${keep}`)}</strong>
              <span class="aside">{text(`options_keep_${keep}_help`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="row">
        <label for={`${id}-days`}>{text('options_days')}</label>
        <select
          id={`${id}-days`}
          value={String(shown.days)}
          onChange={(event) => void choose({ ...shown, days: DAYS[event.currentTarget.selectedIndex]! })}
        >
          {DAYS.map((days) => (
            <option key={days} value={String(days)}>
              {text('options_days_value', { days: String(days ?? 0) })}
            </option>
          ))}
        </select>
      </div>
      <p class="aside" data-example="days">
        {text('options_days_effect', {
          keep: shown.keep,
          days: String(shown.days ?? 0),
          date: dateIn(shown.days),
        })}
      </p>
      {deletes !== null && (
        <Question
          sentence={text('options_forget_question', { articles: String(deletes) })}
          yes={text('options_forget_yes', { articles: String(deletes) })}
          no={text('options_forget_no')}
          onYes={() => reply(true)}
          onNo={() => reply(false)}
        />
      )}
      <p class="aside">{text('options_days_help')}</p>
    </div>
  );
}
