import type { Article, Attribution, Gap, Span } from '../model/index.ts';
import { KeyMaker } from './key.ts';
import { applyPrecedence } from './precedence.ts';
import { readArticle } from './reading/reading.ts';
import type { Finding, Rule } from './rule.ts';
import { RULES } from './rules.ts';

export interface FindGapsOptions {
  /** Notes less sure than this are silent, because a false note accuses somebody; 0, the default, lets all speak. */
  minConfidence?: number;
}

/**
 * The sourcing gaps of an article, in reading order, those about the whole article last. One gap lists all statements
 * of its source or route; where that comes up again, a further gap with `repeat` marks the place.
 */
export function findGaps(article: Article, attribution: Attribution, options: FindGapsOptions = {}): Gap[] {
  return applyRules(RULES, article, attribution, options);
}

/** The same with rules of the caller's choice. */
export function applyRules(
  rules: readonly Rule[],
  article: Article,
  attribution: Attribution,
  { minConfidence = 0 }: FindGapsOptions = {},
): Gap[] {
  const reading = readArticle(article, attribution);
  const findings = rules
    .flatMap((rule) => rule.find(reading))
    .filter((finding) => finding.confidence >= minConfidence);
  const kept = applyPrecedence(findings).sort(inReadingOrder);
  const keys = new KeyMaker();
  const first = new Map<string, Gap>();
  const gaps: Gap[] = [];
  for (const finding of kept.filter(({ listedOnly }) => !listedOnly)) {
    const gap = toGap(finding, keys.keyFor(finding.id, finding.anchor, reading));
    if (first.has(finding.group)) gap.repeat = true;
    else first.set(finding.group, gap);
    gaps.push(gap);
  }
  const listed = new Map([...first.values()].map((gap) => [gap, new Set(gap.statements)]));
  for (const { group, statements } of kept) {
    const main = first.get(group);
    if (!main) continue;
    for (const id of statements) listed.get(main)?.add(id);
  }
  for (const [gap, ids] of listed) gap.statements = [...ids];
  return gaps;
}

function toGap(finding: Finding, key: string): Gap {
  return {
    key,
    id: finding.id,
    rule: { id: finding.id, version: finding.version },
    severity: finding.severity,
    statements: [...finding.statements],
    anchor: finding.anchor,
    evidence: finding.evidence,
    group: finding.group,
    standards: [...finding.standards],
    note: finding.note,
    confidence: Math.round(finding.confidence * 100) / 100,
    attributes: finding.attributes,
  };
}

const placeOf = (anchor: Span | null): number => anchor?.[0] ?? Number.POSITIVE_INFINITY;

function inReadingOrder(a: Finding, b: Finding): number {
  const [left, right] = [placeOf(a.anchor), placeOf(b.anchor)];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
