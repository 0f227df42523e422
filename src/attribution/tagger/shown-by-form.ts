import type { Span } from '../../model/index.ts';
import { afterQuotation } from './after-quotation.ts';
import type { Choice, DraftOnly } from './drafts.ts';
import type { Evidence } from './evidence.ts';
import { thatClause } from './that-clause.ts';
import { trailingForm } from './trailing.ts';

/** The probability that a statement has by its form alone. */
export const BY_FORM = 0.6;

const shown = (span: Span | null): Choice => ({ span, probability: BY_FORM });

/**
 * What a draft's form shows of it, for drafts that the trees leave without content or source; null where it shows
 * nothing. The forms are those that leave a reader no doubt.
 */
export function shownByForm(e: Evidence, draft: DraftOnly): DraftOnly | null {
  const form = afterQuotation(e, draft.cue) ?? trailingForm(e, draft.cue);
  if (form) {
    const [from, to] = draft.source.span ?? [0, 0];
    const holds = from <= form.source[0] && to >= form.source[1];
    const source = holds ? draft.source : shown(form.source);
    return { ...draft, source, left: shown(form.content), right: shown(null) };
  }
  const clause = draft.source.span ? thatClause(e, draft.cue) : null;
  return clause && { ...draft, right: shown(clause) };
}

/** Whether a draft takes in, as its content, words on both sides of the quotation that its form shows to be all of it. */
export function runsPastQuotation(e: Evidence, draft: DraftOnly): boolean {
  const content = draft.left.span;
  const form = content && afterQuotation(e, draft.cue);
  return form ? content[1] > form.source[0] : false;
}
