import { readFileSync, writeFileSync } from 'node:fs';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { compiledTexts } from './scripts/compiled-texts.ts';
import { manifestFor, type Target } from './scripts/manifest.ts';

/** No page needs to reach a file of ours, and one that can also knows who is reading: takes back what crx() grants. */
const nothingForPages = (folder: string): Plugin => ({
  name: 'nothing-for-pages',
  enforce: 'post',
  closeBundle() {
    const path = `${folder}/manifest.json`;
    const { web_accessible_resources: _, ...rest } = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, `${JSON.stringify(rest, null, 2)}\n`);
  },
});

/** The scripts that go into pages, in the package. */
const INTO_PAGES = ['src/content/look.iife.js', 'src/content/content.iife.js'];

/**
 * Tells V8 (https://v8.dev/blog/explicit-compile-hints) that nearly all functions of these files are called at once:
 * otherwise it reads each through twice, once to find its end and once to compile it.
 */
const compiledAtOnce = (folder: string): Plugin => ({
  name: 'compiled-at-once',
  enforce: 'post',
  closeBundle() {
    for (const file of INTO_PAGES) {
      const path = `${folder}/${file}`;
      writeFileSync(path, `//# allFunctionsCalledOnLoad\n${readFileSync(path, 'utf8')}`);
    }
  },
});

/** One build per browser: `vite build --mode chrome` and `vite build --mode firefox`. */
export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    publicDir: 'assets',
    plugins: [
      preact(),
      compiledTexts(),
      crx({ manifest: manifestFor(manifest, target), browser: target }),
      nothingForPages(`dist/${target}`),
      compiledAtOnce(`dist/${target}`),
    ],
    worker: { format: 'es', plugins: () => [compiledTexts()] },
    define: { __TARGET__: JSON.stringify(target) },
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox140' : 'chrome120',
      modulePreload: false,
      rolldownOptions: { input: ['src/panel/index.html', 'src/welcome/index.html', 'library.html'] },
    },
  };
});
