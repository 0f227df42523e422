import { useSignal } from '@preact/signals';
import type { ArticleRecord, Span } from '../../model/index.ts';
import { evidenceWords } from '../../ui/evidence.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import { type Edge, moveEdge } from '../state/edges.ts';

interface Props {
  content: Span[];
  article: ArticleRecord;
  onChange(content: Span[]): void;
}

const STEPS: [Edge, -1 | 1][] = [
  ['start', -1],
  ['start', 1],
  ['end', -1],
  ['end', 1],
];

/** Which words a statement is: its ends move word by word, or the words selected on the page take their place. */
export function WordsField({ content, article, onChange }: Props) {
  const text = useText();
  const { actions } = usePanel();
  const stuck = useSignal(false);
  const first = content[0];
  const last = content.at(-1);
  if (!first || !last) return null;
  const begins = evidenceWords(article, first);
  const ends = evidenceWords(article, last);
  const move = (edge: Edge, by: -1 | 1) => {
    const moved = moveEdge(article, content, edge, by);
    stuck.value = moved === null;
    if (moved) onChange(moved);
  };
  const take = async () => {
    const span = await actions.selection();
    if (span) onChange([span]);
  };
  return (
    <fieldset class="field words-field">
      <legend>{text('panel_correct_words')}</legend>
      <p class="words-now" dir="auto" lang={article.analysedLanguage} role="status">
        <span class="words-around">{begins.before}</span>
        <mark>{content.map((span) => article.text.slice(...span)).join(' … ')}</mark>
        <span class="words-around">{ends.after}</span>
      </p>
      <div class="words-steps">
        {STEPS.map(([edge, by]) => (
          <button key={`${edge} ${by}`} type="button" class="step" onClick={() => move(edge, by)}>
            {text(`panel_correct_${edge}_${by < 0 ? 'earlier' : 'later'}`)}
          </button>
        ))}
        <button type="button" class="step" onClick={() => void take()}>
          {text('panel_correct_take')}
        </button>
      </div>
      {stuck.value && (
        <p class="editor-help" role="status">
          {text('panel_correct_stuck')}
        </p>
      )}
    </fieldset>
  );
}
