import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleRecord, Span, Statement, StatementLayer } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import { isUndecided } from '../state/attempts.ts';
import { draftOfStatement, type LayerDraft } from '../state/layer-drafts.ts';
import { SaveState } from './save-state.tsx';
import { SpeakerFields } from './speaker-fields.tsx';
import { WordsField } from './words-field.tsx';

interface Props {
  draftKey: string;
  draft: LayerDraft;
  /** The statement as the machine found it; null for words that it missed. */
  machine: Statement | null;
  /** What is kept of it now. */
  layer: StatementLayer | null;
  article: ArticleRecord;
  /** After saving or closing, so that the keyboard does not fall out of the card. */
  onDone(): void;
}

/** Where a person corrects who said some words and which words they are, tags them, or adds words that were missed. */
export function LayerEditor({ draftKey, draft, machine, layer, article, onDone }: Props) {
  const text = useText();
  const { layerDrafts, actions } = usePanel();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const progress = actions.progress.value.get(draftKey);
  const busy = isUndecided(progress);
  const changedElsewhere = !busy && (layer?.updatedAt ?? null) !== draft.base && layer !== null;
  const change = (part: Partial<LayerDraft>) => layerDrafts.set(draftKey, { ...draft, ...part });
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);

  const close = () => {
    layerDrafts.set(draftKey, { ...draft, open: false });
    onDone();
  };
  const throwAway = () => {
    layerDrafts.drop(draftKey);
    onDone();
  };
  const save = async () => {
    if (busy) return;
    // Seen by the reader now, what the other window wrote may be replaced.
    const now = changedElsewhere ? { ...draft, base: layer.updatedAt } : draft;
    if (await actions.correct(draftKey, now, machine)) onDone();
  };
  const isNew = draft.added && !layer;
  // Words that are new stand on no card yet, whose heading would be above this one.
  const Title = isNew ? 'h2' : 'h3';
  const theirs = changedElsewhere
    ? { key: 'panel_correct_changed', words: whatItSays(layer, machine, article) }
    : null;

  return (
    <form
      ref={form}
      class="editor"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <Title class="editor-title" id={`${id}-title`}>
        {text(isNew ? 'panel_correct_title_add' : 'panel_correct_title')}
      </Title>
      <SpeakerFields draft={draft} article={article} onChange={change} />
      <WordsField content={draft.content} article={article} onChange={(content) => change({ content })} />
      <label for={`${id}-tags`}>{text('panel_correct_tags')}</label>
      <input
        id={`${id}-tags`}
        type="text"
        dir="auto"
        autocomplete="off"
        aria-describedby={`${id}-tags-help`}
        value={draft.tags}
        onInput={(event) => change({ tags: event.currentTarget.value })}
      />
      <p class="editor-help" id={`${id}-tags-help`}>
        {text('panel_correct_tags_help')}
      </p>
      <SaveState progress={progress} theirs={theirs} />
      <div class="editor-foot">
        <button type="submit" class="button" aria-disabled={busy}>
          {text(busy ? 'panel_editor_saving' : 'panel_editor_save')}
        </button>
        <button type="button" class="link" onClick={close}>
          {text('panel_editor_close')}
        </button>
        {!busy && (
          <button type="button" class="link" onClick={throwAway}>
            {text('panel_editor_throw_away')}
          </button>
        )}
      </div>
    </form>
  );
}

/** What another window kept of a statement, in one line: speaker, words, tags. */
function whatItSays(layer: StatementLayer, machine: Statement | null, { text }: ArticleRecord): string {
  const found = machine ? draftOfStatement(layer.articleId, machine, null) : null;
  const content: readonly Span[] = layer.content ?? found?.content ?? [layer.anchor];
  const words = content.map((span) => text.slice(...span)).join(' … ');
  const speaker = layer.speaker ? (layer.speaker.name ?? '—') : (found?.speaker ?? '—');
  return [speaker, words, layer.tags.join(', ')].filter((part) => part !== '').join(' · ');
}
