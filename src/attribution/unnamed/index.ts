import type { Article, ParagraphKind, Span, TaggedStatement } from '../../model/index.ts';
import { readArticle } from '../phrases/reading.ts';
import { type Frame, framesOf, type Item } from '../phrases/sentence-frame.ts';
import { inReadingOrder } from '../reading-order.ts';
import { type Credit, creditsIn } from './forms.ts';
import type { Range } from './people-phrase.ts';

const BODY = new Set<ParagraphKind>(['body', 'list']);
/**
 * Set by judgement: above the panel's threshold, because each form asks for people, verb and claim side by side, and
 * below what the tagger is sure of.
 */
const CONFIDENCE = 0.6;
/** From here on a statement of the tagger is shown, and stands. */
const SHOWN = 0.5;

/**
 * Adds what a sentence credits to people whom it does not name ("many believe …", "has been called a fraud by former
 * partners"), where the tagger found nothing, was not sure, or took the words for those of somebody else. Linear in
 * the length of the text.
 * @param tagged statements in reading order
 */
export function withUnnamedCredits(article: Article, tagged: readonly TaggedStatement[]): TaggedStatement[] {
  const byParagraph = new Map<number, TaggedStatement[]>();
  for (const statement of tagged) {
    const own = byParagraph.get(statement.paragraph);
    if (own) own.push(statement);
    else byParagraph.set(statement.paragraph, [statement]);
  }
  const readings = readArticle(article);
  article.paragraphs.forEach(({ kind }, paragraph) => {
    const reading = readings[paragraph];
    if (!BODY.has(kind) || !reading) return;
    const statements = byParagraph.get(paragraph) ?? [];
    for (const frame of framesOf(article.text, reading.span, reading.quotations)) {
      for (const credit of creditsIn(frame.items)) place(credit, frame, paragraph, statements);
    }
    if (statements.length > 0) byParagraph.set(paragraph, statements);
  });
  return [...byParagraph.values()].flat().sort(inReadingOrder);
}

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];
const meets = (spans: readonly Span[], other: Span): boolean => spans.some((span) => overlap(span, other));

/** Adds a credit to the statements of its paragraph, or mends the one that stands in its place. */
function place(credit: Credit, { items }: Frame, paragraph: number, statements: TaggedStatement[]): void {
  const [people, cue, content] = [credit.people, credit.cue, credit.content].map((range) =>
    spanOf(items, range as Range),
  ) as [Span, Span, Span];
  const onCue = statements.findIndex((one) => meets(one.cue, cue));
  const standing = statements[onCue];
  if (standing && meets(standing.source, people)) {
    const confidence = Math.max(standing.confidence, CONFIDENCE);
    if (standing.confidence < SHOWN) statements[onCue] = { ...standing, confidence };
    return;
  }
  if (
    statements.some(
      (one) => one.confidence >= SHOWN && (meets(one.source, people) || isWithinSubject(one, people, cue)),
    )
  )
    return;
  if (standing) {
    // Its source is the subject of a passive: whose view it is stands behind "by".
    if (people[0] < cue[1]) return;
    statements.splice(onCue, 1);
  }
  const around = statements.findIndex((one) => meets(one.content, cue) && one.type !== 'outlet-claim');
  const outer = statements[around];
  if (outer) {
    if (outer.confidence >= SHOWN) {
      const cut = cutBefore(outer, items, credit);
      if (!cut) return;
      statements[around] = cut;
    } else statements.splice(around, 1);
  }
  const quoted = items.slice(...credit.content).some((item) => item.quotation);
  statements.push({
    paragraph,
    type: quoted ? 'mixed' : 'indirect',
    content: [content],
    cue: [cue],
    source: [people],
    confidence: CONFIDENCE,
  });
}

/** "Her source, a clerk who feared for his post, said …": what stands between a speaker and the verb describes them. */
const isWithinSubject = ({ source, cue: cues }: TaggedStatement, people: Span, cue: Span): boolean => {
  const [speaker, verb] = [source.at(-1), cues[0]];
  return speaker !== undefined && verb !== undefined && speaker[1] <= people[0] && cue[1] <= verb[0];
};

/** "Ruiz said the law was unfinished, and rights groups warned …": her words end before the second report. */
function cutBefore(
  outer: TaggedStatement,
  items: readonly Item[],
  { people }: Credit,
): TaggedStatement | null {
  const joint = items[people[0] - 1];
  const mark = items[people[0] - 2];
  const joined = joint !== undefined && /^(?:and|but|while|though|although|whereas)$/.test(joint.word);
  const at = joint?.text === ';' ? joint : joined && mark?.text === ',' ? mark : null;
  if (!at) return null;
  const content = outer.content
    .map(([start, end]): Span => [start, Math.min(end, at.start)])
    .filter(([start, end]) => start < end);
  return content.length > 0 ? { ...outer, content } : null;
}

function spanOf(items: readonly Item[], [from, to]: Range): Span {
  return [(items[from] as Item).start, (items[to - 1] as Item).end];
}
