import { interfaceLanguage } from '../platform/active-tab.ts';
import { loadLanguage } from '../ui/load-language.ts';
import { createExporter, downloadInBrowser } from './exporter.ts';
import { backendOverMessages } from './messages-backend.ts';
import { mountPanel } from './mount.tsx';
import { siteAccessOverMessages } from './site-access.ts';

const language = await loadLanguage(interfaceLanguage());
mountPanel(document.getElementById('panel')!, {
  backend: backendOverMessages(),
  sites: siteAccessOverMessages(),
  exporter: createExporter(language.wording, downloadInBrowser, () => Date.now()),
  language,
  storage: localStorage,
  copy: (text) => navigator.clipboard.writeText(text),
  newNoteId: () => crypto.randomUUID(),
});
