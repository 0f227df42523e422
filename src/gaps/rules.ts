import { anonymityUnexplained } from './anonymity-unexplained.ts';
import { bareSource } from './bare-source.ts';
import { floatingQuote } from './floating-quote.ts';
import { quoteMarksUnbalanced } from './quote-marks-unbalanced.ts';
import type { Rule } from './rule.ts';
import { secondhandChain } from './secondhand-chain.ts';
import { unnamedGroup } from './unnamed-group.ts';
import { unnamedIndividual } from './unnamed-individual.ts';
import { unnamedOneOfSet } from './unnamed-one-of-set.ts';

/** All rules, in the order of the taxonomy. */
export const RULES: readonly Rule[] = [
  unnamedOneOfSet,
  bareSource,
  unnamedIndividual,
  unnamedGroup,
  anonymityUnexplained,
  floatingQuote,
  secondhandChain,
  quoteMarksUnbalanced,
];
