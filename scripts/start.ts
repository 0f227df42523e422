/**
 * `npm start`: builds the extension, opens a bundled, invented story in a browser that has it, shows the side panel,
 * prints what was found, and leaves pictures and exports in demo/. With a display the browser stays open.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import messages from '../assets/_locales/en/messages.json' with { type: 'json' };
import { EXPORT_FORMATS, recordFromStore } from '../src/formats/index.ts';
import { createWording } from '../src/wording/index.ts';
import { printFindings } from './findings.ts';
import { type Kept, readStore } from './read-store.ts';
import { showStory, takePictures } from './show-story.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEMO = join(ROOT, 'demo');
const wording = createWording(messages, 'en');

const hasDisplay =
  !process.env.CI &&
  process.env.ONRECORD_HEADLESS === undefined &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { stdio: 'inherit' });
mkdirSync(DEMO, { recursive: true });
const shown = await showStory({ headless: !hasDisplay });
const kept = await readStore(shown.panel);
printFindings(kept, wording);
const files = [...(await takePictures(shown, DEMO, !hasDisplay)), ...(await writeExports(kept))];
console.log(`Written: ${files.join(', ')}`);

if (hasDisplay) {
  console.log('The browser stays open; close it, or press Ctrl+C here, when you have seen enough.');
  await new Promise((resolve) => shown.opened.browser.once('disconnected', resolve));
}
await shown.close();

/** The same files that the panel's buttons give. */
async function writeExports({ articles, statements, notes }: Kept): Promise<string[]> {
  const [article] = articles;
  if (!article) return [];
  const record = recordFromStore(
    { article, statements: statements.map(({ statement }) => statement), notes },
    wording,
  );
  const paths: string[] = [];
  for (const { write, extension } of [EXPORT_FORMATS.csv, EXPORT_FORMATS.jsonld]) {
    const parts: (string | Uint8Array)[] = [];
    for await (const part of write([record], { now: Date.now() })) parts.push(part);
    const path = join(DEMO, `story.${extension}`);
    writeFileSync(path, parts.join(''));
    paths.push(path);
  }
  return paths;
}
