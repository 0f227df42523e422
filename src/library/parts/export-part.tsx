import { useState } from 'preact/hooks';
import { EXPORT_FORMATS } from '../../formats/index.ts';
import { FORMATS_WITHOUT_CHOICE, type FormatOffered } from '../../formats/names.ts';
import { downloadInBrowser } from '../../panel/exporter.ts';
import { FormatField } from '../../panel/parts/format-field.tsx';
import { useLocale, useText } from '../../ui/language.ts';
import { useLibrary } from '../context.ts';
import type { ExportOrder } from '../files/outgoing.ts';
import { FIRST_QUERY } from '../state/view.ts';
import { SaveJob } from './save-job.tsx';
import { useJob } from './use-job.ts';

const TICKS = ['listed', 'confirmed', 'without_text', 'per_article'] as const;
type Tick = (typeof TICKS)[number];

/** Gives articles with their statements and notes to other programs, as a file of the chosen format. */
export function ExportPart() {
  const text = useText();
  const locale = useLocale();
  const library = useLibrary();
  const view = library.navigation.view.value;
  const query = view.page === 'files' ? view.query : null;
  const job = useJob('export');
  const [format, setFormat] = useState<FormatOffered>('csv');
  const [ticked, setTicked] = useState<ReadonlySet<Tick>>(new Set());
  const [coder, setCoder] = useState('');

  const save = async () => {
    const now = Date.now();
    const onlyListed = query !== null && ticked.has('listed');
    const file = await job.run(async () => {
      const selection = await library.worker.call('selection', onlyListed ? query : FIRST_QUERY);
      const order: ExportOrder = {
        format,
        articles: selection.map(({ id, statements }) => ({ id, statements: onlyListed ? statements : null })),
        onlyConfirmed: ticked.has('confirmed'),
        withoutText: ticked.has('without_text'),
        perArticle: ticked.has('per_article'),
        coder: coder.trim() || null,
        now,
      };
      return { order, locale };
    });
    if (!file) return;
    const ending = ticked.has('per_article') ? 'zip' : EXPORT_FORMATS[format].extension;
    downloadInBrowser(`on-the-record-${new Date(now).toISOString().slice(0, 10)}.${ending}`, file.type, [
      file,
    ]);
  };
  const tick = (which: Tick, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(which);
    else next.delete(which);
    setTicked(next);
  };
  return (
    <>
      <p>{text('library_export_help')}</p>
      <FormatField format={format} onChoose={setFormat} />
      {!FORMATS_WITHOUT_CHOICE.has(format) && (
        <fieldset class="any-of">
          <legend>{text('export_which')}</legend>
          {TICKS.filter((which) => which !== 'listed' || query !== null).map((which) => (
            <label key={which}>
              <input
                type="checkbox"
                checked={ticked.has(which)}
                onChange={({ currentTarget }) => tick(which, currentTarget.checked)}
              />
              {text(`export_${which}`)}
            </label>
          ))}
          <label>
            {text('library_export_coder')}{' '}
            <input
              type="text"
              dir="auto"
              value={coder}
              onInput={({ currentTarget }) => setCoder(currentTarget.value)}
            />
          </label>
        </fieldset>
      )}
      <SaveJob
        job={job}
        name="export"
        label="library_export_save"
        done="library_export_done"
        onSave={() => void save()}
      />
    </>
  );
}
