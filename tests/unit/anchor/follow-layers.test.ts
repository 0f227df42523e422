import { expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { followNotes } from '../../../src/anchor/follow-notes.ts';
import { type Article, layerId, type StatementLayer } from '../../../src/model/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

const TEXT = [
  'Ferry to Lumela stops in May',
  'The ferry between Lumela and Port Adaobi will stop in May, the harbour board said on Friday.',
  '“We were never asked, and we will not leave the island,” said Thabo Nkosi, a pilot.',
].join('\n\n');
const WORDS = 'we will not leave the island';

/** A correction of some words, after the article was edited. */
function followed(edited: string): StatementLayer {
  const [before, now] = [TEXT, edited].map((text) => {
    const article: Article = articleFromText(text);
    return { ...article, statements: analyse(article).statements, engine: analyse(article).engine };
  });
  const start = TEXT.indexOf(WORDS);
  const layer: StatementLayer = {
    kind: 'layer',
    articleId: 'a',
    id: layerId('s'),
    statementId: 's',
    added: true,
    speaker: { name: 'Thabo Nkosi', namedAs: 'named-person' },
    content: [[start, start + WORDS.length]],
    tags: ['ferry'],
    quote: WORDS,
    anchor: [start, start + WORDS.length],
    createdAt: 0,
    updatedAt: 0,
  };
  const [after] = followNotes([layer], before!, now!, new Set(), () => null);
  return after as StatementLayer;
}

test.each([
  ['moved down', `Updated.\n\n${TEXT}`, WORDS],
  ['reworded', TEXT.replace('will not leave', 'will never leave'), 'we will never leave the island'],
])('a correction goes along when its words are %s', (_name, text, words) => {
  const layer = followed(text);
  expect(layer.quote).toBe(words);
  expect(layer.content!.map((span) => text.slice(...span))).toEqual([words]);
  expect(layer).toMatchObject({ tags: ['ferry'], speaker: { name: 'Thabo Nkosi' } });
});

test('a correction whose words are gone keeps them', () => {
  const layer = followed(TEXT.split('\n\n').slice(0, 2).join('\n\n'));
  expect(layer).toMatchObject({ quote: WORDS, followed: { decision: { state: 'orphan' } } });
});
