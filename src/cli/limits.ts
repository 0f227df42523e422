const MEGABYTE = 1 << 20;

/**
 * The most of one input that is read, so that memory stays bounded whatever is given. A long magazine article is a
 * tenth of a megabyte of text; what is far larger is another kind of file, and is reported as such.
 */
export const LIMITS = {
  /** Bytes of a file, or of a line of NDJSON. */
  bytes: 16 * MEGABYTE,
  /** UTF-16 units of a plain text; of a page's article as many are looked at. */
  characters: 1_000_000,
};

export const inMegabytes = (bytes: number): string => String(Math.round(bytes / MEGABYTE));
export const inThousands = (count: number): string => `${Math.round(count / 1000)},000`;
