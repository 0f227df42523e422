import { gapTitle } from '../../ui/gap-title.ts';
import { useText } from '../../ui/language.ts';
import { SeverityShape } from '../../ui/severity-mark.tsx';
import type { StatementLine } from '../catalogue/lines.ts';
import { addressOf } from '../state/view.ts';
import { Day } from './day.tsx';
import { Tags } from './tags.tsx';

/** Notes named on a line; the others are counted. */
const MOST_NOTES = 3;

/** A statement in the list. */
export function StatementLineView({ line }: { line: StatementLine }) {
  const text = useText();
  const open = line.notes.filter(({ judgement }) => judgement !== 'dismissed');
  const shown = open.filter(({ gap }, at) => open.findIndex((note) => note.gap === gap) === at);
  return (
    <article class="line-body">
      <p class="line-from">
        <strong dir="auto">{line.speaker || text('library_line_nobody')}</strong>
        <span>{text(`library_naming_${line.namedAs.replaceAll('-', '_')}`)}</span>
        {line.secondHand && <span>{text('library_line_second_hand')}</span>}
      </p>
      <blockquote class="line-quote" dir="auto" lang={line.language}>
        <a class="line-main" href={addressOf({ page: 'article', id: line.articleId, statement: line.id })}>
          {line.quote}
        </a>
      </blockquote>
      <p class="line-counts">
        {shown.slice(0, MOST_NOTES).map(({ gap, severity }) => (
          <span key={gap} class={`severity severity-${severity}`}>
            <SeverityShape severity={severity} />
            {text(gapTitle(gap))}
          </span>
        ))}
        {shown.length > MOST_NOTES && (
          <span>{text('library_line_more', { count: String(shown.length - MOST_NOTES) })}</span>
        )}
        {line.own.map((words, at) => (
          <span key={at} class="line-own" dir="auto">
            {words}
          </span>
        ))}
        <Tags tags={line.tags} />
      </p>
      <p class="line-where">
        <span dir="auto">{line.outlet}</span>
        <Day iso={line.published} />
        <span dir="auto">{line.title}</span>
      </p>
    </article>
  );
}
