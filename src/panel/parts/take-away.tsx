import { useState } from 'preact/hooks';
import type { ArticleWithNotes } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';

/** The formats that the panel offers; the command line has all of them. */
const OFFERED = ['csv', 'jsonld'] as const;

/** Saves this article's statements and notes as a file. */
export function TakeAway({ page }: { page: ArticleWithNotes }) {
  const text = useText();
  const { exporter } = usePanel();
  const [said, setSaid] = useState('');

  const save = async (format: (typeof OFFERED)[number]) => {
    try {
      setSaid(text('panel_export_done', { file: await exporter.save(page, format) }));
    } catch {
      setSaid(text('panel_export_failed'));
    }
  };

  return (
    <section class="take-away" aria-labelledby="take-away">
      <h2 id="take-away">{text('panel_export_title')}</h2>
      <div class="take-away-buttons">
        {OFFERED.map((format) => (
          <button key={format} type="button" class="button" onClick={() => void save(format)}>
            {text(`panel_export_${format}`)}
          </button>
        ))}
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
