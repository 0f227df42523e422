import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileAddress } from '../../../src/library/files/file-address.ts';
import {
  type ArticleWithNotes,
  type Link,
  PARAGRAPH_KINDS,
  type RevisionRecord,
  type SavedView,
} from '../../../src/model/index.ts';
import { BackupWriter, headerOf } from '../../../src/store/backup/write-backup.ts';
import { isTouched } from '../../../src/store/joined.ts';
import { packArticle } from '../../../src/store/pack.ts';
import { articleWithNotes } from '../../arbitrary-records.ts';
import { hostileText, orNull, time } from '../../arbitrary-text.ts';
import { backup, bring, dryRun, emptied, exportAll, NOW } from './bring.ts';

/** An article as a store keeps it: under its canonical address, or, where it came from none, under that of its name. */
const kept: fc.Arbitrary<ArticleWithNotes> = articleWithNotes.map((whole) => {
  const name = whole.article.id;
  const isPage = /^https?:/.test(name);
  const id = isPage ? name : fileAddress(name);
  const { url, title } = whole.article;
  const article = {
    ...whole.article,
    id,
    canonicalUrl: id,
    ...(!isPage && { url: url || id, title: title || name || '?' }),
  };
  return { ...whole, article, notes: whole.notes.map((note) => ({ ...note, articleId: id })) };
});

const paragraph = fc.record({
  start: fc.nat(90),
  end: fc.nat(90),
  kind: fc.constantFrom(...PARAGRAPH_KINDS),
  links: fc.constant<Link[]>([]),
});
const versionOf = (articleId: string): fc.Arbitrary<RevisionRecord> =>
  fc.record({
    articleId: fc.constant(articleId),
    number: fc.nat(99),
    title: hostileText,
    modified: orNull(hostileText),
    paragraphs: fc.array(paragraph, { maxLength: 2 }),
    delta: fc.record({
      from: hostileText,
      to: hostileText,
      steps: fc.array(
        fc.oneof(hostileText, fc.tuple(fc.nat(9), fc.nat(9)) as fc.Arbitrary<[number, number]>),
        {
          maxLength: 3,
        },
      ),
    }),
    firstSeen: time,
    lastSeen: time,
    replacedAt: time,
  });

interface Library {
  articles: { whole: ArticleWithNotes; revisions: RevisionRecord[] }[];
  views: SavedView[];
}

const library: fc.Arbitrary<Library> = fc.record({
  articles: fc.uniqueArray(
    kept.chain((whole) =>
      fc.record({
        whole: fc.constant(whole),
        revisions: fc.uniqueArray(versionOf(whole.article.id), { maxLength: 2, selector: (it) => it.number }),
      }),
    ),
    { minLength: 1, maxLength: 3, selector: ({ whole }) => whole.article.id },
  ),
  views: fc.uniqueArray(
    fc.record({ id: hostileText, name: hostileText, address: hostileText, createdAt: time }),
    { maxLength: 2, selector: ({ id }) => id },
  ),
});

/** Fills an empty store with it. */
async function fill({ articles, views }: Library): Promise<void> {
  await emptied();
  const file = new BackupWriter();
  const parts: Uint8Array[] = [file.line(headerOf(articles.length, NOW))];
  for (const { whole, revisions } of articles) {
    const { article, statements, notes } = whole;
    const gaps = notes.flatMap((note) => (note.kind === 'machine' && note.current ? [note.gap] : []));
    const { id: articleId, firstSeen, lastSeen } = article;
    parts.push(file.member(packArticle({ article, statements, gaps })));
    parts.push(
      file.line({
        record: 'notes',
        articleId,
        firstSeen,
        lastSeen,
        notes: notes.filter(isTouched),
        revisions,
      }),
    );
  }
  for (const view of views) parts.push(file.line({ record: 'view', view }));
  parts.push(file.end());
  const result = await bring(new Uint8Array(Buffer.concat(parts)), { broken: 'nothing' });
  expect(result).toMatchObject({ state: 'done', articles: articles.length, broken: [] });
}

describe('out of a store, into an empty one and out again is the same bytes, whatever people and pages wrote', () => {
  test.each(['ndjson', 'jsonld'] as const)('%s', async (format) => {
    await fc.assert(
      fc.asyncProperty(library, orNull(hostileText), async (generated, coder) => {
        await fill(generated);
        const first = await exportAll(format, { coder });
        await emptied();
        const { length } = generated.articles;
        expect(await dryRun(first)).toMatchObject({
          articles: { added: length, changed: 0, same: 0 },
          broken: [],
          conflicts: [],
        });
        await bring(first, { broken: 'nothing' });
        expect(await exportAll(format, { coder })).toBe(first);
      }),
      { numRuns: 40 },
    );
  });

  test('backup', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (generated) => {
        await fill(generated);
        const first = await backup();
        await emptied();
        await bring(first, { broken: 'nothing' });
        expect(Buffer.compare(await backup(), first)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('Hypothesis JSON, into a store that has the same articles and nothing that a person made', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (generated) => {
        // An article without words was never on a page.
        fc.pre(generated.articles.every(({ whole }) => whole.article.text !== ''));
        await fill(generated);
        const first = await exportAll('hypothesis');
        const untouched = generated.articles.map(({ whole, revisions }) => ({
          whole: {
            ...whole,
            notes: whole.notes.flatMap((note) =>
              note.kind === 'machine' && note.current
                ? [
                    {
                      kind: 'machine' as const,
                      articleId: note.articleId,
                      id: note.id,
                      gap: note.gap,
                      judgement: 'open' as const,
                      judgedAt: null,
                      current: true,
                    },
                  ]
                : [],
            ),
          },
          revisions,
        }));
        await fill({ ...generated, articles: untouched });
        await bring(first);
        expect(await exportAll('hypothesis')).toBe(first);
      }),
      { numRuns: 40 },
    );
  });
});
