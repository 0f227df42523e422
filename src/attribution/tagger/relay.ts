import type { Span } from '../../model/index.ts';
import { WORD_CLASS } from '../en/lexicon.ts';
import { contentOf, type Draft } from './assemble.ts';
import { type Evidence, narrowed } from './evidence.ts';
import { SHAPE } from './shapes.ts';

/** The parts of a statement in tokens. */
export interface Parts {
  source: Span | null;
  cue: Span[];
  content: Span[];
}

const LONGEST_NAME = 45;
const LONGEST_OBJECT = 14;

/**
 * The parts of a draft. Where one source quotes another, the words belong to the one quoted: "The Ledger quoted an
 * aide as saying …" is the aide's, and so is "…," the paper quoted the aide. The station between is the chain's.
 */
export function partsOf(e: Evidence, draft: Draft): Parts {
  const content = contentOf(draft);
  const plain: Parts = { source: draft.source.span, cue: [draft.cue.span], content };
  const [from, to] = draft.cue.span;
  const quotes = e.reading.lower.slice(from, to).some((word) => /^(?:quot|cit)(?:e|es|ed|ing)$/.test(word));
  if (!quotes) return plain;
  return asSaying(e, draft, plain) ?? objectAfter(e, draft, plain) ?? plain;
}

function asSaying(e: Evidence, draft: Draft, plain: Parts): Parts | null {
  const { reading: r } = e;
  const [, start] = draft.cue.span;
  const end = r.sentenceTokens[r.sentence[start] ?? -1]?.[1] ?? start;
  for (let i = start + 1; i + 1 < end && i < start + LONGEST_NAME; i++) {
    const next = r.lower[i + 1] ?? '';
    if (r.lower[i] !== 'as' || !next.endsWith('ing') || r.wordClass[i + 1] !== WORD_CLASS.speech) continue;
    const source = narrowed(e, [start, i]);
    const right = draft.right.span;
    const content = plain.content.flatMap((span): Span[] => {
      if (span !== right) return [span];
      const rest = narrowed(e, [Math.max(span[0], i + 2), span[1]]);
      return rest ? [rest] : [];
    });
    return source && content.length > 0 ? { source, cue: [draft.cue.span, [i, i + 2]], content } : null;
  }
  return null;
}

function objectAfter(e: Evidence, draft: Draft, plain: Parts): Parts | null {
  const { reading: r } = e;
  const [, start] = draft.cue.span;
  if (!draft.left.span || draft.right.span) return null;
  const end = r.sentenceTokens[r.sentence[start] ?? -1]?.[1] ?? start;
  const source = narrowed(e, [start, end]);
  if (!source || source[1] - source[0] > LONGEST_OBJECT) return null;
  const shape = r.shape[source[0]];
  const kind = r.wordClass[source[0]];
  const named =
    shape === SHAPE.capitalised || kind === WORD_CLASS.determiner || kind === WORD_CLASS.objectPronoun;
  return named ? { ...plain, source } : null;
}
