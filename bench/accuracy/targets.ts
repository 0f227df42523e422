/** One row of the table; `null` where a tagger has no such figure. */
export interface Figures {
  quotedF: number;
  sourceAccuracy: number;
  tripleF: number;
  contentExactF: number;
  speakerName: number | null;
  speakerKind: number | null;
}

/** The figures aimed at on PolNeAR's development part (speech subset) and on the coded development cases. */
export const TARGETS: Figures = {
  quotedF: 92,
  sourceAccuracy: 95.5,
  tripleF: 76,
  contentExactF: 75,
  speakerName: 90,
  speakerKind: 90,
};

/** People against people, on articles that several people coded. */
export const PEOPLE: Figures = {
  quotedF: 96.8,
  sourceAccuracy: 98.6,
  tripleF: 83.6,
  contentExactF: 85.4,
  speakerName: null,
  speakerKind: null,
};
