import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { revise, textsOf } from '../../../src/anchor/index.ts';
import { type ExportRecord, recordFromStore } from '../../../src/formats/index.ts';
import { type Article, type HumanNote, layerId, type MachineNote } from '../../../src/model/index.ts';
import { keepArticle, readArticleWithNotes } from '../../../src/store/articles.ts';
import { judgeNote, writeLayer, writeNote } from '../../../src/store/notes.ts';
import { readRevisions } from '../../../src/store/revisions.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';
import { wording } from '../../wording.ts';
import { backup, bring, emptied, exportAll, NOW } from './bring.ts';

const HOUR = 3_600_000;
const ADDRESS = 'https://harbour.example/pumps';
const OPENING = 'The pumps at Old Kashgarra have stood still since the flood, the town says.';
const UNNAMED = '“The pumps will run again before the week is out,” said officials familiar with the works.';
const NAMED = '“We have waited long enough,” said Dilnoza Karimova, who keeps a shop beside the works.';

/** Keeps a text as a visit does. */
async function visit(text: string, now: number) {
  const article: Article = { ...articleFromText(text), canonicalUrl: ADDRESS, url: ADDRESS };
  const analysis = analyse(article);
  await keepArticle(article, analysis, now, (before) => revise(before, article, analysis, now, 'all'));
}

const kept = async () => (await readArticleWithNotes(ADDRESS))!;
const record = async (): Promise<ExportRecord> => JSON.parse(await exportAll('ndjson'));

/** An article on whose unnamed source somebody judged, edited so that the source is gone or other words. */
async function judgedAndEdited(edited: string): Promise<{ key: string; words: string }> {
  const text = [OPENING, UNNAMED, NAMED].join('\n\n');
  await visit(text, NOW);
  const note = (await kept()).notes.find(
    (it): it is MachineNote =>
      it.kind === 'machine' && it.gap.anchor !== null && text.slice(...it.gap.anchor).includes('officials'),
  )!;
  await judgeNote(ADDRESS, note.id, 'confirmed', NOW + 1);
  const start = text.indexOf(UNNAMED);
  await writeLayer(
    {
      kind: 'layer',
      articleId: ADDRESS,
      id: layerId('missed'),
      statementId: 'missed',
      added: true,
      speaker: { name: 'Farid Osmani', namedAs: 'named-person' },
      content: [[start, start + 20]],
      tags: ['pumps'],
      quote: text.slice(start, start + 20),
      anchor: [start, start + 20],
      createdAt: NOW,
      updatedAt: NOW,
    },
    null,
  );
  await visit(edited, NOW + HOUR);
  return { key: note.id, words: text.slice(...note.gap.anchor!) };
}

describe('a judged note whose words an edit took away', () => {
  const GONE = [NAMED, OPENING].join('\n\n');

  test('leaves with the words it was on and without a place', async () => {
    const { key, words } = await judgedAndEdited(GONE);
    const { gaps, corrections } = await record();
    expect(gaps.find((gap) => gap.key === key)).toMatchObject({
      judgement: 'confirmed',
      current: false,
      quote: words,
      anchor: null,
      evidence: [],
    });
    expect(corrections).toMatchObject([{ quote: UNNAMED.slice(0, 20), anchor: null, content: null }]);
  });

  test.each(['ndjson', 'jsonld'] as const)(
    'comes back from %s, which is then the same bytes',
    async (format) => {
      const { key, words } = await judgedAndEdited(GONE);
      const file = await exportAll(format);
      await emptied();
      expect(await bring(file)).toMatchObject({ articles: 1, broken: [] });
      expect((await kept()).notes.find(({ id }) => id === key)).toMatchObject({
        judgement: 'confirmed',
        followed: { anchor: { exact: words }, decision: { state: 'orphan', spans: [] } },
      });
      expect(await exportAll(format)).toBe(file);
    },
  );

  test('is told to other programs by its own words, never by what stands in their place', async () => {
    const { key, words } = await judgedAndEdited(GONE);
    const [page] = [JSON.parse(await exportAll('jsonld')).first];
    const judged = page.items.filter(
      (it: { motivation: string; modified?: string }) => it.motivation === 'questioning' && it.modified,
    );
    expect(judged.map((it: { target: unknown }) => it.target)).toEqual([
      [{ source: ADDRESS, selector: { type: 'TextQuoteSelector', exact: words } }],
    ]);
    const { annotations } = JSON.parse(await exportAll('hypothesis'));
    const gap = annotations.find(({ id }: { id: string }) => id.includes(encodeURIComponent(key)));
    expect(gap.target).toEqual([
      { source: ADDRESS, selector: [{ type: 'TextQuoteSelector', exact: words }] },
    ]);
  });
});

test('a judged note that is no longer found leaves with its words and the place of those that followed them', async () => {
  const { key, words } = await judgedAndEdited(
    [
      OPENING,
      UNNAMED.replace('officials familiar with the works', 'Farid Osmani, who runs the works'),
      NAMED,
    ].join('\n\n'),
  );
  const now = await kept();
  const note = now.notes.find((it): it is MachineNote => it.id === key)!;
  expect(note.current).toBe(false);
  const gap = recordFromStore(now, wording).gaps.find((it) => it.key === key)!;
  const [first] = note.followed!.decision.spans;
  expect(gap.quote).toBe(words);
  expect(gap.anchor?.[0]).toBe(first?.[0]);
  const file = await exportAll('ndjson');
  await emptied();
  await bring(file);
  expect(await exportAll('ndjson')).toBe(file);
});

describe('a backup restored over another text of the same article', () => {
  const OLDER = [OPENING, UNNAMED, NAMED].join('\n\n');
  const NEWER = [NAMED, OPENING, UNNAMED.replace('the week', 'next week')].join('\n\n');
  const noteOn = (text: string, words: string, id: string): HumanNote => ({
    kind: 'human',
    articleId: ADDRESS,
    id,
    statementId: null,
    quote: words,
    anchor: [text.indexOf(words), text.indexOf(words) + words.length],
    text: `On ${words}`,
    createdAt: NOW,
    updatedAt: NOW,
  });
  const own = async () => (await kept()).notes.filter((note): note is HumanNote => note.kind === 'human');

  test.each([
    ['newer', OLDER, NEWER],
    ['older', NEWER, OLDER],
  ])('takes the notes of the text that gives way along; the file has the %s', async (_, here, inFile) => {
    const times = { [OLDER]: NOW, [NEWER]: NOW + HOUR };
    await visit(inFile, times[inFile]!);
    await writeNote(noteOn(inFile, 'the town says', 'of the file'));
    const file = await backup();
    await emptied();
    await visit(here, times[here]!);
    await writeNote(noteOn(here, 'who keeps a shop', 'of here'));
    await bring(file);

    const { article } = await kept();
    expect(article.text).toBe(NEWER);
    expect((await own()).map(({ anchor }) => anchor && NEWER.slice(...anchor)).sort()).toEqual([
      'the town says',
      'who keeps a shop',
    ]);
    const revisions = await readRevisions(ADDRESS);
    expect([...textsOf({ article, revisions }).values()]).toEqual([OLDER]);
    const after = await backup();
    await bring(file);
    expect(Buffer.compare(await backup(), after)).toBe(0);
  });

  test('joins the earlier versions of both', async () => {
    const EARLIEST = OPENING;
    const BETWEEN = [OPENING, NAMED].join('\n\n');
    await visit(EARLIEST, NOW);
    await visit(OLDER, NOW + 2 * HOUR);
    const file = await backup();
    await emptied();
    await visit(BETWEEN, NOW + HOUR);
    await visit(NEWER, NOW + 3 * HOUR);
    await bring(file);
    const { article } = await kept();
    const revisions = await readRevisions(ADDRESS);
    expect(revisions.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(new Set(textsOf({ article, revisions }).values())).toEqual(new Set([EARLIEST, BETWEEN, OLDER]));
  });
});
