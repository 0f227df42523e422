import { useState } from 'preact/hooks';
import type { ArticleWithNotes, HumanNote } from '../../model/index.ts';
import { editNote, writeNote } from '../../store/notes.ts';
import { useText } from '../../ui/language.ts';

/** The note that carries an article's tags and no words. */
const TAGS_ID = 'tags';

/** A person's tags of one article, separated by commas. */
export function TagEditor({ page }: { page: ArticleWithNotes }) {
  const text = useText();
  const [said, setSaid] = useState('');
  const kept = page.notes.find((note): note is HumanNote => note.kind === 'human' && note.id === TAGS_ID);
  const save = async (value: string) => {
    const tags = [...new Set(value.split(/[,،、]/).map((tag) => tag.trim()))].filter((tag) => tag !== '');
    try {
      const saved = kept
        ? await editNote(page.article.id, TAGS_ID, { tags }, Date.now())
        : await writeNote({ ...NO_WORDS, articleId: page.article.id, tags, ...timesNow() });
      setSaid(text(saved ? 'library_tags_saved' : 'library_tags_failed'));
    } catch {
      setSaid(text('library_tags_failed'));
    }
  };
  return (
    <div class="tag-editor">
      <label class="field">
        {text('library_tags')}
        <input
          value={(kept?.tags ?? []).join(', ')}
          dir="auto"
          onChange={({ currentTarget }) => void save(currentTarget.value)}
        />
      </label>
      <p role="status" class="tag-said">
        {said}
      </p>
    </div>
  );
}

const NO_WORDS = {
  kind: 'human',
  id: TAGS_ID,
  statementId: null,
  quote: '',
  anchor: null,
  text: '',
} as const;

const timesNow = () => ({ createdAt: Date.now(), updatedAt: Date.now() });
