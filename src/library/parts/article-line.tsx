import { SEVERITIES } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { SeverityShape } from '../../ui/severity-mark.tsx';
import type { ArticleLine } from '../catalogue/lines.ts';
import { addressOf } from '../state/view.ts';
import { Day } from './day.tsx';
import { Tags } from './tags.tsx';
import { useNumber } from './written.ts';

const GRAVEST_FIRST = SEVERITIES.toReversed();

/** An article in the list. */
export function ArticleLineView({ line }: { line: ArticleLine }) {
  const text = useText();
  const number = useNumber();
  return (
    <article class="line-body">
      <p class="line-from">
        <span dir="auto">{line.outlet}</span>
        <Day iso={line.published} />
        {line.byline && <span dir="auto">{line.byline}</span>}
      </p>
      <h2 class="line-title" dir="auto" lang={line.language}>
        <a class="line-main" href={addressOf({ page: 'article', id: line.id, statement: null })}>
          {line.title || line.id}
        </a>
      </h2>
      <p class="line-counts">
        <span>{text('library_line_statements', { count: String(line.statements) })}</span>
        {GRAVEST_FIRST.filter((severity) => line.notes[severity] > 0).map((severity) => (
          <span key={severity} class={`severity severity-${severity}`}>
            <SeverityShape severity={severity} />
            <span aria-hidden="true">{number(line.notes[severity])}</span>
            <span class="unseen">
              {text(`library_line_${severity}`, { count: String(line.notes[severity]) })}
            </span>
          </span>
        ))}
        {line.judged > 0 && <span>{text('library_line_judged', { count: String(line.judged) })}</span>}
        {line.own > 0 && <span>{text('library_line_own', { count: String(line.own) })}</span>}
        <Tags tags={line.tags} />
      </p>
    </article>
  );
}
