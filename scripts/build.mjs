// @ts-check
/** Builds the extension for Chrome and Firefox and the command line: dist/chrome, dist/firefox, dist/cli. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const only = process.argv.slice(2);
const wanted = (name) => only.length === 0 || only.includes(name);

for (const mode of ['chrome', 'firefox']) {
  if (wanted(mode)) await build({ root, mode, logLevel: 'warn' });
}
if (wanted('cli')) await build({ root, configFile: 'vite.cli.config.ts', logLevel: 'warn' });
