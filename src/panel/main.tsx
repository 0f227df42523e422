import { chosenLanguage, onSettings } from '../platform/settings.ts';
import { loadLanguage } from '../ui/load-language.ts';
import { createExporter, downloadInBrowser } from './exporter.ts';
import { backendOverMessages } from './messages-backend.ts';
import { mountPanel } from './mount.tsx';
import { siteAccessOverMessages } from './site-access.ts';
import { PANEL_TEXTS } from './texts.ts';

const language = await loadLanguage(await chosenLanguage(), PANEL_TEXTS);
onSettings((now, before) => {
  if (now.language !== before.language) location.reload();
});
mountPanel(document.getElementById('panel')!, {
  backend: backendOverMessages(),
  sites: siteAccessOverMessages(),
  exporter: createExporter(language.wording, downloadInBrowser, () => Date.now()),
  language,
  storage: localStorage,
  copy: (text) => navigator.clipboard.writeText(text),
  newNoteId: () => crypto.randomUUID(),
});
