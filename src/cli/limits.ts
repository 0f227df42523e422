const MEGABYTE = 1 << 20;

/**
 * The most of one input that is read, so that memory stays bounded whatever is given. A long magazine article is a
 * tenth of a megabyte of text; what is far larger is another kind of file, and is reported as such.
 */
export const LIMITS = {
  /** Bytes of a file, or of a line of NDJSON. */
  bytes: 16 * MEGABYTE,
  /** UTF-16 units of an article's text. */
  characters: 500_000,
  /** Of a page, before it is parsed; see markup-load.ts. */
  markup: { elements: 100_000, depth: 5_000, attributes: 10_000 },
};

export const inMegabytes = (bytes: number): string => String(Math.round(bytes / MEGABYTE));
export const withCommas = (count: number): string => count.toLocaleString('en');
