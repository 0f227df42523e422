import { expect, test } from 'vitest';
import {
  draftOfStatement,
  draftOfWords,
  layerOfDraft,
  tagsOf,
} from '../../../src/panel/state/layer-drafts.ts';
import { damArticle } from '../../fixtures/dam-article.ts';
import { spanOf } from '../../fixtures/dam-text.ts';

const { article, statements } = damArticle();
const machine = statements.find(({ id }) => id === 's7')!;
const draft = draftOfStatement(article.id, machine, null);

test('a draft that changes nothing has nothing to save', () => {
  expect(layerOfDraft(draft, machine, article)).toBe(null);
});

test('only what differs from the machine’s statement is kept', () => {
  const layer = layerOfDraft({ ...draft, tags: 'later' }, machine, article);
  expect(layer).toMatchObject({ speaker: null, content: null, tags: ['later'] });
});

test('a speaker without a name is nobody', () => {
  const layer = layerOfDraft({ ...draft, speaker: '  ' }, machine, article);
  expect(layer?.speaker).toEqual({ name: null, namedAs: 'none' });
});

test('added words are kept whole, with their place', () => {
  const span = spanOf('About 4,000 people');
  const layer = layerOfDraft({ ...draftOfWords(article.id, 'mine', span), speaker: 'Ana' }, null, article);
  expect(layer).toMatchObject({ added: true, quote: 'About 4,000 people', anchor: span, content: [span] });
});

test.each([
  ['', []],
  [' , ,', []],
  ['water', ['water']],
  ['water, dam,water', ['water', 'dam']],
  ['آب، سد', ['آب', 'سد']],
])('the tags of %j are %j', (typed, tags) => {
  expect(tagsOf(typed)).toEqual(tags);
});
