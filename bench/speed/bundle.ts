import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const path = (name: string): string => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

/** The engine bundled as the extension and the command line carry it: as plain JavaScript that nothing translates. */
export interface Bundle {
  /** Exports what engine.ts exports. */
  engine: string;
  /** A process that finds the statements of one short report, and one that does nothing; both print their clock. */
  once: string;
  empty: string;
  remove(): void;
}

export async function bundleEngine(): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-speed-'));
  for (const name of ['engine', 'once', 'empty']) {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: path(name),
        outDir: folder,
        emptyOutDir: false,
        target: 'node20',
        minify: true,
        rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs` } },
      },
    });
  }
  const file = (name: string): string => join(folder, `${name}.mjs`);
  return {
    engine: file('engine'),
    once: file('once'),
    empty: file('empty'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
