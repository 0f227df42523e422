import { useText } from '../../ui/language.ts';
import { EXPORTS, type FileAction, IMPORTS } from '../files/actions.ts';

/** Everything that leaves the library as a file, or comes in from one. */
export function FilesPage() {
  const text = useText();
  return (
    <div class="files-page">
      <Actions title={text('library_files_out')} actions={EXPORTS} />
      <Actions title={text('library_files_in')} actions={IMPORTS} />
    </div>
  );
}

function Actions({ title, actions }: { title: string; actions: readonly FileAction[] }) {
  const text = useText();
  return (
    <section class="file-actions" aria-label={title}>
      <h1>{title}</h1>
      {actions.map(({ id, title: heading, Part }) => (
        <section key={id} class="file-action" aria-labelledby={`file-${id}`}>
          <h2 id={`file-${id}`}>{text(heading)}</h2>
          <Part />
        </section>
      ))}
    </section>
  );
}
