import { EXPORT_FORMATS, type ExportFormatName, recordFromStore } from '../formats/index.ts';
import type { ArticleWithNotes } from '../model/index.ts';
import type { Wording } from '../wording/index.ts';

/** Hands an article with its notes to the reader as a file. */
export interface Exporter {
  /** @returns the name of the file that the browser was given */
  save(page: ArticleWithNotes, format: ExportFormatName): Promise<string>;
}

/** Gives the browser a file to download. */
type Download = (name: string, mediaType: string, parts: BlobPart[]) => void;

/** @param now milliseconds since 1970, written into the file */
export function createExporter(wording: Wording, download: Download, now: () => number): Exporter {
  return {
    async save(page, format) {
      const { write, mediaType, extension } = EXPORT_FORMATS[format];
      const parts: BlobPart[] = [];
      for await (const part of write([recordFromStore(page, wording)], { now: now() })) {
        parts.push(part as BlobPart);
      }
      const name = `${fileName(page.article.title)}.${extension}`;
      download(name, mediaType, parts);
      return name;
    },
  };
}

/** A headline as a file name that every system takes: letters and digits of any script, words joined by hyphens. */
export function fileName(title: string): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) {
    const longer = name ? `${name}-${word}` : word;
    if (longer.length > 60) break;
    name = longer;
  }
  return name || 'on-the-record';
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
