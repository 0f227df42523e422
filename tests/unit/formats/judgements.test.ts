import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, type ExportFormatName, recordFromStore } from '../../../src/formats/index.ts';
import type { MachineNote } from '../../../src/model/index.ts';
import { foundNote } from '../../../src/store/joined.ts';
import { collect } from '../../collect.ts';
import { damArticle } from '../../fixtures/dam-article.ts';
import { wording } from '../../wording.ts';

const dam = damArticle();
const [first] = dam.notes.filter((note): note is MachineNote => note.kind === 'machine');
const judged = (change: Partial<MachineNote>) =>
  recordFromStore(
    {
      ...dam,
      notes: [
        { ...foundNote(dam.article.id, first!.gap), judgement: 'confirmed', judgedAt: 86_400_000, ...change },
      ],
    },
    wording,
  );
const written = (format: ExportFormatName, change: Partial<MachineNote>) =>
  collect(EXPORT_FORMATS[format].write([judged(change)], { now: 0, wording, single: true }));

/** What each format tells of the one judgement: what it is, who made it, by which edition. */
const TOLD: Partial<Record<ExportFormatName, (file: string) => unknown[]>> = {
  ndjson: (file) => ofGap(JSON.parse(file).gaps[0]),
  json: (file) => ofGap(JSON.parse(file).gaps[0]),
  csv: (file) => {
    const rows: Record<string, string>[] = parse(file, { columns: true });
    const row = rows.find((it) => it.gap_id !== '')!;
    return [row.note_judgement, row.note_coder || undefined, row.note_codebook];
  },
  jsonld: (file) => {
    const { items } = JSON.parse(file).first;
    const { body } = items.find((it: { motivation: string }) => it.motivation === 'questioning');
    const { value, creator, ...rest } = body.find((it: { purpose: string }) => it.purpose === 'assessing');
    return [value, creator?.name, rest['onrecord:codebook']];
  },
  hypothesis: (file) => {
    const { annotations } = JSON.parse(file);
    const { tags, user_info } = annotations.find((it: { id: string }) =>
      it.id.startsWith('urn:onrecord:gap:'),
    );
    return [tags[3], user_info?.display_name, tags[4].replace('codebook ', '')];
  },
  html: (file) => inWords(/<em>(.*?)<\/em>/.exec(file)![1]!),
  markdown: (file) => inWords(/\*\* \((.*)\)$/m.exec(file)![1]!.replaceAll('\\', '')),
};
const ofGap = (gap: { judgement: string; coder: string | null; codebook: string }) => [
  gap.judgement,
  gap.coder ?? undefined,
  gap.codebook,
];
const inWords = (words: string) => {
  const [, judgement, coder, codebook] = /^(\S+) by (.*) \(codebook, edition (.*)\)$/.exec(words)!;
  return [judgement!.toLowerCase(), coder === 'a reader' ? undefined : coder, codebook];
};

describe.each(Object.entries(TOLD))('in %s a judgement', (name, toldIn) => {
  const format = name as ExportFormatName;

  test('has its coder and the edition of the codebook beside it', async () => {
    const file = await written(format, { judgedBy: 'Thandiwe Rahimi', codebook: '7b' });
    expect(toldIn(file)).toEqual(['confirmed', 'Thandiwe Rahimi', '7b']);
  });

  test('of before editions were kept is of the first, whoever made it', async () => {
    expect(toldIn(await written(format, {}))).toEqual(['confirmed', undefined, '1']);
  });
});

test('what nobody judged has no edition', () => {
  expect(judged({ judgement: 'open', judgedAt: null }).gaps[0]).toMatchObject({
    coder: null,
    codebook: null,
  });
});

test('the formats without gaps are the only ones that tell no judgement', () => {
  const without = Object.keys(EXPORT_FORMATS).filter((name) => !(name in TOLD));
  expect(without).toEqual(['codebook', 'ris', 'csl-json']);
});
