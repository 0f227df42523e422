import type { ElementHandle, Page } from 'puppeteer-core';

/** The card whose words or title hold some text. */
export async function card(page: Page, words: string): Promise<ElementHandle<Element>> {
  const found = await page.waitForFunction(
    (text) => [...document.querySelectorAll('.card')].find((element) => element.textContent?.includes(text)),
    {},
    words,
  );
  return found.asElement() as ElementHandle<Element>;
}
/** Presses a button by keyboard, as a reader without a pointer does. */
export const press = async (scope: ElementHandle<Element> | Page, label: string): Promise<void> => {
  const button = await scope.waitForSelector(`::-p-xpath(.//button[normalize-space()="${label}"])`);
  await button!.focus();
  await button!.frame.page().keyboard.press('Enter');
};
export const text = (element: ElementHandle<Element>): Promise<string> =>
  element.evaluate((node) => node.textContent ?? '');
export const said = (page: Page, sentence: string) =>
  page.waitForFunction((wanted) => document.querySelector('.said')?.textContent === wanted, {}, sentence);
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');
