import { type ChainLink, FIRST_CODEBOOK, type GapId } from '../../model/index.ts';
import type { Wording } from '../../wording/index.ts';
import { withoutBy } from '../article-citation.ts';
import { webAddress } from '../iri.ts';
import type {
  ExportedCorrection,
  ExportedGap,
  ExportedNote,
  ExportedStatement,
  ExportRecord,
} from '../record.ts';

/** One article as a person reads it: words only, in the order in which they are shown; no format's marks yet. */
export interface ReportArticle {
  title: string;
  address: string | null;
  facts: { label: string; value: string }[];
  statements: ReportStatement[];
  /** On the article as a whole, and on words that no statement holds. */
  others: ReportNote[];
}

export interface ReportStatement {
  words: string;
  credited: string;
  /** That a person said so and not the machine; null where the machine was not corrected. */
  corrected: string | null;
  /** The stations by which the words reached the page, the page itself first. */
  route: string[];
  notes: ReportNote[];
}

export interface ReportNote {
  /** What kind of note it is: its weight and title, or that a person wrote it. */
  kind: string;
  severity: 'info' | 'notice' | 'warning' | 'own';
  /** The words it is on, where the statement above does not show them. */
  words: string | null;
  text: string;
  /** What a person made of it; null while nobody has looked. */
  judged: string | null;
}

/** What a report tells of a record. A note that lists several statements stands at the first and is named at the others. */
export function reportOf(record: ExportRecord, wording: Wording): ReportArticle {
  const { article } = record;
  const known = new Set([
    ...record.statements.map(({ id }) => id),
    ...record.corrections.map((it) => it.statementId),
  ]);
  const told = new Set<ExportedGap>();
  const statements = correctedStatements(record).map(({ statement, correction }) => ({
    words: correction && (correction.content || correction.added) ? correction.quote : statement.quote,
    credited: creditedTo(statement, wording),
    corrected: correction && wording.text('report_corrected', { name: correction.writtenBy ?? 'none' }),
    route: statement.chainEffective.map((link) => station(link, wording)),
    notes: [
      ...record.gaps
        .filter((gap) => gap.statements.includes(statement.id))
        .map((gap) => (told.has(gap) ? toldBefore(gap, wording) : tellOnce(gap, told, wording))),
      ...record.notes
        .filter((note) => note.statementId === statement.id)
        .map((note) => own(note, wording, false)),
    ],
  }));
  const others = [
    ...record.gaps
      .filter((gap) => !gap.statements.some((id) => known.has(id)))
      .map((gap) => machine(gap, wording, true)),
    ...record.notes
      .filter((note) => note.statementId === null || !known.has(note.statementId))
      .map((note) => own(note, wording, true)),
  ];
  return {
    title: article.title || wording.text('report_untitled'),
    address: webAddress(article.canonicalUrl) ?? webAddress(article.url),
    facts: factsOf(record, wording),
    statements,
    others,
  };
}

type ToldStatement = Pick<ExportedStatement, 'id' | 'quote' | 'speaker' | 'sourceQuote' | 'chainEffective'>;

/** The statements as people corrected them, with those that the machine had missed, in reading order. */
function correctedStatements(
  record: ExportRecord,
): { statement: ToldStatement; correction: ExportedCorrection | null }[] {
  const left = new Map(record.corrections.map((correction) => [correction.statementId, correction]));
  const found = record.statements.map((statement) => {
    const correction = left.get(statement.id) ?? null;
    left.delete(statement.id);
    const speaker = correction?.speaker ?? statement.speaker;
    return { start: statement.content[0]?.[0] ?? 0, statement: { ...statement, speaker }, correction };
  });
  const missed = [...left.values()].map((correction) => ({
    // Words that are gone from the text stand behind those that are in it.
    start: correction.anchor?.[0] ?? Number.MAX_SAFE_INTEGER,
    statement: {
      id: correction.statementId,
      quote: correction.quote,
      speaker: correction.speaker ?? { name: null, namedAs: 'none' as const },
      sourceQuote: null,
      chainEffective: [],
    },
    correction,
  }));
  return [...found, ...missed].sort((a, b) => a.start - b.start);
}

function factsOf({ article, engine }: ExportRecord, wording: Wording): ReportArticle['facts'] {
  const facts: [key: string, value: string | null][] = [
    ['report_outlet', article.outlet],
    ['report_byline', withoutBy(article)],
    ['report_published', day(article.published)],
    ['report_modified', day(article.modified)],
    ['report_seen', day(article.lastSeen)],
    ['report_engine', `${engine.name} ${engine.version} (${engine.weights})`],
  ];
  return facts.flatMap(([key, value]) => (value ? [{ label: wording.text(key), value }] : []));
}

/** A reader wants the day; whatever else the page wrote stays as it is. */
const day = (time: string | null): string | null => time && (/^\d{4}-\d\d-\d\d(?=T)/.exec(time)?.[0] ?? time);

const creditedTo = ({ speaker, sourceQuote }: ToldStatement, wording: Wording): string =>
  speaker.name ?? sourceQuote ?? wording.text('panel_route_nobody');

function station(link: ChainLink, wording: Wording): string {
  const name = link.resolvesTo ?? link.surface;
  if (link.role === 'publisher')
    return name
      ? wording.text('panel_route_this_page_of', { outlet: name })
      : wording.text('panel_route_this_page');
  if (link.namedAs === 'none') return wording.text('panel_route_nobody');
  const words = name ?? wording.text('panel_route_described', { words: 'none' });
  return link.candidates?.length ? `${words} (${link.candidates.join(', ')})` : words;
}

const titleOf = (id: GapId, wording: Wording): string => wording.text(`gap_${id.replaceAll('-', '_')}_title`);

function tellOnce(gap: ExportedGap, told: Set<ExportedGap>, wording: Wording): ReportNote {
  told.add(gap);
  return machine(gap, wording, false);
}

const machine = (gap: ExportedGap, wording: Wording, withWords: boolean): ReportNote => ({
  kind: wording.text('report_note_kind', {
    severity: wording.text(`panel_severity_${gap.severity}`),
    title: titleOf(gap.id, wording),
  }),
  severity: gap.severity,
  words: withWords ? gap.quote : null,
  text: gap.note.text,
  judged: judgementOn(gap, wording),
});

/** What was made of it, by whom, and by which edition of the codebook. */
const judgementOn = ({ judgement, coder, codebook }: ExportedGap, wording: Wording): string | null =>
  judgement === 'open'
    ? null
    : wording.text('report_judged', {
        judgement: wording.text(`panel_filter_state_${judgement}`),
        name: coder ?? 'none',
        codebook: codebook ?? FIRST_CODEBOOK,
      });

const toldBefore = (gap: ExportedGap, wording: Wording): ReportNote => ({
  kind: wording.text('panel_card_pointer', { title: titleOf(gap.id, wording) }),
  severity: gap.severity,
  words: null,
  text: '',
  judged: null,
});

const own = (note: ExportedNote, wording: Wording, withWords: boolean): ReportNote => ({
  kind: wording.text('report_note_by', { name: note.writtenBy ?? 'none' }),
  severity: 'own',
  words: withWords && note.quote !== '' ? note.quote : null,
  text: note.text,
  judged: null,
});
