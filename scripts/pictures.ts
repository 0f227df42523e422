/** `npm run pictures`: the pictures of the README, taken anew from the bundled story. Run after `npm run build`. */
import { fileURLToPath } from 'node:url';
import { showStory, takePictures } from './show-story.ts';

const shown = await showStory({ headless: true });
const paths = await takePictures(shown, fileURLToPath(new URL('../docs/img', import.meta.url)), true);
console.log(`Written: ${paths.join(', ')}`);
await shown.close();
