/**
 * `npm run pictures`: the pictures of the documentation, taken anew from the bundled story and from a generated library.
 * Run after `npm run build`.
 */
import { fileURLToPath } from 'node:url';
import { takePagePictures } from './page-pictures.ts';
import { takePanelPictures } from './panel-pictures.ts';
import { takeLibraryPictures } from './show-library.ts';
import { showStory, takePictures } from './show-story.ts';

const folder = fileURLToPath(new URL('../docs/img', import.meta.url));
const shown = await showStory({ headless: true });
const paths = await takePictures(shown, folder, true);
await shown.close();
paths.push(...(await takePagePictures(folder)));
paths.push(...(await takePanelPictures(folder)));
paths.push(...(await takeLibraryPictures(folder)));
console.log(`Written: ${paths.join(', ')}`);
