import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { clickToolbarButton, openWithExtension, sidePanel } from './extension-browser.mjs';
import { serve } from './serve.mjs';
import { STORIES, STORY } from './show-story.ts';

interface Shot {
  name: string;
  width: number;
  /** What makes the page so, before it is read. */
  prepare(page: Page): Promise<unknown>;
  /** On paper there is no pointer. */
  card: boolean;
}

const setStyle = (page: Page, css: string) => page.addStyleTag({ content: css });

/** As a reader with a contrast theme has it; puppeteer knows this feature only by the browser's own protocol. */
async function forceColours(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: 'dark' },
    ],
  });
}

/** The ways in which highlights and card have to be readable. */
const SHOTS: readonly Shot[] = [
  { name: 'light', width: 760, prepare: async () => {}, card: true },
  {
    name: 'dark',
    width: 760,
    prepare: async (page) => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await setStyle(page, 'body, body * { background: #16181c !important; color: #e8e6e3 !important; }');
    },
    card: true,
  },
  {
    name: 'right-to-left',
    width: 760,
    prepare: (page) => page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl')),
    card: true,
  },
  {
    name: 'coloured',
    width: 760,
    prepare: (page) =>
      setStyle(page, 'body, body * { background: #fff1e5 !important; color: #33302e !important; }'),
    card: true,
  },
  { name: 'forced-colours', width: 760, prepare: forceColours, card: true },
  { name: 'narrow', width: 340, prepare: async () => {}, card: true },
  { name: 'print', width: 760, prepare: (page) => page.emulateMediaType('print'), card: false },
];

/** Pictures of highlights and card on the bundled story, as files page-NAME.png in a folder. */
export async function takePagePictures(folder: string): Promise<string[]> {
  const paths: string[] = [];
  for (const shot of SHOTS) paths.push(await take(shot, join(folder, `page-${shot.name}.png`)));
  return paths;
}

async function take(shot: Shot, path: string): Promise<string> {
  const server = await serve(STORIES);
  const size = { width: shot.width, height: 640 };
  const opened = await openWithExtension({ size });
  const page = await opened.browser.newPage();
  await page.goto(`${server.url}/${STORY}/page.html`);
  await shot.prepare(page);
  await clickToolbarButton(opened, page);
  const panel = await sidePanel(opened);
  await panel.waitForSelector('article', { timeout: 20_000 });
  await page.bringToFront();
  const place = await page.evaluate(() => {
    const drawn = CSS.highlights as unknown as Map<string, Set<Range>>;
    const [range] = drawn.get('onrecord-warning') ?? drawn.get('onrecord-notice') ?? [];
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = range?.getClientRects()[0];
    return box ? { x: box.left + Math.min(60, box.width / 2), y: box.top + box.height / 2 } : null;
  });
  // What scrolled into view is painted a little later, and scrolling takes a card away.
  await new Promise((resolve) => setTimeout(resolve, 600));
  if (shot.card && place) {
    await page.mouse.move(place.x, place.y);
    await page.waitForSelector('html > [popover]', { timeout: 10_000 });
  }
  await page.screenshot({ path });
  await opened.browser.close();
  await server.close();
  return path;
}
