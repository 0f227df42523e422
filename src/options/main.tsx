import { render } from 'preact';
import { callBackground } from '../messages/client.ts';
import { chosenLanguage, onLanguage, readSettings } from '../platform/settings.ts';
import { ALL_TEXTS } from '../ui/all-texts.ts';
import { LanguageProvider } from '../ui/language.ts';
import { loadLanguage } from '../ui/load-language.ts';
import { Options } from './options.tsx';
import '../ui/tokens.css';
import '../panel/panel.css';
import '../panel/card.css';
import '../welcome/page.css';

const [language, settings, rules, totals] = await Promise.all([
  chosenLanguage().then((tag) => loadLanguage(tag, ALL_TEXTS)),
  readSettings(),
  callBackground('sites.read', null),
  callBackground('data.totals', null).catch(() => null),
]);
document.title = language.wording.text('options_page_title');
onLanguage(() => location.reload());
render(
  <LanguageProvider value={language}>
    <Options first={settings} rules={rules} totals={totals} />
  </LanguageProvider>,
  document.getElementById('page')!,
);
