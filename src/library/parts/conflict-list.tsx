import type { NoteRecord } from '../../model/index.ts';
import type { Conflict } from '../../store/backup/merge.ts';
import { gapTitle } from '../../ui/gap-title.ts';
import { useLocale, useText } from '../../ui/language.ts';
import { useStretch } from './stretch.tsx';
import { WideTable } from './wide-table.tsx';

/** What a person decided differently here and in the file, and which of the two stays. */
export function ConflictList({ conflicts }: { conflicts: readonly Conflict[] }) {
  const text = useText();
  const { shown, more } = useStretch(conflicts);
  return (
    <>
      <WideTable label={text('library_plan_conflicts', { count: String(conflicts.length) })}>
        <thead>
          <tr>
            {['article', 'here', 'file', 'stays'].map((name) => (
              <th key={name} scope="col">
                {text(`library_conflict_${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ articleId, title, here, file, stays }) => (
            <tr key={`${articleId} ${here.id}`}>
              <th scope="row" dir="auto">
                {title}
              </th>
              <Side note={here} />
              <Side note={file} />
              <td>{text(`library_conflict_${stays}`)}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      {more}
    </>
  );
}

function Side({ note }: { note: NoteRecord }) {
  const text = useText();
  const locale = useLocale();
  const time = note.kind === 'machine' ? note.judgedAt : note.updatedAt;
  const words =
    note.kind === 'machine'
      ? text('library_conflict_judged', { title: text(gapTitle(note.gap.id)), judgement: note.judgement })
      : note.kind === 'human'
        ? note.text || (note.tags ?? []).join(', ')
        : [note.speaker?.name ?? '', note.quote, note.tags.join(', ')].filter((part) => part).join(' · ');
  return (
    <td dir="auto">
      {words}
      {time !== null && time > 0 && (
        <time dateTime={new Date(time).toISOString()}> {new Date(time).toLocaleString(locale)}</time>
      )}
    </td>
  );
}
