import { expect, test } from 'vitest';
import { createDrafts, type Draft, type DraftStorage } from '../../../src/panel/state/drafts.ts';

const draft = (text: string, articleId = 'a'): Draft => ({
  articleId,
  noteId: 'n',
  statementId: null,
  quote: '',
  anchor: null,
  text,
  base: null,
  open: true,
});
function storage(): DraftStorage & { content: Map<string, string> } {
  const content = new Map<string, string>();
  return {
    content,
    getItem: (key) => content.get(key) ?? null,
    setItem: (key, value) => void content.set(key, value),
    removeItem: (key) => void content.delete(key),
  };
}
const full: DraftStorage = {
  getItem: () => null,
  setItem: () => {
    throw new Error('The quota has been exceeded.');
  },
  removeItem: () => {},
};

test('a draft outlives the panel', () => {
  const kept = storage();
  createDrafts(kept, () => true).set('new', draft('Half a thought'));
  expect(createDrafts(kept, () => true).all.value.get('new')?.text).toBe('Half a thought');
});

test('a draft that is dropped leaves nothing behind', () => {
  const kept = storage();
  const drafts = createDrafts(kept, () => true);
  drafts.set('new', draft('x'));
  drafts.drop('new');
  expect(kept.content.size).toBe(0);
});

test('a draft on an article of a private window stays in the panel only', () => {
  const kept = storage();
  const drafts = createDrafts(kept, (articleId) => articleId !== 'private');
  drafts.set('one', draft('secret', 'private'));
  drafts.set('two', draft('plain'));
  expect(drafts.all.value.get('one')?.text).toBe('secret');
  expect([...kept.content.values()].join()).not.toContain('secret');
  expect([...kept.content.values()].join()).toContain('plain');
});

test('a full disk takes nothing from what is being written', () => {
  const drafts = createDrafts(full, () => true);
  drafts.set('new', draft('Still here'));
  expect(drafts.all.value.get('new')?.text).toBe('Still here');
});

test.each(['not JSON', '{}', '[["key", null]]', '[["key", {"text": 3}]]'])(
  'kept text that cannot be read (%s) is no draft',
  (content) => {
    const kept = storage();
    kept.setItem('onrecord.drafts', content);
    expect(createDrafts(kept, () => true).all.value.size).toBe(0);
  },
);
