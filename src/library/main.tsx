import { render } from 'preact';
import { chosenLanguage } from '../platform/settings.ts';
import { clearLeftovers } from '../store/backup/restore.ts';
import { ALL_TEXTS } from '../ui/all-texts.ts';
import { LanguageProvider } from '../ui/language.ts';
import { loadLanguage } from '../ui/load-language.ts';
import { gapWords } from './catalogue/gap-words.ts';
import { LibraryProvider } from './context.ts';
import { App } from './parts/app.tsx';
import { createLibrary } from './state/library-state.ts';
import '../ui/tokens.css';
import './library.css';
import './list.css';
import './files.css';

const language = await loadLanguage(await chosenLanguage(), ALL_TEXTS);
document.title = language.wording.text('library_title');
// A restore whose browser was killed left records that nobody needs.
void clearLeftovers(navigator.locks).catch(() => undefined);
const library = createLibrary(window, language.locale, gapWords(language.wording));
render(
  <LanguageProvider value={language}>
    <LibraryProvider value={library}>
      <App />
    </LibraryProvider>
  </LanguageProvider>,
  document.getElementById('library')!,
);
