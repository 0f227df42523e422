/** Names of colours in tokens.css, told apart by hue and by lightness, in light and dark. */
export const COLOURS = [
  'named-person',
  'unnamed',
  'named-organisation',
  'nobody',
  'second-hand',
  'notice',
  'role-only',
] as const;
/** As many parts are told apart in one bar; what is rarer is drawn as one. */
export const MOST_PARTS = COLOURS.length;

/** As many outlets or speakers are drawn; the table under the chart has all of them. */
export const MOST_BARS = 12;

export interface Drawing {
  /** One bar each. */
  labels: string[];
  /** Parts of the bars, by bar. */
  parts: { label: string; counts: number[] }[];
  /** `shares`: every bar is as long, and its parts are shares of it. */
  form: 'bars' | 'columns' | 'shares';
  locale: string;
}
