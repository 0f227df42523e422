/** The closed list of sourcing gaps, in the order of the taxonomy; the last one is said of a whole article. */
export const GAP_IDS = [
  'unnamed-one-of-set',
  'bare-source',
  'unnamed-individual',
  'unnamed-group',
  'anonymity-unexplained',
  'agentless-attribution',
  'floating-quote',
  'unsourced-speculation',
  'unsourced-statistic',
  'secondhand-chain',
  'intermediary-dropped',
  'cited-material-unlinked',
  'no-date-or-occasion',
  'quote-marks-unbalanced',
  'partial-quote',
  'translation-unmarked',
  'single-unnamed-source',
] as const;
export type GapId = (typeof GAP_IDS)[number];

export const SEVERITIES = ['info', 'notice', 'warning'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The edition of the codebook by which people judge the gaps; goes along with every judgement, so that they can be compared. */
export const CODEBOOK_VERSION = '1';
/** The edition of judgements that do not tell theirs: there was no other until it was kept. */
export const FIRST_CODEBOOK = '1';
