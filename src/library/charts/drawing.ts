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

export interface Drawing {
  /** One bar each. */
  labels: string[];
  /** Parts of the bars, by bar. */
  parts: { label: string; counts: number[] }[];
  /** `shares`: every bar is as long, and its parts are shares of it. */
  form: 'bars' | 'columns' | 'shares';
  locale: string;
}
