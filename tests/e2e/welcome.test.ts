import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import messages from '../../assets/_locales/en/messages.json' with { type: 'json' };
import { type Copy, copyWithAccess } from './by-itself.ts';
import { newReader, type Reader } from './reader.ts';

declare global {
  interface Window {
    /** What the reader answers the browser's own question, which no test can answer. */
    permit: boolean;
    /** What was asked of the browser: which access it was to give, and which to take back. */
    asked: [what: 'request' | 'remove', origins: string[]][];
  }
}

const EVERYWHERE = '*://*/*';

/**
 * Everything is real but the browser's own question about access, in whose place an answer of the test stands: the copy
 * has access to every site, and what is asked or given back is written down and not done.
 */
describe('where it may look, on the welcome page', () => {
  let copy: Copy;
  let reader: Reader;
  let page: Page;
  beforeAll(async () => {
    copy = copyWithAccess('chrome', (manifest) => {
      Object.assign(manifest, { host_permissions: [EVERYWHERE] });
    });
    reader = await newReader({ extension: copy.folder });
    page = await reader.opened.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      window.permit = true;
      window.asked = [];
      for (const what of ['request', 'remove'] as const) {
        chrome.permissions[what] = ((
          { origins = [] }: chrome.permissions.Permissions,
          answer?: (done: boolean) => void,
        ) => {
          window.asked.push([what, origins]);
          answer?.(window.permit);
          return Promise.resolve(window.permit);
        }) as never;
      }
    });
    await page.goto(`chrome-extension://${reader.opened.extensionId}/src/welcome/index.html`);
    await page.waitForSelector('.choices');
  });
  afterAll(async () => {
    expect(reader.complaints).toEqual([]);
    await reader.close();
    copy.remove();
  });

  const choose = async (value: string) => {
    await page.focus(`.choices input[value=${value}]`);
    await page.keyboard.press('Space');
  };
  const isChosen = (value: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>(`.choices input[value=${wanted}]`)?.checked,
      { polling: 50 },
      value,
    );
  const says = (sentence: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector('.choices > [role=status]')?.textContent === wanted,
      { polling: 50 },
      sentence,
    );
  const permit = (answer: boolean) =>
    page.evaluate((given) => {
      window.permit = given;
    }, answer);
  /** What was asked of the browser since the last time. */
  const asked = () => page.evaluate(() => window.asked.splice(0));
  const rules = () =>
    page.evaluate(async () => {
      const answer = await chrome.runtime.sendMessage({ onrecord: 'sites.read', input: null });
      return (answer as { value: unknown }).value;
    });
  const add = async (name: string, address: string) => {
    const field = await page.waitForSelector(`::-p-xpath(//label[.="${name}"]/following::input[1])`);
    await field!.evaluate((element) => (element as HTMLInputElement).select());
    await field!.type(address);
    await field!.press('Enter');
  };

  test('stands above the sample, and asks for nothing by itself', async () => {
    const headings = await page.$$eval('h2', (all) => all.map((one) => one.textContent));
    expect(headings).toEqual([
      messages.welcome_where.message,
      messages.welcome_next.message,
      messages.welcome_sample.message,
    ]);
    await isChosen('click');
    expect(await asked()).toEqual([]);
  });

  test('a refusal changes nothing, and says so', async () => {
    await permit(false);
    await choose('everywhere');
    await says(messages.panel_site_refused.message);
    await isChosen('click');
    expect(await rules()).toMatchObject({ everywhere: false, always: [] });
    expect(await asked()).toEqual([['request', [EVERYWHERE]]]);
  });

  test('every news site: the browser is asked once, for all', async () => {
    await permit(true);
    await choose('everywhere');
    await isChosen('everywhere');
    await says(messages.options_done.message);
    expect(await rules()).toMatchObject({ everywhere: true });
    expect(await asked()).toEqual([['request', [EVERYWHERE]]]);
  });

  test('sites that the reader chooses: access to all goes back, and each site is asked for', async () => {
    await choose('chosen');
    await isChosen('chosen');
    expect(await asked()).toEqual([['remove', [EVERYWHERE]]]);
    expect(await rules()).toMatchObject({ everywhere: false, always: [] });

    await permit(false);
    await add(messages.options_sites_always.message, 'news.example');
    await says(messages.panel_site_refused.message);
    expect(await rules()).toMatchObject({ always: [] });
    await permit(true);
    await add(messages.options_sites_always.message, 'https://news.example/politics');
    await page.waitForSelector('::-p-text(Remove news.example)');
    expect(await rules()).toMatchObject({ always: ['news.example'] });
    expect((await asked()).map(([what]) => what)).toEqual(['request', 'request']);
  });

  test('a site that is taken off the list loses its access', async () => {
    await add(messages.options_sites_always.message, 'other.example');
    await page.waitForSelector('::-p-text(Remove other.example)');
    await asked();
    const remove = await page.waitForSelector('::-p-text(Remove other.example)');
    await remove!.press('Enter');
    await page.waitForFunction(() => !document.body.textContent?.includes('Remove other.example'));
    expect(await rules()).toMatchObject({ always: ['news.example'] });
    expect(await asked()).toEqual([['remove', ['*://other.example/*']]]);
  });

  test('only on a click: all access goes back, and every site goes from the list', async () => {
    await choose('click');
    await isChosen('click');
    expect(await asked()).toEqual([['remove', ['*://news.example/*']]]);
    expect(await rules()).toMatchObject({ everywhere: false, always: [] });
  });
});
