import type { Severity } from './gap-ids.ts';

/**
 * What the page shows beside highlighted words while the pointer is on them, worded in the reader's language.
 * It holds what the machine found and nothing that a person wrote, since it stands in the page.
 */
export interface HoverCard {
  /** Whose words these are. */
  heading: string;
  /** The way the words took, a station each, the page first; empty where nobody stands between. */
  route: string[];
  /** The gravest first. */
  notes: { severity: Severity; weight: string; title: string; text: string }[];
  /** Small print: how many notes more there are, who found this, where to see all of it. */
  foot: string[];
}

/** The language that cards are worded in. */
export interface CardLanguage {
  /** BCP 47. */
  locale: string;
  rightToLeft: boolean;
}
