export type { Alignment } from './align.ts';
export {
  type AnalysedText,
  changesBetween,
  compareVersions,
  type StatementFate,
  type VersionComparison,
} from './compare-versions.ts';
export { compareTexts, type DecideOptions, decide, type Passage } from './decide.ts';
export { decideAnchors } from './decide-anchors.ts';
export { applyDelta, type DeltaResult, deltaBetween } from './delta.ts';
export { type DescribedText, describe, prepareText } from './describe.ts';
export { type JoinedVersions, joinVersions } from './join-versions.ts';
export { type AnchorReading, readAnchor } from './read-anchor.ts';
export { type KeptVersions, MOST_VERSIONS, type Revised, revise, textsOf } from './revise.ts';
export { type AnchorSelector, selectorsOf } from './selectors.ts';
export { tellChanges } from './tell-changes.ts';
