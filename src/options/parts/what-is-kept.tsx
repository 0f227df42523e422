import { useEffect, useState } from 'preact/hooks';
import { callBackground } from '../../messages/client.ts';
import { isBackupDue, type LibraryTotals } from '../../model/index.ts';
import { BackupReminder } from '../../ui/backup-reminder.tsx';
import { useText } from '../../ui/language.ts';
import { DeleteEverything } from './delete-everything.tsx';
import { KeptArticles } from './kept-articles.tsx';
import { KeptVersions } from './kept-versions.tsx';
import type { PartProps } from './part.ts';

interface Props extends PartProps {
  totals: LibraryTotals | null;
  /** Says whether a choice that is no setting was kept. */
  onSaid(kept: boolean): void;
}

/** How much is kept, which articles and for how long, how many earlier versions of it, and the way to delete it all. */
export function WhatIsKept({ settings, totals: first, onChange, onSaid }: Props) {
  const text = useText();
  const [totals, setTotals] = useState(first);
  const count = () => callBackground('data.totals', null).then(setTotals, () => setTotals(null));
  useEffect(() => {
    // While the reader was elsewhere they may have kept or written more.
    const recount = () => void count();
    addEventListener('focus', recount);
    return () => removeEventListener('focus', recount);
  }, []);
  return (
    <>
      <p role="status">
        {totals
          ? text('options_totals', { articles: String(totals.articles), own: String(totals.own) })
          : text('options_totals_unknown')}
      </p>
      {totals && isBackupDue(totals.own, settings) && (
        <BackupReminder own={totals.own} onLater={() => void onChange({ remindedAt: totals.own })} />
      )}
      <KeptArticles
        settings={settings}
        onChange={(part) => onChange(part).then(count)}
        onFailure={() => onSaid(false)}
      />
      <KeptVersions onSaid={onSaid} />
      <p>{text('options_uninstall')}</p>
      <DeleteEverything totals={totals} onDeleted={count} />
    </>
  );
}
