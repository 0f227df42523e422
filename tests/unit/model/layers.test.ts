import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ArticleWithNotes,
  layeredStatements,
  layerId,
  type StatementLayer,
} from '../../../src/model/index.ts';
import { damArticle } from '../../fixtures/dam-article.ts';
import { spanOf } from '../../fixtures/dam-text.ts';

const WORDS = 'the wall was safe';
const layer = (change: Partial<StatementLayer> = {}): StatementLayer => ({
  kind: 'layer',
  articleId: damArticle().article.id,
  id: layerId('s7'),
  statementId: 's7',
  added: false,
  speaker: { name: 'Wanjiru Otieno', namedAs: 'named-person' },
  content: null,
  tags: [],
  quote: WORDS,
  anchor: spanOf(WORDS),
  createdAt: 0,
  updatedAt: 0,
  ...change,
});
const withLayer = (given: StatementLayer, change: (page: ArticleWithNotes) => void = () => {}) => {
  const page = damArticle();
  page.notes.push(given);
  change(page);
  return { page, ...layeredStatements(page) };
};
/** Puts words before the whole article, as an edited page does, and moves what the machine found. */
const pushDown = (page: ArticleWithNotes): void => {
  const by = 'Updated at noon.\n\n'.length;
  page.article.text = `Updated at noon.\n\n${page.article.text}`;
  for (const statement of page.statements)
    statement.content = statement.content.map(([start, end]) => [start + by, end + by]);
};

describe('what a person says of a statement', () => {
  test('takes the place of the machine’s speaker, in the route too, and the machine’s stays as it was', () => {
    const { page, statements } = withLayer(layer());
    const seen = statements.find(({ layer: over }) => over)!.statement;
    expect(seen.speaker).toEqual({ name: 'Wanjiru Otieno', namedAs: 'named-person' });
    expect(seen.chainEffective.at(-1)).toMatchObject({ role: 'speaker', surface: 'Wanjiru Otieno' });
    expect(page.statements).toEqual(damArticle().statements);
  });

  test('survives a new analysis that draws the same words under another id', () => {
    const { statements, gone } = withLayer(layer(), (page) => {
      page.statements.find(({ id }) => id === 's7')!.id = 'drawn-anew';
    });
    expect(statements.find(({ layer: over }) => over)!.statement.id).toBe('drawn-anew');
    expect(gone).toEqual([]);
  });

  test('stands alone where a new analysis finds no such statement', () => {
    const { statements } = withLayer(layer(), (page) => {
      page.statements = page.statements.filter(({ id }) => id !== 's7');
    });
    const alone = statements.find(({ layer: over }) => over)!.statement;
    expect(alone).toMatchObject({ id: 's7', content: [spanOf(WORDS)], speaker: { name: 'Wanjiru Otieno' } });
  });

  test('goes along when the words move', () => {
    const narrower = spanOf('wall was safe');
    const { page, statements } = withLayer(layer({ content: [narrower] }), pushDown);
    const { content } = statements.find(({ layer: over }) => over)!.statement;
    expect(content.map((span) => page.article.text.slice(...span))).toEqual(['wall was safe']);
  });

  test('is kept among the gone when the words are gone', () => {
    const { statements, gone } = withLayer(layer(), (page) => {
      page.statements = page.statements.filter(({ id }) => id !== 's7');
      page.article.text = page.article.text.replace(WORDS, 'all was well here');
    });
    expect(statements.some(({ layer: over }) => over)).toBe(false);
    expect(gone).toHaveLength(1);
  });

  test('words that the machine missed become a statement in their place', () => {
    const span = spanOf('About 4,000 people');
    const { statements } = withLayer(
      layer({ added: true, statementId: 'mine', quote: 'About 4,000 people', anchor: span, content: [span] }),
    );
    const starts = statements.map(({ statement }) => statement.content[0]![0]);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(statements.find(({ layer: over }) => over)!.statement.id).toBe('mine');
  });

  test('is never lost, whatever the analysis finds and wherever the words went', () => {
    fc.assert(
      fc.property(
        fc.subarray(damArticle().statements),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (statements, added, moved, cut) => {
          const { statements: seen, gone } = withLayer(layer({ added }), (page) => {
            page.statements = statements.map((one) => structuredClone(one));
            if (moved) pushDown(page);
            if (cut) page.article.text = page.article.text.replaceAll('wall', 'dam');
          });
          expect(seen.filter(({ layer: over }) => over).length + gone.length).toBe(1);
        },
      ),
    );
  });
});
