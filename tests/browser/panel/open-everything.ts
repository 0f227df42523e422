import type { Page } from 'puppeteer-core';
import type { TabView } from '../../../src/messages/table.ts';
import { type HumanNote, layerId, type StatementLayer, type VersionStep } from '../../../src/model/index.ts';
import { TEXT } from '../../fixtures/dam-text.ts';
import { damView } from './dam-panel.ts';
import { drawn } from './open-panel.ts';

/** The statement that is corrected, and the selected words that no statement holds. */
const CORRECTED = 's6';
const MISSED = 'About 4,000 people';

/**
 * Opens everything that can be opened, in whatever language: folds, evidence, a dismissed note, a note that is written,
 * one that is changed, a correction, a quote to add, and the form on a note that is not right.
 */
export async function openEverything(page: Page): Promise<void> {
  const start = TEXT.indexOf(MISSED);
  await drawn(page);
  await page.evaluate((span) => window.background.select(span), [start, start + MISSED.length] as [
    number,
    number,
  ]);
  await page.click('.note:not(.note-dismissed) [data-act=dismiss]');
  await page.waitForSelector('.note-dismissed');
  // What is unfolded may hold further folds.
  await page.waitForFunction(() => {
    const folds = [...document.querySelectorAll<HTMLElement>('[aria-expanded=false]')];
    for (const fold of folds) fold.click();
    for (const details of document.querySelectorAll('details')) details.open = true;
    return folds.length === 0;
  });
  await page.evaluate((statement) => {
    const press = (selector: string) => document.querySelector<HTMLElement>(selector)!.click();
    press(`[data-card$="${statement}"] [data-act=correct]`);
    press('.own .note-foot .link');
    press('.add-quote .link');
    press(`.card:not([data-card$="${statement}"]) [data-act=write]`);
  }, CORRECTED);
  await page.waitForFunction(
    () =>
      document.querySelector('.add-quote .editor') &&
      document.querySelector('.own .editor') &&
      document.querySelectorAll('.editor textarea').length >= 2,
  );
}

/** Lets everything that is written fail for want of room, so that every alert of the kind stands there. */
export async function failEverywhere(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.background.fail('full');
    for (const field of document.querySelectorAll<HTMLInputElement>(
      '.editor textarea, .editor [aria-describedby$=tags-help]',
    )) {
      field.value = 'Ask the ministry';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  const editors = await page.$$('.editor:has(.editor-foot [type=submit]):not(.wrong .editor)');
  for (const editor of editors) {
    await editor.evaluate((form) => (form as HTMLFormElement).requestSubmit());
    await editor.waitForSelector('.failure[role=alert]');
  }
  await page.click('.note:not(.note-dismissed) [data-act=dismiss]');
  await page.waitForSelector('.note > .failure[role=alert]');
}

const layer = (statementId: string, quote: string): StatementLayer => ({
  kind: 'layer',
  articleId: damView().page.article.id,
  id: layerId(statementId),
  statementId,
  added: false,
  speaker: { name: 'Amara Diallo', namedAs: 'named-person' },
  content: null,
  tags: ['dam'],
  quote,
  anchor: [0, 0],
  createdAt: 1,
  updatedAt: 99,
});

/** The same article after other windows had changed its notes, and with notes whose words it has no longer. */
export function editedElsewhere(): Extract<TabView, { state: 'ready' }> {
  const view = damView();
  const { page } = view;
  const own = page.notes.find((note): note is HumanNote => note.kind === 'human')!;
  own.text = 'The other window says this.';
  page.notes.push(
    layer(CORRECTED, 'ready and rehearsed'),
    // Their words are in the article no longer.
    { ...layer('vanished', 'the sluice was shut in April'), anchor: [0, 5] },
    { ...own, id: 'own-2', statementId: 'vanished', quote: 'the sluice was shut in April', anchor: null },
  );
  return view;
}

/** What two visits found changed: every kind of change, and an edit that changed nothing of the kind. */
export const TOLD: VersionStep[] = [
  {
    number: 2,
    lastSeen: 3,
    found: 4,
    titleBefore: 'Minister knew of cracks',
    changes: (
      ['added', 'removed', 'reworded', 'credited', 'unclear', 'gap-opened', 'gap-closed'] as const
    ).map((kind) => ({
      kind,
      before: kind === 'added' ? null : 'the wall was checked in spring',
      now: kind === 'removed' ? null : 'the wall was checked in autumn',
      speaker: 'Tomasz Wrona',
      speakerBefore: 'Linh Pham',
      diff:
        kind === 'reworded'
          ? [
              { kind: 'same', text: 'the wall was checked in ' },
              { kind: 'removed', text: 'spring' },
              { kind: 'added', text: 'autumn' },
            ]
          : [],
      gap: kind.startsWith('gap') ? 'unnamed-individual' : null,
    })),
  },
  { number: 1, lastSeen: 1, found: 2, titleBefore: null, changes: [] },
];
