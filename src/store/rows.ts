import type {
  ArticleRecord,
  HumanNote,
  LibraryRow,
  LibraryTotals,
  MachineNote,
  NoteRecord,
  OwnWords,
  Statement,
  StatementLayer,
} from '../model/index.ts';
import { hostOf, JUDGEMENTS, layeredStatements } from '../model/index.ts';
import { countsOnce, factsNumber, judgementOf, NO_STATEMENT, noteNumber, ROW_FORM } from './row-numbers.ts';

/**
 * The row of an article.
 *
 * @param found the statements as the machine found them; the row has them as the reader corrected them
 * @param changed see `LibraryRow`
 */
export function rowOf(
  article: ArticleRecord,
  found: readonly Statement[],
  notes: readonly NoteRecord[],
  changed: number,
): LibraryRow {
  const statements = layeredStatements({ article, statements: found, notes }).statements.map(
    ({ statement }) => statement,
  );
  const places = new Map(statements.map((statement, place) => [statement.id, place]));
  const machine = notes.filter((note) => note.kind === 'machine');
  const noteWords = wordsByStatement(article.text, machine);
  return {
    id: article.id,
    form: ROW_FORM,
    changed,
    title: article.title,
    outlet: article.outlet ?? hostOf(article.canonicalUrl) ?? '',
    byline: article.byline,
    published: article.published,
    language: article.analysedLanguage,
    firstSeen: article.firstSeen,
    lastSeen: article.lastSeen,
    statements: statements.map(({ id }) => id),
    quotes: statements.map(({ content }) =>
      content.map(([start, end]) => article.text.slice(start, end)).join(' … '),
    ),
    speakers: statements.map(speakerWords),
    routes: statements.map((statement) => routeWords(statement, noteWords.get(statement.id) ?? [])),
    facts: Uint16Array.from(statements, (statement) =>
      factsNumber({
        namedAs: statement.speaker.namedAs,
        type: statement.type,
        secondHand: statement.chainEffective.some(({ role }) => role === 'intermediary'),
      }),
    ),
    notes: Uint32Array.from(machine.flatMap((note) => numbersOf(note, places))),
    own: notes.flatMap((note): OwnWords[] =>
      note.kind === 'machine' ? [] : [ownWords(note, places.get(note.statementId ?? '') ?? -1)],
    ),
  };
}

const ownWords = (note: HumanNote | StatementLayer, statement: number): OwnWords => ({
  statement,
  text: note.kind === 'human' ? note.text : '',
  tags: note.tags ?? [],
});

const speakerWords = ({ speaker, chainEffective }: Statement): string =>
  speaker.namedAs === 'none' ? '' : (speaker.name ?? chainEffective.at(-1)?.surface ?? '');

/** What notes say of each statement in the page's own words: what fills their slots and stands in the text. */
function wordsByStatement(text: string, notes: readonly MachineNote[]): Map<string, string[]> {
  const words = new Map<string, string[]>();
  for (const { gap } of notes) {
    const said = Object.values(gap.note.slots).filter((value) => value !== '' && text.includes(value));
    for (const id of gap.statements) words.set(id, [...(words.get(id) ?? []), ...said]);
  }
  return words;
}

/** @param noted what notes say of the statement in the page's words */
function routeWords({ speaker, chainEffective }: Statement, noted: readonly string[]): string {
  const stations = chainEffective.flatMap((link) =>
    link.role === 'publisher'
      ? []
      : [link.surface, link.resolvesTo, link.medium, link.occasion, ...(link.candidates ?? [])],
  );
  const names = [...stations, ...(speaker.candidates ?? []), ...noted].filter(
    (name) => name && name !== speaker.name,
  );
  return [...new Set(names)].join(' · ');
}

/** One number for each statement that a note lists, or one for the article. */
function numbersOf({ gap, judgement, current }: MachineNote, places: ReadonlyMap<string, number>): number[] {
  const listed = gap.statements
    .map((id) => places.get(id) ?? NO_STATEMENT)
    .filter((place) => place < NO_STATEMENT);
  return (listed.length > 0 ? listed : [NO_STATEMENT]).map((statement, index) =>
    noteNumber({
      statement,
      gap: gap.id,
      severity: gap.severity,
      judgement,
      repeat: gap.repeat === true,
      gone: !current,
      first: index === 0,
    }),
  );
}

const DISMISSED = JUDGEMENTS.indexOf('dismissed');

/** What one row adds to the totals. */
export function totalsOf(row: LibraryRow | undefined): LibraryTotals {
  if (!row) return { articles: 0, statements: 0, notes: 0, own: 0 };
  let notes = 0;
  for (const note of row.notes) if (countsOnce(note) && judgementOf(note) !== DISMISSED) notes++;
  const own = row.own.filter(({ text }) => text !== '').length;
  return { articles: 1, statements: row.statements.length, notes, own };
}

/** The totals after one row took the place of another; undefined for none. */
export function totalsAfter(
  totals: LibraryTotals,
  before: LibraryRow | undefined,
  after: LibraryRow | undefined,
): LibraryTotals {
  const [less, more] = [totalsOf(before), totalsOf(after)];
  return {
    articles: totals.articles - less.articles + more.articles,
    statements: totals.statements - less.statements + more.statements,
    notes: totals.notes - less.notes + more.notes,
    own: totals.own - less.own + more.own,
  };
}
