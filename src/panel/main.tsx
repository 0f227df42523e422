import { chosenLanguage, onLanguage } from '../platform/settings.ts';
import { loadLanguage } from '../ui/load-language.ts';
import { remindersOverMessages } from './backup-reminders.ts';
import { createExporter, downloadInBrowser } from './exporter.ts';
import { backendOverMessages } from './messages-backend.ts';
import { askForView, mountPanel } from './mount.tsx';
import { siteAccessOverMessages } from './site-access.ts';
import { PANEL_TEXTS } from './texts.ts';

const backend = backendOverMessages();
const state = askForView(backend);
const language = await loadLanguage(await chosenLanguage(), PANEL_TEXTS);
onLanguage(() => location.reload());
const root = document.getElementById('panel')!;
mountPanel(
  root,
  {
    backend,
    sites: siteAccessOverMessages(),
    reminders: remindersOverMessages(),
    exporter: createExporter(language.wording, downloadInBrowser, () => Date.now()),
    language,
    storage: localStorage,
    copy: (text) => navigator.clipboard.writeText(text),
    newNoteId: () => crypto.randomUUID(),
  },
  state,
);
