import { agentlessAttribution } from './agentless-attribution.ts';
import { anonymityUnexplained } from './anonymity-unexplained.ts';
import { bareSource } from './bare-source.ts';
import { citedMaterialUnlinked } from './cited-material-unlinked.ts';
import { floatingQuote } from './floating-quote.ts';
import { intermediaryDropped } from './intermediary-dropped.ts';
import { noDateOrOccasion } from './no-date-or-occasion.ts';
import { partialQuote } from './partial-quote.ts';
import { quoteMarksUnbalanced } from './quote-marks-unbalanced.ts';
import type { Rule } from './rule.ts';
import { secondhandChain } from './secondhand-chain.ts';
import { singleUnnamedSource } from './single-unnamed-source.ts';
import { translationUnmarked } from './translation-unmarked.ts';
import { unnamedGroup } from './unnamed-group.ts';
import { unnamedIndividual } from './unnamed-individual.ts';
import { unnamedOneOfSet } from './unnamed-one-of-set.ts';
import { unsourcedSpeculation } from './unsourced-speculation.ts';
import { unsourcedStatistic } from './unsourced-statistic.ts';

/** All rules, in the order of the taxonomy. */
export const RULES: readonly Rule[] = [
  unnamedOneOfSet,
  bareSource,
  unnamedIndividual,
  unnamedGroup,
  anonymityUnexplained,
  agentlessAttribution,
  floatingQuote,
  unsourcedSpeculation,
  unsourcedStatistic,
  secondhandChain,
  intermediaryDropped,
  citedMaterialUnlinked,
  noDateOrOccasion,
  quoteMarksUnbalanced,
  partialQuote,
  translationUnmarked,
  singleUnnamedSource,
];
