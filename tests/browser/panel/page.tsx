/**
 * The real panel with a background that lives in the page and that a test steers through `window.background`.
 * `?lang=` chooses the texts, `?dir=rtl` mirrors whatever the language, `?remind` reminds of a backup.
 */
import { createExporter, downloadInBrowser } from '../../../src/panel/exporter.ts';
import { mountPanel } from '../../../src/panel/mount.tsx';
import { PANEL_TEXTS } from '../../../src/panel/texts.ts';
import { loadLanguage } from '../../../src/ui/load-language.ts';
import { memoryBackground } from './memory-background.ts';
import { remindersInMemory } from './reminders-in-memory.ts';
import { sitesInMemory } from './sites-in-memory.ts';

const options = new URLSearchParams(location.search);
const language = await loadLanguage(options.get('lang') ?? 'en', PANEL_TEXTS);
if (options.has('dir')) document.documentElement.dir = options.get('dir')!;
const background = memoryBackground();
Object.assign(window, { background });

let names = 0;
await background.started;
mountPanel(document.getElementById('panel')!, {
  backend: background.backend,
  sites: sitesInMemory(),
  reminders: remindersInMemory(options.has('remind') ? 50 : null),
  exporter: createExporter(language.wording, downloadInBrowser, () => 0),
  language,
  storage: localStorage,
  copy: async (text) => {
    background.asked.copied.push(text);
  },
  newNoteId: () => `new-${++names}`,
});
