import { interfaceLanguage } from '../platform/active-tab.ts';
import { loadLanguage } from '../ui/load-language.ts';
import { backendOverMessages } from './messages-backend.ts';
import { mountPanel } from './mount.tsx';

mountPanel(document.getElementById('panel')!, {
  backend: backendOverMessages(),
  language: await loadLanguage(interfaceLanguage()),
  storage: localStorage,
  newNoteId: () => crypto.randomUUID(),
});
