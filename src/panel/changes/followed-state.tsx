import type { AnchorDecision } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { WordDiff } from './word-diff.tsx';

/** What became of a note's words since the article was edited; nothing where they stand as they did. */
export function FollowedState({ decision }: { decision: AnchorDecision }) {
  const text = useText();
  const { state, diff, speaker } = decision;
  if (state === 'exact') return null;
  return (
    <div class="followed" data-state={state}>
      <p class="followed-state">
        {state === 'conflicting'
          ? text('panel_followed_conflicting', {
              before: speaker?.before ?? 'none',
              now: speaker?.after ?? 'none',
            })
          : text(`panel_followed_${state}`)}
      </p>
      {diff.some(({ kind }) => kind !== 'same') && <WordDiff parts={diff} />}
    </div>
  );
}
