import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import {
  clickToolbarButton,
  type ExtensionBrowser,
  openWithExtension,
  sidePanel,
} from './extension-browser.mjs';
import { type Server, serve } from './serve.mjs';

export const STORIES = fileURLToPath(new URL('../tests/stories', import.meta.url));
/** The story that shows the founding phenomenon: words through one of three named authors, never saying which. */
export const STORY = 'one-of-three-authors';

export interface ShownStory {
  opened: ExtensionBrowser;
  page: Page;
  /** The real side panel, with its notes. */
  panel: Page;
  close(): Promise<void>;
}

/** Opens the bundled story in a browser that has the built extension, and its toolbar button clicked. */
export async function showStory({ headless }: { headless: boolean }): Promise<ShownStory> {
  const server: Server = await serve(STORIES);
  const opened = await openWithExtension({ headless, ...(headless ? {} : { size: null }) });
  const page = await opened.browser.newPage();
  await page.goto(`${server.url}/${STORY}/page.html`);
  await clickToolbarButton(opened, page);
  const panel = await sidePanel(opened);
  await panel.waitForSelector('article', { timeout: 20_000 });
  return {
    opened,
    page,
    panel,
    async close() {
      await opened.browser.close();
      await server.close();
    },
  };
}

/** Pictures of the page and of the panel, as files in a folder. */
export async function takePictures(
  { page, panel }: ShownStory,
  folder: string,
  headless: boolean,
): Promise<string[]> {
  const paths = [join(folder, 'page.png'), join(folder, 'panel.png')] as const;
  if (headless) {
    await page.setViewport({ width: 1040, height: 1000 });
    await panel.setViewport({ width: 400, height: 1000 });
  }
  // Below the picture of the story is where its quotations begin.
  await page.$eval('figcaption', (caption) => caption.scrollIntoView());
  // What scrolled into view is painted a little later; a picture taken at once shows blank stretches.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.screenshot({ path: paths[0] });
  await panel.screenshot({ path: paths[1] });
  return [...paths];
}
