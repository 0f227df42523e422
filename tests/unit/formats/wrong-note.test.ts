import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { type ExportRecord, recordFromAnalysis, recordFromStore } from '../../../src/formats/index.ts';
import { type Expectation, type WrongNote, wrongNoteFile } from '../../../src/formats/wrong-note.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';
import { articleWithNotes } from '../../arbitrary-records.ts';
import { type Story, told } from '../../stories.ts';
import { wording } from '../../wording.ts';

const TEXT = `The bakery in Luganville stayed shut all week.

"The oven was cold when I came in," a baker at the shop said.

The council meets again in May.`;

const recordOf = (text: string): ExportRecord => {
  const article = articleFromText(text);
  return recordFromAnalysis(article, analyse(article), wording);
};

const note = (record: ExportRecord) => record.gaps.find((gap) => gap.id === 'unnamed-individual')!;

const written = (expectation: Expectation, comment = ''): WrongNote => {
  const record = recordOf(TEXT);
  return JSON.parse(wrongNoteFile(record, note(record).key, expectation, comment)!.content);
};

describe('a note that is wrong', () => {
  test('is kept with its paragraph and without the rest of the article', () => {
    const { files, shown } = written({ kind: 'no-note' });
    expect(files['article.txt']).toBe('"The oven was cold when I came in," a baker at the shop said.');
    expect(shown.text).toBe(note(recordOf(TEXT)).note.text);
  });

  test.each([
    [{ kind: 'no-note' }, 'negative', []],
    [{ kind: 'other-severity', severity: 'info' }, 'positive', ['info: a baker at the shop']],
    [{ kind: 'other-words', words: 'a baker' }, 'positive', ['notice: a baker']],
  ] as const)('with %j it is a %s story', (expectation, kind, gaps) => {
    const expected = written(expectation).files['expected.json'];
    expect(expected).toMatchObject({ gap: 'unnamed-individual', kind, gaps: { 'unnamed-individual': gaps } });
    expect(expected.phenomenon.length).toBeGreaterThan(20);
  });

  test("the reader's words are what the story stands for", () => {
    const comment = 'The next paragraph gives the name of the baker.';
    expect(written({ kind: 'no-note' }, comment).files['expected.json'].phenomenon).toBe(comment);
  });

  test('the story shows the engine the same note that the reader saw', () => {
    const { files } = written({ kind: 'other-severity', severity: 'notice' });
    const article = articleFromText(files['article.txt']);
    const found = analyse(article).gaps.filter((gap) => gap.id === 'unnamed-individual');
    expect(found.map((gap) => told(article, gap))).toEqual(files['expected.json'].gaps['unnamed-individual']);
  });

  test('it becomes a folder of tests/stories', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-story-'));
    try {
      const record = recordOf(TEXT);
      const file = wrongNoteFile(record, note(record).key, { kind: 'no-note' }, '')!;
      writeFileSync(join(folder, file.name), file.content);
      execFileSync(process.execPath, ['scripts/story.mjs', join(folder, file.name), folder]);
      const { story, files } = JSON.parse(file.content) as WrongNote;
      const made = (name: string) => readFileSync(join(folder, story, name), 'utf8');
      expect(made('article.txt')).toBe(files['article.txt']);
      const expected = JSON.parse(made('expected.json')) as Omit<Story, 'name'>;
      expect(expected).toEqual(files['expected.json']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('whatever the page holds, the file comes back as it was written and bears a plain name', () => {
    fc.assert(
      fc.property(articleWithNotes, fc.string(), (kept, comment) => {
        const record = recordFromStore(kept, wording);
        for (const gap of record.gaps) {
          const file = wrongNoteFile(record, gap.key, { kind: 'no-note' }, comment)!;
          const { story, files, shown } = JSON.parse(file.content) as WrongNote;
          expect(file.name).toBe(`${story}.json`);
          expect(story).toMatch(/^wrong-[a-z-]+-[0-9a-f]{8}$/);
          expect(shown.text).toBe(gap.note.text);
          for (const block of files['article.txt'].split('\n\n'))
            expect(record.article.text).toContain(block);
        }
      }),
    );
  });

  test('there is no file for a note that is not there', () => {
    expect(wrongNoteFile(recordOf(TEXT), 'no such key', { kind: 'no-note' }, '')).toBeNull();
  });
});
