import type { GapId, Paragraph, Severity, Span } from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import type { ExportedGap, ExportRecord } from './record.ts';

/** What a reader expected in the place of a note: none, the same note with another weight, or on other words. */
export type Expectation =
  | { kind: 'no-note' }
  | { kind: 'other-severity'; severity: Severity }
  | { kind: 'other-words'; words: string };

/** The content of `expected.json` in a folder of tests/stories. */
export interface StoryExpectation {
  gap: GapId;
  kind: 'positive' | 'negative';
  phenomenon: string;
  /** What is to be found of that gap, each as "severity: words". */
  gaps: Partial<Record<GapId, string[]>>;
}

/** A note that a reader holds to be wrong: the files of a story under tests/stories/NAME, and what was shown instead. */
export interface WrongNote {
  story: string;
  files: { 'article.txt': string; 'expected.json': StoryExpectation };
  shown: Pick<ExportedGap, 'key' | 'id' | 'rule' | 'severity' | 'quote' | 'confidence'> & { text: string };
  engine: ExportRecord['engine'];
  page: { url: string; title: string };
}

/** A small file on this computer; nothing is sent. */
export interface WrongNoteFile {
  name: string;
  mediaType: 'application/json';
  content: string;
}

/**
 * Writes down that a note is wrong, as a story that the engine does not yet pass: the paragraphs that the note speaks
 * of, and no others, with what was expected of them.
 *
 * @param gapKey `Gap.key` of the note
 * @param comment the reader's own words, which may be none
 * @returns null where the record has no such note
 */
export function wrongNoteFile(
  record: ExportRecord,
  gapKey: string,
  expectation: Expectation,
  comment: string,
): WrongNoteFile | null {
  const gap = record.gaps.find(({ key }) => key === gapKey);
  if (!gap) return null;
  const kept = paragraphsOf(record, gap);
  const story = `wrong-${gap.id}-${hashText(`${record.id} ${gap.key}`).slice(0, 8)}`;
  const note: WrongNote = {
    story,
    files: {
      'article.txt': kept.map(({ start, end }) => record.article.text.slice(start, end)).join('\n\n'),
      'expected.json': expectedOf(record, gap, kept, expectation, comment),
    },
    shown: {
      key: gap.key,
      id: gap.id,
      rule: gap.rule,
      severity: gap.severity,
      quote: gap.quote,
      confidence: gap.confidence,
      text: gap.note.text,
    },
    engine: record.engine,
    page: { url: record.article.canonicalUrl, title: record.article.title },
  };
  return {
    name: `${story}.json`,
    mediaType: 'application/json',
    content: `${JSON.stringify(note, null, 2)}\n`,
  };
}

function expectedOf(
  record: ExportRecord,
  wrong: ExportedGap,
  kept: readonly Paragraph[],
  expectation: Expectation,
  comment: string,
): StoryExpectation {
  const alike = record.gaps.filter(
    (gap) => gap.id === wrong.id && gap.current && (gap === wrong || standsIn(gap, kept)),
  );
  const told = alike.flatMap((gap) => (gap === wrong ? expectedInstead(gap, expectation) : [tell(gap)]));
  return {
    gap: wrong.id,
    kind: told.length > 0 ? 'positive' : 'negative',
    phenomenon: comment.trim() || `A reader expected ${EXPECTED_IN_WORDS[expectation.kind]}.`,
    gaps: { [wrong.id]: told },
  };
}

/** For the people who work on the rules, who read English; nobody else sees it. */
const EXPECTED_IN_WORDS: Record<Expectation['kind'], string> = {
  'no-note': 'no such note here',
  'other-severity': 'this note with another weight',
  'other-words': 'this note on other words',
};

function expectedInstead(gap: ExportedGap, expectation: Expectation): string[] {
  if (expectation.kind === 'no-note') return [];
  if (expectation.kind === 'other-severity') return [tell({ ...gap, severity: expectation.severity })];
  return [tell({ ...gap, quote: expectation.words })];
}

/** A gap as the stories tell it. */
const tell = (gap: Pick<ExportedGap, 'severity' | 'quote' | 'repeat'>): string =>
  `${gap.severity}: ${gap.quote ?? 'article'}${gap.repeat ? ' (again)' : ''}`;

/** The paragraphs with the note's words, its evidence and its statements; all of them for a note on the article. */
function paragraphsOf(record: ExportRecord, gap: ExportedGap): Paragraph[] {
  const { paragraphs } = record.article;
  if (!gap.anchor) return paragraphs;
  const listed = new Set(gap.statements);
  const statements = record.statements.filter((statement) => listed.has(statement.id));
  const spans = [
    gap.anchor,
    ...gap.evidence,
    ...statements.flatMap(({ content, source }) => [...content, ...source]),
  ];
  const touched = paragraphs.filter((paragraph) => spans.some((span) => touches(paragraph, span)));
  return touched.length > 0 ? touched : paragraphs;
}

const standsIn = (gap: ExportedGap, kept: readonly Paragraph[]): boolean =>
  gap.anchor !== null && kept.some((paragraph) => touches(paragraph, gap.anchor!));

const touches = (paragraph: Paragraph, [start, end]: Span): boolean =>
  start < paragraph.end && end > paragraph.start;
