import { expect, test } from 'vitest';
import type { TabView } from '../../../src/messages/table.ts';
import type { PanelBackend } from '../../../src/panel/backend.ts';
import { followView } from '../../../src/panel/state/view-state.ts';
import { damArticle } from '../../fixtures/dam-article.ts';

const READY: TabView = { state: 'ready', page: damArticle(), kept: true };
const NOTHING: TabView = { state: 'nothing', reason: 'not-an-article' };

/** A background that answers each question when the test says so. */
function slowBackground() {
  const asked: { of: 'view' | 'analyse'; answer(view: TabView): Promise<void> }[] = [];
  let changed = () => {};
  const ask = (of: 'view' | 'analyse') =>
    new Promise<TabView>((resolve) => {
      asked.push({
        of,
        answer: async (view) => {
          resolve(view);
          await new Promise((done) => setTimeout(done));
        },
      });
    });
  const backend = {
    view: () => ask('view'),
    analyse: () => ask('analyse'),
    onChange: (tell: () => void) => {
      changed = tell;
    },
    onOpenNote() {},
    onAt() {},
    onNotesChanged() {},
  } as unknown as PanelBackend;
  return { asked, state: followView(backend), change: () => changed() };
}

test('a page that changes while it is analysed is asked for once more, and then shown', async () => {
  const { asked, state, change } = slowBackground();
  void state.analyse(true);
  change();
  await asked[0]!.answer(READY);
  await asked[1]!.answer(NOTHING);
  expect(asked.map(({ of }) => of)).toEqual(['analyse', 'view', 'view']);
  await asked[2]!.answer(READY);
  expect(state.view.value.state).toBe('ready');
  expect(asked).toHaveLength(3);
});

test('what was answered before the analysis was done does not stand in its place', async () => {
  const { asked, state, change } = slowBackground();
  void state.analyse(true);
  change();
  await asked[1]!.answer(NOTHING);
  await asked[0]!.answer(READY);
  await asked[2]!.answer(READY);
  expect(state.view.value.state).toBe('ready');
});

test('a wish that came with an answer which no longer counts is granted all the same', async () => {
  const { asked, state, change } = slowBackground();
  change();
  change();
  await asked[0]!.answer({ ...READY, openNote: 's7', addQuote: { span: [1, 5] } });
  await asked[1]!.answer(READY);
  expect(state.wanted.value).toBe('s7');
  expect(state.toAdd.value).toEqual([1, 5]);
});
