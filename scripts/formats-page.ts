/** Writes docs/formats.md from the formats and one invented article: npm run docs:formats. A test compares the two. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatsPage } from './formats-page/page.ts';

writeFileSync(fileURLToPath(new URL('../docs/formats.md', import.meta.url)), await formatsPage());
console.log('docs/formats.md');
