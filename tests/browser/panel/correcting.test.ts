import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { StatementLayer } from '../../../src/model/index.ts';
import { damArticle } from '../../fixtures/dam-article.ts';
import { spanOf } from '../../fixtures/dam-text.ts';
import { damPanel } from './dam-panel.ts';
import { card, press, said, text } from './hands.ts';

const open = damPanel();
const layers = (page: Page) =>
  page.evaluate(() =>
    window.background.notes().filter((note): note is StatementLayer => note.kind === 'layer'),
  );
/** Puts the keyboard into the field with this label and replaces what it says. */
async function fill(page: Page, label: string, words: string): Promise<void> {
  const field = await page.waitForSelector(
    `::-p-xpath(//form//*[@id = //label[normalize-space()="${label}"]/@for])`,
  );
  await field!.focus();
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(words);
}

describe('correcting', () => {
  test('another speaker lies over the machine’s, and can be taken back', async () => {
    const page = await open();
    await press(await card(page, 'the wall was safe'), 'Correct or tag');
    await fill(page, 'Who said it', 'Wanjiru Otieno');
    await page.keyboard.press('Enter');
    await said(page, 'Saved');
    const corrected = await card(page, 'the wall was safe');
    expect(await text(corrected)).toContain('Corrected by you');
    expect(await text(corrected)).toContain('Wanjiru Otieno');
    expect(await layers(page)).toMatchObject([
      { statementId: 's7', added: false, content: null, speaker: { name: 'Wanjiru Otieno' } },
    ]);
    await press(corrected, 'Back to what the machine found');
    await said(page, 'Your correction is taken back. It stands as the machine found it.');
    expect(await text(await card(page, 'the wall was safe'))).not.toContain('Wanjiru Otieno');
    await press(page, 'Undo');
    await said(page, 'It is back');
    expect(await text(await card(page, 'the wall was safe'))).toContain('Wanjiru Otieno');
  });

  test('the words begin and end where the reader says, word by word', async () => {
    const page = await open();
    await press(await card(page, 'the wall was safe'), 'Correct or tag');
    await press(page, 'End one word earlier');
    await press(page, 'Begin one word later');
    await press(page, 'Save');
    await said(page, 'Saved');
    const [layer] = await layers(page);
    expect(layer!.content!.map((span) => damArticle().article.text.slice(...span))).toEqual(['wall was']);
    expect(layer!.speaker).toBe(null);
  });

  test('words that the reader chose are shown on the page as their own, and the card says what the page does not', async () => {
    const page = await open();
    const asOwn = async (words: string) => {
      await press(await card(page, words), 'Show on page');
      await said(page, 'Shown on the page');
      return page.evaluate(() => window.background.asked.own);
    };
    expect(await asOwn('the wall was safe')).toBe(false);
    await press(await card(page, 'the wall was safe'), 'Correct or tag');
    await press(page, 'End one word earlier');
    await press(page, 'Save');
    await said(page, 'Saved');
    expect(await asOwn('the wall was')).toBe(true);
    expect(await text(await card(page, 'the wall was'))).toContain('A page can read what is marked on it');
  });

  test('the words selected on the page take their place', async () => {
    const page = await open();
    await page.evaluate((span) => window.background.select(span), spanOf('wall was safe'));
    await press(await card(page, 'the wall was safe'), 'Correct or tag');
    await press(page, 'Take what is selected on the page');
    await press(page, 'Save');
    await said(page, 'Saved');
    expect((await layers(page))[0]!.quote).toBe('wall was safe');
  });

  test('tags are shown, found and removed', async () => {
    const page = await open();
    await press(await card(page, 'the wall was safe'), 'Correct or tag');
    await fill(page, 'Tags (optional)', 'safety, to call back, safety');
    await page.keyboard.press('Enter');
    await said(page, 'Saved');
    const tagged = await card(page, 'the wall was safe');
    expect(await tagged.$$eval('.tags li', (tags) => tags.map((tag) => tag.textContent))).toEqual([
      'safety',
      'to call back',
    ]);
    expect(await text(tagged)).not.toContain('Corrected by you');
    await press(page, 'Find and filter');
    await page.type('input[type=search]', 'to call');
    await page.waitForSelector('::-p-text(1 of 11 listed)');
    await press(tagged, 'Remove the tags');
    await said(page, 'Your correction is taken back. It stands as the machine found it.');
  });

  test('saving nothing new says so and keeps nothing', async () => {
    const page = await open();
    await press(await card(page, 'the wall was safe'), 'Correct or tag');
    await press(page, 'Save');
    await said(page, 'Nothing to save: this is what the machine found.');
    expect(await layers(page)).toEqual([]);
  });

  test('a correction that another window changed meanwhile shows both before it is replaced', async () => {
    const page = await open();
    await press(await card(page, 'the wall was safe'), 'Correct or tag');
    await fill(page, 'Who said it', 'Mine');
    await page.evaluate(() =>
      window.background.backend.layer(
        {
          articleId: window.background.notes()[0]!.articleId,
          statementId: 's7',
          added: false,
          speaker: { name: 'Theirs', namedAs: 'named-person' },
          content: null,
          tags: [],
          quote: 'the wall was safe',
          anchor: [0, 0],
        },
        null,
      ),
    );
    await page.waitForSelector('::-p-text(This was changed in another window)');
    expect(await page.$eval('.editor-theirs', (box) => box.textContent)).toContain('Theirs');
    await press(page, 'Save');
    await said(page, 'Saved');
    expect((await layers(page)).map((layer) => layer.speaker?.name)).toEqual(['Mine']);
  });
});

describe('adding a quote that was missed', () => {
  test('words selected on the page become a statement with a speaker, and can be removed', async () => {
    const page = await open();
    const words = 'About 4,000 people live';
    const { text: all } = damArticle().article;
    const begin = all.indexOf('About 4,000 people');
    await page.evaluate((span) => window.background.select(span), [begin, begin + words.length] as [
      number,
      number,
    ]);
    await press(page, 'Add a missed quote');
    await fill(page, 'Who said it', 'Leilani Kahale');
    await press(page, 'Save');
    await said(page, 'Saved');
    const added = await card(page, 'Leilani Kahale');
    expect(await text(added)).toContain('Added by you');
    expect(await page.$eval('.header', (header) => header.textContent)).toContain('11 statements');
    await press(added, 'Remove this quote');
    await said(page, 'Removed');
    expect(await page.$eval('.header', (header) => header.textContent)).toContain('10 statements');
    await press(page, 'Undo');
    await card(page, 'Leilani Kahale');
  });

  test('the page’s menu or key opens the form at once', async () => {
    const page = await open();
    await page.evaluate((span) => window.background.addQuote(span), spanOf('About 4,000 people'));
    await page.waitForSelector('::-p-text(Add a quote that was missed)');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  test('without words of the article a sentence says what to do; listed words are shown instead', async () => {
    const page = await open();
    await page.evaluate(() => window.background.addQuote(null));
    await said(page, 'Select words of the article on the page first.');
    await page.evaluate((span) => window.background.addQuote(span), spanOf('wall was safe'));
    await said(page, 'These words are listed already.');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-card') === 'statement:s7');
  });
});

describe('taking words elsewhere', () => {
  test('a quote is copied with who said it, by what route, where and when', async () => {
    const page = await open();
    const quote = await card(page, 'We showed her the photographs');
    await press(quote, 'Copy…');
    await press(quote, 'Copy the quote and who said it');
    await said(page, 'The quote is on the clipboard.');
    expect(await page.evaluate(() => window.background.asked.copied[0])).toBe(
      '“We showed her the photographs in March, and she asked us to wait until the reservoir was full.”\n' +
        '— one of the three engineers who inspected the dam, as passed on by Correio do Vale\n' +
        `The Harbour Ledger: “Minister knew of cracks in Alta dam, engineer says”, March 4, 2026\n${damArticle().article.url}`,
    );
  });

  test('a link leads to the words', async () => {
    const page = await open();
    const quote = await card(page, 'the wall was safe');
    await press(quote, 'Copy…');
    await press(quote, 'Copy a link to these words');
    await said(page, 'The link is on the clipboard.');
    expect(await page.evaluate(() => window.background.asked.copied[0])).toBe(
      `${damArticle().article.url}#:~:text=the%20wall%20was%20safe`,
    );
  });
});
