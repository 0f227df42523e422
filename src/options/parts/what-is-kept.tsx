import { useEffect, useId, useState } from 'preact/hooks';
import { callBackground } from '../../messages/client.ts';
import { DAYS, KEEPINGS, type LibraryTotals, RETENTIONS, type Retention } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { BackupReminder } from './backup-reminder.tsx';
import { DeleteEverything } from './delete-everything.tsx';
import type { PartProps } from './part.ts';

interface Props extends PartProps {
  totals: LibraryTotals | null;
  /** Says whether a choice that is no setting was kept. */
  onSaid(kept: boolean): void;
}

/** Which articles are kept and for how long, how many of their earlier versions, and the way to delete it all. */
export function WhatIsKept({ settings, totals: first, onChange, onSaid }: Props) {
  const text = useText();
  const id = useId();
  const [totals, setTotals] = useState(first);
  const count = () => callBackground('data.totals', null).then(setTotals, () => setTotals(null));
  const [versions, setVersions] = useState<Retention | null>(null);
  useEffect(() => {
    // While the reader was elsewhere they may have kept or written more.
    const recount = () => void count();
    addEventListener('focus', recount);
    return () => removeEventListener('focus', recount);
  }, []);
  useEffect(() => {
    void callBackground('retention.read', null).then(setVersions, () => undefined);
  }, []);
  const chooseVersions = async (retention: Retention) => {
    const answer = await callBackground('retention.choose', { retention }).catch(() => null);
    if (answer?.saved) setVersions(answer.value);
    onSaid(answer?.saved ?? false);
  };
  return (
    <>
      <p role="status">
        {totals
          ? text('options_totals', { articles: String(totals.articles), own: String(totals.own) })
          : text('options_totals_unknown')}
      </p>
      {totals && <BackupReminder own={totals.own} settings={settings} onChange={onChange} />}
      <fieldset class="choices">
        <legend class="unseen">{text('options_kept')}</legend>
        {KEEPINGS.map((keep) => (
          <label key={keep} class="choice">
            <input
              type="radio"
              name={`${id}-keep`}
              checked={settings.keep === keep}
              onChange={() => void onChange({ keep }).then(count)}
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
          value={String(settings.days)}
          onChange={(event) => void onChange({ days: DAYS[event.currentTarget.selectedIndex]! }).then(count)}
        >
          {DAYS.map((days) => (
            <option key={days} value={String(days)}>
              {text('options_days_value', { days: String(days ?? 0) })}
            </option>
          ))}
        </select>
      </div>
      <p class="aside">{text('options_days_help')}</p>
      {versions && (
        <div class="row">
          <label for={`${id}-versions`}>{text('options_versions')}</label>
          <select
            id={`${id}-versions`}
            value={versions}
            onChange={(event) => {
              const retention = RETENTIONS[event.currentTarget.selectedIndex]!;
              void chooseVersions(retention);
            }}
          >
            {RETENTIONS.map((one) => (
              <option key={one} value={one}>
                {text(`options_versions_${one.replaceAll('-', '_')}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      <p>{text('options_uninstall')}</p>
      <DeleteEverything totals={totals} onDeleted={count} />
    </>
  );
}
