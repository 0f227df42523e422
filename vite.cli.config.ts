import { defineConfig } from 'vite';

/** The command line: `dist/cli/onrecord.js`, plain Node, everything in it; HTML and encodings load when needed. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/cli/onrecord.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      output: { format: 'es', entryFileNames: 'onrecord.js', chunkFileNames: '[name].js' },
    },
  },
});
