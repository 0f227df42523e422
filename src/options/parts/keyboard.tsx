import { useEffect, useState } from 'preact/hooks';
import { type Command, commandKeys, openShortcuts } from '../../platform/commands.ts';
import { useText } from '../../ui/language.ts';
import type { PartProps } from './part.ts';

/** Keys, which the browser lets the reader change, and whether panel and page move together. */
export function KeyboardPart({ settings, onChange }: PartProps) {
  const text = useText();
  const [commands, setCommands] = useState<Command[]>([]);
  useEffect(() => {
    void commandKeys().then(setCommands);
  }, []);
  return (
    <section class="block" aria-labelledby="keyboard">
      <h2 id="keyboard">{text('options_keyboard')}</h2>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.inStep}
          onChange={(event) => void onChange({ inStep: event.currentTarget.checked })}
        />
        {text('options_in_step')}
      </label>
      <p class="aside">{text('options_in_step_effect', { together: settings.inStep ? 'on' : 'off' })}</p>
      <ul class="host-list">
        {commands.map(({ name, key }) => (
          <li key={name}>
            <span>{text(`options_command_${name.replaceAll(/[-_]+/g, '_').replace(/^_/, '')}`)}</span>
            <kbd>{key || text('options_no_key')}</kbd>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="link" onClick={() => void openShortcuts()}>
          {text('options_keys_change')}
        </button>
      </p>
    </section>
  );
}
