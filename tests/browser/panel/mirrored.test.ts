import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { damPanel } from './dam-panel.ts';
import { card, press } from './hands.ts';

const open = damPanel();
/** Everything whose place in a line or at an edge says something. */
const PLACED = [
  '.sourcing-part',
  '.sourcing-swatch',
  '.chip',
  '.tools .link',
  '.severity-shape',
  '.station-dot',
  '.note-foot .link',
  '.card-foot .link',
  '.evidence',
  '.take-away .button',
  '.sites input',
];

/** From which edge of the window each begins: the left one, or the right one where text runs from right to left. */
const places = (page: Page, fromRight: boolean) =>
  page.evaluate(
    (selectors, right) =>
      selectors.map((selector) => [
        selector,
        [...document.querySelectorAll(selector)].map((element) => {
          const box = element.getBoundingClientRect();
          const edge = document.documentElement.clientWidth;
          return Math.round(right ? edge - box.right : box.left);
        }),
      ]),
    PLACED,
    fromRight,
  );
/** The coloured edge of each card. */
const edges = (page: Page, side: 'Left' | 'Right') =>
  page.$$eval(
    '.card',
    (cards, which) => cards.map((one) => getComputedStyle(one)[`border${which}Width`]),
    side,
  );

describe('where text runs from right to left the layout is the other way round', () => {
  test('part by part, with the same words', async () => {
    const pages = [await open(), await open({}, { rightToLeft: true })] as const;
    for (const page of pages) await press(await card(page, 'We showed her the photographs'), 'How we know');
    const [leftToRight, rightToLeft] = [await places(pages[0], false), await places(pages[1], true)];
    for (const [selector, found] of leftToRight) expect(found, String(selector)).not.toEqual([]);
    expect(rightToLeft).toEqual(leftToRight);
    expect(await edges(pages[1], 'Right')).toEqual(await edges(pages[0], 'Left'));
    expect(await edges(pages[1], 'Left')).toEqual(await edges(pages[0], 'Right'));
  });
});
