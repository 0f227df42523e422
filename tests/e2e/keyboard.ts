import type { Page } from 'puppeteer-core';

/** Stops of the Tab key after which a reader would have given up. */
const PATIENCE = 300;

/** Where the keyboard is. */
export interface Stop {
  /** As the browser tells it to a screen reader; empty for the document itself. */
  name: string;
  role: string;
  /** The words of the card it stands in; empty outside of the list. */
  card: string;
  /** What a reader who only sees would miss; empty where all is well. */
  unseen: string[];
}

/** Where the keyboard is now, as a screen reader and as a pair of eyes have it. */
export async function stopOf(page: Page): Promise<Stop> {
  const session = await page.createCDPSession();
  const active = await page.evaluateHandle(() => document.activeElement ?? document.body);
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const objectId = result.objectId!;
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false });
  const seen = await active.evaluate((element) => {
    const card = element.closest('[data-card]')?.textContent ?? '';
    if (element === document.body) return { card, unseen: [] };
    const unseen: string[] = [];
    const style = getComputedStyle(element);
    const lines = style.outlineStyle !== 'none' && style.outlineColor !== 'rgba(0, 0, 0, 0)';
    if (!lines || Number.parseFloat(style.outlineWidth) < 2) unseen.push('no outline');
    const [line] = element.getClientRects();
    if (!line || line.bottom <= 0 || line.top >= innerHeight) unseen.push('out of sight');
    else {
      const y = Math.min(Math.max((line.top + line.bottom) / 2, 0), innerHeight - 1);
      const there = document.elementFromPoint((line.left + line.right) / 2, y);
      if (!there || !(element.contains(there) || there.contains(element)))
        unseen.push(`covered by ${there?.outerHTML}`);
    }
    return { card, unseen };
  });
  await session.detach();
  const [node] = nodes;
  const name = seen.card === '' && node?.role?.value === 'RootWebArea' ? '' : String(node?.name?.value ?? '');
  return { name, role: String(node?.role?.value ?? ''), ...seen };
}

/** Goes back to the panel's beginning: what a reader finds who comes to the panel anew. */
export async function fromTheBeginning(panel: Page): Promise<void> {
  await panel.reload();
  await panel.waitForSelector('article');
}

interface TabOptions {
  /** Words of the card in which it is; without them, anywhere. */
  words?: string;
  /** With Shift. */
  backwards?: boolean;
  /** Hears of every stop on the way, the last one too. */
  passing?(stop: Stop): void;
}

/**
 * Presses Tab (or Shift and Tab) until the keyboard is at something with a name, in the card with some words or anywhere.
 * Complains where the keyboard stops at something that cannot be seen to have it, and where the name never comes.
 */
export async function tabTo(
  panel: Page,
  name: string,
  { words = '', backwards = false, passing }: TabOptions = {},
): Promise<Stop> {
  const passed: string[] = [];
  for (let count = 0; count < PATIENCE; count++) {
    await pressTab(panel, backwards);
    const stop = await stopOf(panel);
    if (stop.unseen.length > 0)
      throw new Error(`At “${stop.name}” (${stop.role}): ${stop.unseen.join(', ')}.`);
    passing?.(stop);
    if (stop.name === name && stop.card.includes(words)) return stop;
    passed.push(stop.name);
  }
  throw new Error(`The Tab key does not come to “${name}” (${words}), but to: ${passed.join(' | ')}.`);
}

/** Presses Tab, or Shift and Tab. */
export async function pressTab(panel: Page, backwards = false): Promise<void> {
  if (backwards) await panel.keyboard.down('Shift');
  await panel.keyboard.press('Tab');
  if (backwards) await panel.keyboard.up('Shift');
}

/** Goes to something and presses Enter on it. */
export async function enter(panel: Page, name: string, words = ''): Promise<void> {
  await tabTo(panel, name, { words });
  await panel.keyboard.press('Enter');
}

/** Puts the caret before some words of a page, word by word, and selects them: the browser must have caret browsing on. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const before = (wanted: string) =>
    page.evaluate((text) => {
      const { anchorNode, anchorOffset } = getSelection()!;
      return anchorNode?.textContent?.slice(anchorOffset).startsWith(text) ?? false;
    }, wanted);
  const withControl = async (key: 'Home' | 'ArrowRight') => {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  };
  await withControl('Home');
  for (let moves = 0; !(await before(words)); moves++) {
    if (moves > 2_000) throw new Error(`The caret does not come to “${words}”.`);
    await withControl('ArrowRight');
  }
  await page.keyboard.down('Shift');
  for (const _ of words) await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
}
