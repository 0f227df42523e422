/** The formats that a reader chooses among; `json` is the command line's alone. */
export const FORMATS_OFFERED = [
  'csv',
  'codebook',
  'jsonld',
  'ndjson',
  'hypothesis',
  'html',
  'markdown',
  'ris',
  'csl-json',
] as const;

export type FormatOffered = (typeof FORMATS_OFFERED)[number];

/** In which the article's text is part of what a reader needs, or no part at all. */
export const FORMATS_WITHOUT_CHOICE: ReadonlySet<FormatOffered> = new Set(['codebook', 'ris', 'csl-json']);
