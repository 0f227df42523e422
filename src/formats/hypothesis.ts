import type { Span } from '../model/index.ts';
import { hashText } from '../text/hash.ts';
import { type ExportOptions, isoNow, type Sequence, stopIfCancelled } from './export.ts';
import { ownName, webAddress } from './iri.ts';
import { markdownText } from './markdown-text.ts';
import { plainLine } from './plain-line.ts';
import { quoteSelector, type TextQuoteSelector } from './quote-selector.ts';
import type { ExportRecord } from './record.ts';
import { LONGEST_QUOTE } from './without-text.ts';

/** An annotation as Hypothesis's export file holds it; its import keeps target, tags, text, uri and document. */
export interface HypothesisAnnotation {
  id: string;
  created: string;
  updated: string;
  user: string;
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
}

/** Who is said to have written them: the file's importer becomes their owner in Hypothesis. */
const USER = 'acct:on-the-record@localhost';
/** Stands where nobody says when something was made. */
const NO_TIME = '1970-01-01T00:00:00.000Z';
/** By which an annotation of ours is known again among others'. */
export const OWN_TAG = 'on the record';

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
    for (const annotation of annotationsOf(record, now, options)) {
      yield separator + JSON.stringify(annotation);
      separator = ',\n';
    }
  }
  yield '\n]}\n';
}

function* annotationsOf(
  record: ExportRecord,
  now: string,
  { withoutText }: ExportOptions,
): Generator<HypothesisAnnotation> {
  const { article } = record;
  const uri = webAddress(article.canonicalUrl) ?? webAddress(article.url);
  if (uri === null) return;
  const name = hashText(record.id);
  const on = (spans: readonly Span[]) =>
    spans
      .flatMap((span) => quoteSelector(article.text, span, article.paragraphs) ?? [])
      .slice(0, 1)
      .filter(({ exact }) => !withoutText || exact.length <= LONGEST_QUOTE);
  /** Words that are not where they were are told by themselves; where the text may not leave, by nothing. */
  const onOr = (spans: readonly Span[], quote: string | null): TextQuoteSelector[] => {
    const placed = on(spans);
    if (placed.length > 0 || !quote || (withoutText && quote.length > LONGEST_QUOTE)) return placed;
    return [{ type: 'TextQuoteSelector', exact: quote }];
  };
  const annotation = (
    kind: string,
    id: string,
    words: TextQuoteSelector[],
    text: string,
    tags: string[],
    times: { created?: string | null; updated?: string | null } = {},
  ): HypothesisAnnotation => ({
    id: ownName(kind, name, id),
    created: times.created ?? now,
    updated: times.updated ?? times.created ?? now,
    user: USER,
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
  });
  for (const it of record.statements) {
    const speaker = it.speaker.name ?? it.sourceQuote ?? '';
    yield annotation('statement', it.id, on(it.content), speaker, ['statement', it.type]);
  }
  for (const it of record.gaps) {
    const words = onOr(it.anchor ? [it.anchor] : [], it.quote);
    yield annotation('gap', it.key, words, it.note.text, [it.id, it.severity], { updated: it.judgedAt });
  }
  for (const it of record.notes) {
    const words = onOr(it.anchor ? [it.anchor] : [], it.quote);
    yield annotation('note', it.id, words, it.text, ['note', ...(it.tags ?? [])], {
      created: it.createdAt,
      updated: it.updatedAt,
    });
  }
  for (const it of record.corrections) {
    const tags = ['correction', ...it.tags];
    const times = { created: it.createdAt, updated: it.updatedAt };
    const words = it.anchor ? on(it.content ?? [it.anchor]) : onOr([], it.quote);
    yield annotation('correction', it.id, words, it.speaker?.name ?? '', tags, times);
  }
}
