import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ArticleRecord, VersionStep } from '../../model/index.ts';
import { useLocale, useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import { ChangeLine } from './change-line.tsx';

/** What changed in the article since the reader first saw it, the latest first; nothing where nothing did. */
export function Changes({ article }: { article: ArticleRecord }) {
  const text = useText();
  const { history } = usePanel();
  const steps = useSignal<readonly VersionStep[]>([]);
  useEffect(() => {
    let here = true;
    // Where nobody answers there is nothing to tell; the notes are shown all the same.
    const arrived = (found: VersionStep[]) => {
      if (here) steps.value = found;
    };
    void history(article.id).then(arrived, () => undefined);
    return () => {
      here = false;
    };
  }, [article.id, history, steps]);
  if (steps.value.length === 0) return null;
  return (
    <section class="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">{text('panel_changes_title', { count: String(steps.value.length) })}</h2>
      <ol class="timeline">
        {steps.value.map((step, index) => (
          <Step key={step.number} step={step} open={index === 0} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step, open }: { step: VersionStep; open: boolean }) {
  const text = useText();
  const locale = useLocale();
  const found = new Date(step.found);
  const count = step.changes.length + (step.titleBefore === null ? 0 : 1);
  const when = (
    <time dateTime={found.toISOString()}>
      {found.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
    </time>
  );
  if (count === 0) {
    return (
      <li class="version">
        {when} <span class="version-count">{text('panel_changes_count', { count: '0' })}</span>
      </li>
    );
  }
  return (
    <li class="version">
      <details open={open}>
        <summary>
          {when} <span class="version-count">{text('panel_changes_count', { count: String(count) })}</span>
        </summary>
        <ul class="change-list">
          {step.titleBefore !== null && (
            <li class="change" data-change="headline">
              <p class="change-kind">{text('panel_changes_headline')}</p>
              <blockquote class="diff" dir="auto">
                <del>{step.titleBefore}</del>
              </blockquote>
            </li>
          )}
          {step.changes.map((change, index) => (
            <ChangeLine key={index} change={change} />
          ))}
        </ul>
      </details>
    </li>
  );
}
