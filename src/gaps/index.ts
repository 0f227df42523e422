export { applyRules, type FindGapsOptions, findGaps } from './find-gaps.ts';
export type { Exception, Finding, GapRule, Rule } from './rule.ts';
export { RULES } from './rules.ts';
export { STANDARD_KEYS, type StandardKey } from './standards.ts';
