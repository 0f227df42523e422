import type { EngineVersion, Span } from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import { type ExportOptions, isoNow, type Sequence, stopIfCancelled } from './export.ts';
import { ownName, webAddress } from './iri.ts';
import { jsonText } from './json-text.ts';
import { markdownText } from './markdown-text.ts';
import { plainLine } from './plain-line.ts';
import { quoteSelector, type TextQuoteSelector } from './quote-selector.ts';
import type { ExportedCorrection, ExportedGap, ExportedNote, ExportRecord } from './record.ts';
import { LONGEST_QUOTE, withoutText } from './without-text.ts';

/** An annotation as Hypothesis's export file holds it; its import keeps target, tags, text, uri and document. */
export interface HypothesisAnnotation {
  id: string;
  created: string;
  updated: string;
  user: string;
  /** Who judged or wrote it, by the name they gave. */
  user_info?: { display_name: string };
  uri: string;
  /** Markdown. */
  text: string;
  tags: string[];
  group: string;
  permissions: { read: string[]; update: string[]; delete: string[] };
  target: { source: string; selector?: TextQuoteSelector[] }[];
  document: { title: string[] };
  links: Record<string, never>;
  hidden: boolean;
  flagged: boolean;
  /** Read by nobody but On the Record. */
  onrecord: OwnPart;
}

/**
 * What an annotation of ours was made from, as far as a person made it, so that it comes back whole. Hypothesis keeps
 * no fields but its own: what went through it is known again by its tags.
 */
interface OwnPart {
  article: { id: string; canonicalUrl: string; textHash: string; engine: EngineVersion };
  gap?: ExportedGap;
  note?: ExportedNote;
  correction?: ExportedCorrection;
}

/** Who is said to have written them: the file's importer becomes their owner in Hypothesis. */
const USER = 'acct:on-the-record@localhost';
/** Stands where nobody says when something was made. */
const NO_TIME = '1970-01-01T00:00:00.000Z';
/** The first tag of every annotation of ours; the second says what it is: one of these, or the id of a gap. */
export const OWN_TAG = 'on the record';
export const OWN_KINDS = ['statement', 'note', 'correction'] as const;
/** The tag of a judged gap that names the edition of the codebook. */
export const CODEBOOK_TAG = 'codebook ';

/**
 * The file that Hypothesis's own "Import" takes. Every statement, gap and note is an annotation on its words, told by
 * quote alone, because positions counted in our text mean nothing on the page. An article without a web address has
 * no place there and is left out.
 */
export async function* writeHypothesis(
  records: Sequence<ExportRecord>,
  options: ExportOptions,
): AsyncGenerator<string> {
  const now = isoNow(options) ?? NO_TIME;
  const frame = { export_date: now, export_userid: USER, client_version: 'on-the-record' };
  yield `${JSON.stringify(frame).slice(0, -1)},"annotations":[`;
  let separator = '\n';
  for await (const record of records) {
    stopIfCancelled(options);
    for (const annotation of annotationsOf(record, now, options.withoutText ?? false)) {
      yield separator + jsonText(annotation);
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}

function* annotationsOf(record: ExportRecord, now: string, short: boolean): Generator<HypothesisAnnotation> {
  const { article, engine } = record;
  const uri = webAddress(article.canonicalUrl) ?? webAddress(article.url);
  if (uri === null) return;
  const name = hashText(record.id);
  const { canonicalUrl, textHash } = article;
  const own = { id: record.id, canonicalUrl, textHash, engine };
  const on = (spans: readonly Span[]) =>
    spans
      .flatMap((span) => quoteSelector(article.text, span, article.paragraphs) ?? [])
      .slice(0, 1)
      .filter(({ exact }) => !short || exact.length <= LONGEST_QUOTE);
  /** Words that are not where they were are told by themselves; where the text may not leave, by nothing. */
  const onOr = (spans: readonly Span[], quote: string | null): TextQuoteSelector[] => {
    const placed = on(spans);
    if (placed.length > 0 || !quote || (short && quote.length > LONGEST_QUOTE)) return placed;
    return [{ type: 'TextQuoteSelector', exact: quote }];
  };
  const annotation = (
    kind: string,
    id: string,
    words: TextQuoteSelector[],
    text: string,
    tags: string[],
    { by = null, created, updated, ...part }: Made = {},
  ): HypothesisAnnotation => ({
    id: ownName(kind, name, id),
    created: created ?? now,
    updated: updated ?? created ?? now,
    user: USER,
    ...(by !== null && { user_info: { display_name: by } }),
    uri,
    text: markdownText(text),
    tags: [OWN_TAG, ...tags],
    group: '__world__',
    permissions: { read: [USER], update: [USER], delete: [USER] },
    target: [{ source: uri, ...(words.length > 0 && { selector: words }) }],
    document: { title: [plainLine(article.title)] },
    links: {},
    hidden: false,
    flagged: false,
    onrecord: { article: own, ...part },
  });
  const told = short ? withoutText(record) : record;
  for (const it of record.statements) {
    const speaker = it.speaker.name ?? it.sourceQuote ?? '';
    yield annotation('statement', it.id, on(it.content), speaker, ['statement', it.type]);
  }
  for (const [i, it] of record.gaps.entries()) {
    const words = onOr(it.anchor ? [it.anchor] : [], it.quote);
    const judged = it.codebook === null ? [] : [it.judgement, CODEBOOK_TAG + it.codebook];
    // What the latest analysis no longer finds nobody could find again.
    const made =
      it.codebook === null && it.current ? {} : { by: it.coder, updated: it.judgedAt, gap: told.gaps[i]! };
    yield annotation('gap', it.key, words, it.note.text, [it.id, it.severity, ...judged], made);
  }
  for (const [i, it] of record.notes.entries()) {
    const words = onOr(it.anchor ? [it.anchor] : [], it.quote);
    const made = { ...madeBy(it), note: told.notes[i]! };
    yield annotation('note', it.id, words, it.text, ['note', ...(it.tags ?? [])], made);
  }
  for (const [i, it] of record.corrections.entries()) {
    const words = it.anchor ? on(it.content ?? [it.anchor]) : onOr([], it.quote);
    const made = { ...madeBy(it), correction: told.corrections[i]! };
    yield annotation('correction', it.id, words, it.speaker?.name ?? '', ['correction', ...it.tags], made);
  }
}

/** Of an annotation that a person made: who, when and what. */
interface Made extends Omit<OwnPart, 'article'> {
  by?: string | null;
  created?: string | null;
  updated?: string | null;
}

const madeBy = ({ writtenBy, createdAt, updatedAt }: ExportedNote | ExportedCorrection) => ({
  by: writtenBy,
  created: createdAt,
  updated: updatedAt,
});
