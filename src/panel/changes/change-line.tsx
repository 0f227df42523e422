import type { ToldChange } from '../../model/index.ts';
import { Clamped } from '../../ui/clamped.tsx';
import { gapTitle } from '../../ui/gap-title.ts';
import { useText } from '../../ui/language.ts';

import { WordDiff } from './word-diff.tsx';

/** One change: what happened, and the words it happened to. */
export function ChangeLine({ change }: { change: ToldChange }) {
  const text = useText();
  const { kind, speaker, speakerBefore, gap, diff } = change;
  const words = change.now ?? change.before;
  return (
    <li class="change" data-change={kind}>
      <p class="change-kind">
        {text(`panel_change_${kind.replaceAll('-', '_')}`, {
          speaker: speaker ?? 'none',
          before: speakerBefore ?? 'none',
          title: gap ? text(gapTitle(gap)) : '',
        })}
      </p>
      {diff.some((part) => part.kind !== 'same') ? (
        <WordDiff parts={diff} />
      ) : (
        words !== null && (
          <blockquote class="diff" dir="auto">
            <Clamped lines={3}>{kind === 'removed' ? <del>{words}</del> : words}</Clamped>
          </blockquote>
        )
      )}
    </li>
  );
}
