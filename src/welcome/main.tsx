import { render } from 'preact';
import { callBackground } from '../messages/client.ts';
import { chosenLanguage, onLanguage, readSettings } from '../platform/settings.ts';
import { ALL_TEXTS } from '../ui/all-texts.ts';
import { LanguageProvider } from '../ui/language.ts';
import { loadLanguage } from '../ui/load-language.ts';
import { Welcome } from './welcome.tsx';
import '../ui/tokens.css';
import '../panel/panel.css';
import '../panel/card.css';
import './page.css';

const [language, settings, rules] = await Promise.all([
  chosenLanguage().then((tag) => loadLanguage(tag, ALL_TEXTS)),
  readSettings(),
  callBackground('sites.read', null),
]);
document.title = language.wording.text('welcome_page_title');
onLanguage(() => location.reload());
render(
  <LanguageProvider value={language}>
    <Welcome settings={settings} rules={rules} />
  </LanguageProvider>,
  document.getElementById('page')!,
);
