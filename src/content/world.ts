/** What the two scripts leave in their own isolated world, which pages cannot see. */
export interface World {
  /** The content script runs. */
  onrecordRuns?: boolean;
  /** The first look was begun here; ends it. */
  onrecordLooks?: () => void;
  /** The first look found that the page is likely an article. */
  onrecordLikely?: boolean;
}
