import { useEffect, useState } from 'preact/hooks';
import { callBackground } from '../messages/client.ts';
import { LANGUAGES, type LibraryTotals, type Settings, type SiteRules } from '../model/index.ts';
import { onSettings } from '../platform/settings.ts';
import { useText } from '../ui/language.ts';
import { Sample } from '../welcome/sample.tsx';
import { WhereItLooks } from '../welcome/where-it-looks.tsx';
import { KeyboardPart } from './parts/keyboard.tsx';
import { Looks } from './parts/looks.tsx';
import { WhatIsKept } from './parts/what-is-kept.tsx';
import { WhatIsShown } from './parts/what-is-shown.tsx';

interface Props {
  first: Settings;
  rules: SiteRules;
  /** Null where the store cannot be used. */
  totals: LibraryTotals | null;
}

/** Every choice a reader has; each is kept and takes effect when it is made, and the sample shows it. */
export function Options({ first, rules, totals }: Props) {
  const text = useText();
  const [settings, setSettings] = useState(first);
  const [said, setSaid] = useState('');
  const say = (kept: boolean) => setSaid(text(kept ? 'options_done' : 'options_not_done'));
  // What was chosen in another window, or came of a backup, holds here too.
  useEffect(() => onSettings(setSettings), []);
  const change = async (part: Partial<Settings>) => {
    const before = settings;
    setSettings({ ...settings, ...part });
    // Emptied first, so that a screen reader hears the same sentence again.
    setSaid('');
    const kept = await callBackground('settings.change', { change: part }).catch(() => null);
    setSettings(kept ?? before);
    say(kept !== null);
  };
  return (
    <main class="sheet">
      <h1>{text('options_title')}</h1>
      <p class="lead">{text('options_lead')}</p>
      <p class="options-said" role="status">
        {said}
      </p>
      <section class="block" aria-labelledby="sites">
        <h2 id="sites">{text('welcome_where')}</h2>
        <WhereItLooks rules={rules} />
      </section>
      <section class="block" aria-labelledby="shown">
        <h2 id="shown">{text('options_shown')}</h2>
        <WhatIsShown settings={settings} onChange={change} />
        <Looks settings={settings} onChange={change} />
        <h2 id="try">{text('options_sample')}</h2>
        <Sample settings={settings} counted />
      </section>
      <section class="block" aria-labelledby="kept">
        <h2 id="kept">{text('options_kept')}</h2>
        <WhatIsKept settings={settings} totals={totals} onChange={change} onSaid={say} />
      </section>
      <section class="block" aria-labelledby="language">
        <h2 id="language">{text('options_language')}</h2>
        <p class="aside">{text('options_language_help')}</p>
        <select
          aria-labelledby="language"
          value={settings.language}
          onChange={(event) => void change({ language: LANGUAGES[event.currentTarget.selectedIndex]! })}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {text(`options_language_${one}`)}
            </option>
          ))}
        </select>
      </section>
      <KeyboardPart settings={settings} onChange={change} />
    </main>
  );
}
