import { useState } from 'preact/hooks';
import { PREFERENCES, type Preference } from '../../store/backup/merge.ts';
import type { ViewConflict } from '../../store/backup/merge-view.ts';
import type { RestorePlan } from '../../store/backup/plan-restore.ts';
import type { BrokenPiece } from '../../store/backup/read-backup.ts';
import type { RestoreResult } from '../../store/backup/restore.ts';
import { useText } from '../../ui/language.ts';
import { ConflictList } from './conflict-list.tsx';
import { JobProgressLine } from './job-progress.tsx';
import { useStretch } from './stretch.tsx';
import { useJob } from './use-job.ts';

/** Brings a backup in: first what it would do, then, when the reader says so, doing it. */
export function RestorePart() {
  const text = useText();
  const plan = useJob('plan');
  const restore = useJob('restore');
  const [file, setFile] = useState<File | null>(null);
  const [preference, setPreference] = useState<Preference>('newer');

  const choose = (chosen: File | null) => {
    setFile(chosen);
    restore.forget();
    if (chosen) void plan.run({ file: chosen, preference, now: Date.now() });
  };
  const prefer = (choice: Preference) => {
    setPreference(choice);
    if (file) void plan.run({ file, preference: choice, now: Date.now() });
  };
  const start = (broken: 'rest' | 'nothing') => {
    if (file && !restore.running) void restore.run({ file, preference, broken, now: Date.now() });
  };
  const failure = restore.failure ?? plan.failure;
  return (
    <>
      <p>{text('library_restore_help')}</p>
      <p>
        <input
          type="file"
          aria-label={text('library_restore_choose')}
          data-restore
          onChange={({ currentTarget }) => choose(currentTarget.files?.[0] ?? null)}
        />
      </p>
      {(plan.running || restore.running) && (
        <JobProgressLine
          progress={restore.running ? restore.progress : plan.progress}
          onCancel={restore.running ? restore.cancel : plan.cancel}
        />
      )}
      {plan.result && !restore.result && !restore.running && (
        <Plan
          plan={plan.result}
          file={file?.name ?? ''}
          preference={preference}
          onPrefer={prefer}
          onStart={start}
        />
      )}
      <p role="status" data-job="restore">
        {restore.result ? (
          <Outcome result={restore.result} />
        ) : plan.result === null ? (
          text('library_job_cancelled')
        ) : (
          ''
        )}
      </p>
      {failure && (
        <p class="failure" role="alert">
          {text(`library_job_failed_${failure.replaceAll('-', '_')}`)}
        </p>
      )}
    </>
  );
}

interface PlanProps {
  plan: RestorePlan;
  /** Its name. */
  file: string;
  preference: Preference;
  onPrefer(preference: Preference): void;
  onStart(broken: 'rest' | 'nothing'): void;
}

function Plan({ plan, file, preference, onPrefer, onStart }: PlanProps) {
  const text = useText();
  const { articles, conflicts, broken, partial, viewsAdded, viewConflicts } = plan;
  return (
    <div class="plan" data-plan>
      <p>
        {text('library_plan', {
          added: String(articles.added),
          changed: String(articles.changed),
          same: String(articles.same),
          notes: String(plan.notesAdded),
        })}
      </p>
      {partial > 0 && <p>{text('library_plan_partial', { count: String(partial) })}</p>}
      {viewsAdded > 0 && <p>{text('library_plan_views', { count: String(viewsAdded) })}</p>}
      {conflicts.length + viewConflicts.length > 0 && (
        <fieldset class="any-of">
          <legend>
            {conflicts.length > 0
              ? text('library_plan_conflicts', { count: String(conflicts.length) })
              : text('library_plan_view_conflicts', { count: String(viewConflicts.length) })}
          </legend>
          {PREFERENCES.map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="preference"
                checked={choice === preference}
                onChange={() => onPrefer(choice)}
              />
              {text(`library_prefer_${choice}`)}
            </label>
          ))}
          {conflicts.length > 0 && <ConflictList conflicts={conflicts} />}
          {conflicts.length > 0 && viewConflicts.length > 0 && (
            <p>{text('library_plan_view_conflicts', { count: String(viewConflicts.length) })}</p>
          )}
          {viewConflicts.length > 0 && <ViewConflicts conflicts={viewConflicts} />}
        </fieldset>
      )}
      {broken.length > 0 ? (
        <div class="banner">
          <p>{text('library_plan_broken', { count: String(broken.length), file })}</p>
          <BrokenList broken={broken} />
          <button type="button" class="button" onClick={() => onStart('rest')}>
            {text('library_restore_rest')}
          </button>{' '}
          <span>{text('library_restore_nothing')}</span>
        </div>
      ) : (
        <button type="button" class="button" onClick={() => onStart('nothing')}>
          {text('library_restore_start')}
        </button>
      )}
    </div>
  );
}

function ViewConflicts({ conflicts }: { conflicts: readonly ViewConflict[] }) {
  const text = useText();
  return (
    <ul>
      {conflicts.map(({ here, file, stays }) => (
        <li key={here.id}>
          {text('library_plan_view_conflict', { here: here.name, file: file.name, stays })}
        </li>
      ))}
    </ul>
  );
}

function BrokenList({ broken }: { broken: readonly BrokenPiece[] }) {
  const { shown, more } = useStretch(broken);
  return (
    <>
      <ul>
        {shown.map((piece) => (
          <li key={JSON.stringify(piece)}>
            <BrokenLine piece={piece} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

function BrokenLine({ piece }: { piece: BrokenPiece }) {
  const text = useText();
  if ('reason' in piece) {
    const number = String(piece.number);
    const { reason, field = '' } = piece;
    return <>{text(`library_broken_${reason.replaceAll('-', '_')}`, { number, field })}</>;
  }
  const { line, item } = piece.place;
  const place = line === undefined ? 'whole' : item === undefined ? 'line' : 'item';
  return (
    <>
      <strong>{text(`import_place_${place}`, { line: String(line), item: String(item) })}</strong>{' '}
      <span>{text(piece.key, piece.slots)}</span>
    </>
  );
}

function Outcome({ result }: { result: RestoreResult }) {
  const text = useText();
  if (result.state !== 'done') return <>{text(`library_restore_${result.state}`)}</>;
  return <>{text('library_restore_done', { articles: String(result.articles) })}</>;
}
