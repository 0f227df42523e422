import type { Gap, GapId, Severity, Span } from '../model/index.ts';
import type { Reading } from './reading/reading.ts';
import type { StandardKey } from './standards.ts';

/** A reason why a gap that seems to be there is none. */
export interface Exception<Subject> {
  because: string;
  when(subject: Subject, reading: Reading): boolean;
}

/**
 * One sourcing gap as data: what it looks at, when it is one, and what its note says.
 * The tests are those of the taxonomy of sourcing gaps; `test` states each in one sentence for the documentation.
 */
export interface GapRule<Subject> {
  id: GapId;
  /** Raised whenever the rule may find other gaps than before. */
  version: string;
  test: string;
  standards: readonly StandardKey[];
  /** What the page has to offer before the rule may speak at all. */
  needs?(reading: Reading): boolean;
  /** What the rule looks at, in reading order. */
  subjects(reading: Reading): Iterable<Subject>;
  applies(subject: Subject, reading: Reading): boolean;
  unless: readonly Exception<Subject>[];
  severity(subject: Subject, reading: Reading): Severity;
  /** The words to highlight; null for the whole article. */
  anchor(subject: Subject, reading: Reading): Span | null;
  /** Up to three further places that prove the gap. */
  evidence(subject: Subject, reading: Reading): Span[];
  /** Ids of the statements that it is about. */
  statements(subject: Subject, reading: Reading): string[];
  /** Subjects of one group share a note: one source, one route, one occasion. */
  group(subject: Subject, reading: Reading): string;
  /** False where the subject is only listed in its group's note and gets no place of its own. */
  marksItsPlace?(subject: Subject, reading: Reading): boolean;
  note(subject: Subject, reading: Reading): { key?: string; slots: Record<string, string> };
  attributes?(subject: Subject, reading: Reading): Gap['attributes'];
  /** 0–1: how sure the rule is that a careful reader would agree. */
  confidence(subject: Subject, reading: Reading): number;
}

/** A gap before it has a key and before notes of one group are joined. */
export interface Finding {
  id: GapId;
  version: string;
  standards: readonly StandardKey[];
  severity: Severity;
  anchor: Span | null;
  evidence: Span[];
  statements: string[];
  group: string;
  /** Listed in the note of its group, and nothing where there is none. */
  listedOnly: boolean;
  note: { key: string; slots: Record<string, string> };
  attributes: Gap['attributes'];
  confidence: number;
}

/** A rule whose kind of subject is nobody else's business. */
export interface Rule {
  id: GapId;
  version: string;
  test: string;
  standards: readonly StandardKey[];
  exceptions: readonly string[];
  find(reading: Reading): Finding[];
}

const LONGEST_EVIDENCE = 3;

export function defineRule<Subject>(rule: GapRule<Subject>): Rule {
  const { id, version, test, standards } = rule;
  return {
    id,
    version,
    test,
    standards,
    exceptions: rule.unless.map((exception) => exception.because),
    find(reading) {
      if (rule.needs && !rule.needs(reading)) return [];
      const findings: Finding[] = [];
      for (const subject of rule.subjects(reading)) {
        if (!rule.applies(subject, reading)) continue;
        if (rule.unless.some((exception) => exception.when(subject, reading))) continue;
        const note = rule.note(subject, reading);
        const statements = rule.statements(subject, reading);
        findings.push({
          id,
          version,
          standards,
          severity: rule.severity(subject, reading),
          anchor: rule.anchor(subject, reading),
          evidence: rule.evidence(subject, reading).slice(0, LONGEST_EVIDENCE),
          statements,
          group: `${id}:${rule.group(subject, reading)}`,
          listedOnly: rule.marksItsPlace?.(subject, reading) === false,
          note: { key: note.key ?? `gap_${id.replaceAll('-', '_')}`, slots: note.slots },
          attributes: rule.attributes?.(subject, reading) ?? {},
          confidence: capped(rule.confidence(subject, reading), statements, reading),
        });
      }
      return findings;
    },
  };
}

/** A note is no surer than the surest of the statements that it is about; one about none stands on its own words. */
function capped(confidence: number, statements: readonly string[], reading: Reading): number {
  const known = statements.flatMap((id) => reading.statement(id)?.confidence ?? []);
  return known.length === 0 ? confidence : Math.min(confidence, Math.max(...known));
}
