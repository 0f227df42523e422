import { useState } from 'preact/hooks';
import { useText } from '../../ui/language.ts';
import { useLibrary } from '../context.ts';

/** The views a person gave a name, and a field to name this one. */
export function SavedViews() {
  const { views, saveView, forgetView } = useLibrary();
  const text = useText();
  const [name, setName] = useState('');
  const [failed, setFailed] = useState(false);
  const save = async (event: Event) => {
    event.preventDefault();
    if (name.trim() === '') return;
    try {
      await saveView(name.trim());
      setName('');
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section class="saved-views" aria-labelledby="saved-views">
      <h2 id="saved-views">{text('library_views')}</h2>
      <ul>
        {views.value.map((view) => (
          <li key={view.id}>
            <a href={`#${view.address}`} dir="auto">
              {view.name}
            </a>
            <button
              type="button"
              class="link"
              aria-label={text('library_view_delete_named', { name: view.name })}
              onClick={() => void forgetView(view.id).catch(() => setFailed(true))}
            >
              {text('library_view_delete')}
            </button>
          </li>
        ))}
      </ul>
      <form class="save-view" onSubmit={(event) => void save(event)}>
        <label class="field">
          {text('library_view_name')}
          <input value={name} dir="auto" onInput={({ currentTarget }) => setName(currentTarget.value)} />
        </label>
        <button type="submit" class="chip">
          {text('library_view_save')}
        </button>
      </form>
      {failed && (
        <p class="failure" role="alert">
          {text('library_view_failed')}
        </p>
      )}
    </section>
  );
}
