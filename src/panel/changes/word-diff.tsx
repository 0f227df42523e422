import type { DiffPart } from '../../model/index.ts';
import { useInterfaceLanguage, useText } from '../../ui/language.ts';

/** Words with what was taken out struck through and what was put in underlined, and said so to those who listen. */
export function WordDiff({ parts }: { parts: readonly DiffPart[] }) {
  const text = useText();
  const spoken = useInterfaceLanguage();
  return (
    <blockquote class="diff" dir="auto">
      {parts.map((part, index) => {
        if (part.kind === 'same') return <span key={index}>{part.text}</span>;
        const Changed = part.kind === 'removed' ? 'del' : 'ins';
        return (
          <Changed key={index}>
            <span class="unseen" {...spoken}>
              {text(`panel_diff_${part.kind}`)}{' '}
            </span>
            {part.text}
          </Changed>
        );
      })}
    </blockquote>
  );
}
