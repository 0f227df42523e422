import type { ParagraphKind, Span, TaggedStatement } from '../../model/index.ts';
import type { Quotation } from '../../text/quotation-marks.ts';
import { isTitleOfWork } from '../phrases/titles-of-works.ts';
import { between, type Evidence } from './evidence.ts';
import { firstTokenFrom } from './reading.ts';

/** A scrap of fewer words, credited to nobody, may be a term or a name (codebook, floating-quote). */
const FEWEST_WORDS = 4;
const HEADINGS: ReadonlySet<ParagraphKind> = new Set(['headline', 'standfirst', 'heading']);
/** How sure a quotation without credit is a statement: a whole sentence or more, and a part of a sentence. */
const CONFIDENCE = { sentence: 0.6, part: 0.3 };

/** Quotations of some length that no statement takes in: somebody's words, but nobody is credited with them. */
export function floatingStatements(
  e: Evidence,
  credited: readonly TaggedStatement[],
  kinds: readonly ParagraphKind[],
): TaggedStatement[] {
  const { reading: r } = e;
  const taken = [...credited.flatMap((s) => s.content)].sort((x, y) => x[0] - y[0]);
  const found: TaggedStatement[] = [];
  let at = 0;
  for (const quotation of r.quotations) {
    while (at < taken.length && (taken[at] as Span)[1] <= quotation.start) at++;
    if (quotation.level > 0 || quotation.kind === 'single' || quotation.status === 'unopened') continue;
    if (HEADINGS.has(kinds[quotation.paragraph] ?? 'body')) continue;
    const next = taken[at];
    if (next && next[0] < quotation.end) continue;
    if (isTitleOfWork(r.text, quotation)) continue;
    const confidence = confidenceOf(e, quotation);
    if (confidence === 0) continue;
    found.push({
      paragraph: quotation.paragraph,
      type: 'direct',
      content: [[quotation.start, quotation.end]],
      cue: [],
      source: [],
      confidence,
    });
  }
  return found;
}

function confidenceOf(e: Evidence, quotation: Quotation): number {
  const { reading: r } = e;
  const from = firstTokenFrom(r, quotation.inner[0]);
  const to = firstTokenFrom(r, quotation.inner[1]);
  if (between(e.words, from, to) < FEWEST_WORDS) return 0;
  const inner = r.text.slice(quotation.inner[0], quotation.inner[1]);
  const sentence = r.sentenceTokens[r.sentence[from] ?? 0] as Span;
  const opensSentence = from - sentence[0] <= 1;
  const finished = /[.,!?…—-]$/.test(inner) || quotation.status !== 'closed';
  return opensSentence && finished ? CONFIDENCE.sentence : CONFIDENCE.part;
}

/** The same for a content that is exactly one outermost quotation; 0 for any other. */
export function confidenceOfQuotation(e: Evidence, [start, end]: Span): number {
  const { reading: r } = e;
  const quotation = r.quotations[r.quotation[firstTokenFrom(r, start)] ?? -1];
  if (!quotation || quotation.kind === 'single' || quotation.start !== start || quotation.end !== end)
    return 0;
  return isTitleOfWork(r.text, quotation) ? 0 : confidenceOf(e, quotation);
}
