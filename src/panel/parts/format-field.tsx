import { useId } from 'preact/hooks';
import { FORMATS_OFFERED, type FormatOffered } from '../../formats/names.ts';
import { useText } from '../../ui/language.ts';

/** A choice among the formats in which notes can leave. */
export function FormatField({
  format,
  onChoose,
}: {
  format: FormatOffered;
  onChoose: (format: FormatOffered) => void;
}) {
  const text = useText();
  const id = useId();
  return (
    <p class="format-field">
      <label for={id}>{text('export_format')}</label>{' '}
      <select
        id={id}
        value={format}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as FormatOffered)}
      >
        {FORMATS_OFFERED.map((it) => (
          <option key={it} value={it}>
            {text(`export_as_${it.replaceAll('-', '_')}`)}
          </option>
        ))}
      </select>
    </p>
  );
}
