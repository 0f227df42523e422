import { beforeEach, describe, expect, test } from 'vitest';
import { generatedBackup } from '../../../bench/library/backup-file.ts';
import { generateLibrary } from '../../../bench/library/generate.ts';
import type { HypothesisAnnotation } from '../../../src/formats/hypothesis.ts';
import { layerId, type MachineNote, type StatementLayer } from '../../../src/model/index.ts';
import { readArticleWithNotes } from '../../../src/store/articles.ts';
import { judgeNote, writeLayer, writeNote } from '../../../src/store/notes.ts';
import { bring, dryRun, emptied, exportAll, NOW } from './bring.ts';

const library = [...generateLibrary(11, 4, 5)];
const id = library[0]!.article.id;
const untouched = library.map((one) => ({ ...one, notes: [] }));

async function filled(articles: typeof library): Promise<void> {
  const parts: Uint8Array[] = [];
  for await (const part of generatedBackup(articles, NOW)) parts.push(part);
  await emptied();
  await bring(new Uint8Array(Buffer.concat(parts)));
}

const kept = async () => (await readArticleWithNotes(id))!;
const machine = async () =>
  (await kept()).notes.filter((note): note is MachineNote => note.kind === 'machine');

/** Everything that a person can make of an article. */
async function worked(): Promise<void> {
  const { article, statements } = await kept();
  const [first, second, third] = await machine();
  await judgeNote(id, first!.id, 'confirmed', NOW + 1);
  await judgeNote(id, second!.id, 'dismissed', NOW + 2);
  await judgeNote(id, third!.id, 'confirmed', NOW + 3);
  await judgeNote(id, third!.id, 'open', NOW + 4);
  const [start, end] = statements[1]!.content[0]!;
  await writeNote({
    kind: 'human',
    articleId: id,
    id: 'n1',
    statementId: statements[1]!.id,
    quote: article.text.slice(start, end),
    anchor: [start, end],
    text: '1. Ask *who* measured it & when.\nThen call again.',
    tags: ['follow up', 'confirmed'],
    createdAt: NOW + 5,
    updatedAt: NOW + 6,
  });
  await writeLayer(
    {
      kind: 'layer',
      articleId: id,
      id: layerId(statements[0]!.id),
      statementId: statements[0]!.id,
      added: false,
      speaker: { name: 'Nomvula Petrosyan', namedAs: 'named-person' },
      content: statements[0]!.content,
      tags: ['harbour'],
      quote: article.text.slice(statements[0]!.content[0]![0], statements[0]!.content.at(-1)![1]),
      anchor: [statements[0]!.content[0]![0], statements[0]!.content.at(-1)![1]],
      createdAt: NOW + 7,
      updatedAt: NOW + 7,
    },
    null,
  );
}

/** The file as it comes back when it was imported into Hypothesis and exported from there: other ids, times and owner. */
const throughHypothesis = (
  file: string,
  change: (one: HypothesisAnnotation, at: number) => object = () => ({}),
) => {
  const whole = JSON.parse(file) as { annotations: HypothesisAnnotation[] };
  const time = new Date(NOW + 9e9).toISOString();
  const annotations = whole.annotations.map((annotation, at) => {
    const { uri, text, tags, target, document } = annotation;
    const own = { id: `h${at}`, created: time, updated: time, user: 'acct:zainab@hypothes.is' };
    return { ...own, uri, text, tags, target, document, ...change(annotation, at) };
  });
  return JSON.stringify({ ...whole, annotations });
};

describe('our own Hypothesis file', () => {
  beforeEach(() => filled(library));

  test('gives back every judgement, note and correction with who, when and by which codebook', async () => {
    await worked();
    const file = await exportAll('hypothesis', { coder: 'Ngozi' });
    const whole = await exportAll('ndjson', { coder: 'Ngozi' });
    await filled(untouched);
    expect((await machine()).every(({ judgement }) => judgement === 'open')).toBe(true);
    expect(await dryRun(file)).toMatchObject({ broken: [], conflicts: [], articles: { added: 0 } });
    expect(await bring(file)).toMatchObject({ state: 'done', broken: [] });
    expect(await exportAll('ndjson', { coder: 'Ngozi' })).toBe(whole);
    expect(await exportAll('hypothesis', { coder: 'Ngozi' })).toBe(file);
  });

  test('changes nothing where it came from, and adds no note for what the machine found', async () => {
    await worked();
    const file = await exportAll('hypothesis');
    expect(await dryRun(file)).toMatchObject({
      articles: { added: 0, changed: 0, same: 4 },
      notesAdded: 0,
      conflicts: [],
      broken: [],
    });
  });

  test('into a library without its articles it says for each that the page has to be opened', async () => {
    const file = await exportAll('hypothesis');
    await emptied();
    const { broken } = (await dryRun(file))!;
    expect(broken).toHaveLength(4);
    expect(broken[0]).toMatchObject({ key: 'import_problem_no_text', place: { line: 2, item: 1 } });
  });

  test('over another text of the article its corrections lie on their own words, and never at an old position', async () => {
    await worked();
    const file = JSON.parse(await exportAll('hypothesis'));
    for (const { onrecord } of file.annotations) {
      onrecord.article.textHash = 'another';
      if (!onrecord.correction) continue;
      const { anchor, content } = onrecord.correction;
      onrecord.correction.anchor = [anchor[0] + 3, anchor[1] + 3];
      onrecord.correction.content = content.map(([start, end]: number[]) => [start! + 3, end! + 3]);
    }
    const before = (await kept()).notes.find(({ kind }) => kind === 'layer')!;
    await filled(untouched);
    await bring(JSON.stringify(file));
    const { writtenBy: _, ...layer } = (await kept()).notes.find(
      ({ kind }) => kind === 'layer',
    ) as StatementLayer;
    expect(layer).toEqual(before);
  });
});

describe('our file that went through Hypothesis', () => {
  beforeEach(() => filled(library));

  test('brings no copies of what is here', async () => {
    await worked();
    const file = throughHypothesis(await exportAll('hypothesis'));
    const dry = (await dryRun(file))!;
    expect(dry).toMatchObject({ notesAdded: 0, conflicts: [], articles: { added: 0, changed: 0 } });
  });

  test('brings judgements, older than any here, and what somebody changed or added there as notes', async () => {
    await worked();
    const exported = await exportAll('hypothesis');
    const judged = (await machine())[0]!;
    await filled(untouched);
    const file = throughHypothesis(exported, ({ tags }) =>
      tags[1] === 'note' ? { text: 'They called back.', updated: new Date(NOW + 9e9 + 1).toISOString() } : {},
    );
    const whole = JSON.parse(file);
    const stranger = {
      ...whole.annotations[0],
      id: 'x',
      tags: ['on the record'],
      text: 'A pupil’s own remark.',
    };
    await bring(JSON.stringify({ ...whole, annotations: [...whole.annotations, stranger] }));
    expect((await machine()).find(({ id: key }) => key === judged.id)).toMatchObject({
      judgement: 'confirmed',
      judgedAt: null,
      codebook: '1',
    });
    const texts = (await kept()).notes.flatMap((note) =>
      note.kind === 'human' ? [[note.text, note.tags]] : [],
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        ['They called back.', ['follow up', 'confirmed']],
        ['A pupil’s own remark.', ['on the record']],
      ]),
    );
  });
});
