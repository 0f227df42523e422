import { useId } from 'preact/hooks';
import type { ArticleRecord, NamedAs } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import type { LayerDraft } from '../state/layer-drafts.ts';

/** How a page can name somebody, as a reader would put it; the machine's finer kinds fall under these. */
const KINDS: readonly NamedAs[] = [
  'named-person',
  'named-organisation',
  'role-only',
  'unnamed-individual',
  'unnamed-group',
  'document',
  'none',
];

interface Props {
  draft: LayerDraft;
  article: ArticleRecord;
  onChange(part: Partial<LayerDraft>): void;
}

/** Who said the words, and how the page names them. */
export function SpeakerFields({ draft, article, onChange }: Props) {
  const text = useText();
  const { state } = usePanel();
  const id = useId();
  const known = new Set<string>();
  for (const { name } of article.sources) if (name) known.add(name);
  for (const { statement } of state.cards.value)
    if (statement?.speaker.name) known.add(statement.speaker.name);
  const kinds = KINDS.includes(draft.namedAs) ? KINDS : [draft.namedAs, ...KINDS];
  return (
    <>
      <label for={id}>{text('panel_correct_speaker')}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        list={`${id}-names`}
        autocomplete="off"
        value={draft.speaker}
        onInput={(event) =>
          onChange({ speaker: event.currentTarget.value, ...named(draft, event.currentTarget.value) })
        }
      />
      <datalist id={`${id}-names`}>
        {[...known].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label for={`${id}-as`}>{text('panel_correct_named')}</label>
      <select
        id={`${id}-as`}
        value={draft.namedAs}
        onChange={(event) => onChange({ namedAs: kinds[event.currentTarget.selectedIndex]! })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {text(`panel_named_${kind.replaceAll('-', '_')}`)}
          </option>
        ))}
      </select>
    </>
  );
}

/** Whoever types a name where nobody was credited means that somebody is named. */
const named = ({ namedAs }: LayerDraft, name: string): Partial<LayerDraft> =>
  namedAs === 'none' && name.trim() !== '' ? { namedAs: 'named-person' } : {};
