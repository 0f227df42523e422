import type { Choice } from '../formats/choose.ts';
import { fileName } from '../formats/file-name.ts';
import { FORMATS_WITHOUT_CHOICE, type FormatOffered } from '../formats/names.ts';
import type { Expectation } from '../formats/wrong-note.ts';
import type { ArticleWithNotes } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';

/** What of an article leaves. */
export interface ExportChoice {
  /** True for what a person confirmed or wrote. */
  onlyConfirmed: boolean;
  /** True for places and short words instead of the article's text. */
  withoutText: boolean;
  /** Statements and notes that go in; null: all of them. */
  shown: Pick<Choice, 'statements' | 'notes'> | null;
}

/** Hands an article with its notes to the reader as a file. */
export interface Exporter {
  /** @returns the name of the file that the browser was given; null where nothing of the article was chosen */
  save(page: ArticleWithNotes, format: FormatOffered, choice: ExportChoice): Promise<string | null>;
  /** The same for a note that the reader holds to be wrong; null where the article has no such note. */
  saveWrongNote(
    page: ArticleWithNotes,
    gapKey: string,
    expectation: Expectation,
    comment: string,
  ): Promise<string | null>;
}

/** Gives the browser a file to download. */
type Download = (name: string, mediaType: string, parts: BlobPart[]) => void;

/** @param now milliseconds since 1970, written into the file */
export function createExporter(wording: Wording, download: Download, now: () => number): Exporter {
  return {
    async save(page, format, { onlyConfirmed, withoutText, shown }) {
      // Loaded when a file is asked for, so that the panel opens without them.
      const [{ EXPORT_FORMATS, recordFromStore }, { chosen, EVERYTHING }] = await Promise.all([
        import('../formats/index.ts'),
        import('../formats/choose.ts'),
      ]);
      const whole = recordFromStore(page, wording);
      const record = FORMATS_WITHOUT_CHOICE.has(format)
        ? whole
        : chosen(whole, { ...EVERYTHING, ...shown, onlyConfirmed });
      if (!record) return null;
      const { write, mediaType, extension } = EXPORT_FORMATS[format];
      const parts: BlobPart[] = [];
      // Spreadsheet programs take a table without a byte order mark for their own system's encoding.
      for await (const part of write([record], {
        now: now(),
        withoutText,
        byteOrderMark: true,
        wording,
      })) {
        parts.push(part as BlobPart);
      }
      const name = `${fileName(page.article.title)}.${extension}`;
      download(name, mediaType, parts);
      return name;
    },
    async saveWrongNote(page, gapKey, expectation, comment) {
      const { recordFromStore, wrongNoteFile } = await import('../formats/index.ts');
      const file = wrongNoteFile(recordFromStore(page, wording), gapKey, expectation, comment);
      if (!file) return null;
      download(file.name, file.mediaType, [file.content]);
      return file.name;
    },
  };
}

/** The browser's own download, through a link that is never shown. */
export const downloadInBrowser: Download = (name, mediaType, parts) => {
  const url = URL.createObjectURL(new Blob(parts, { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the address after this turn; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
