import { decideAnchors } from '../../anchor/index.ts';
import { type ExportRecord, keptFromRecord } from '../../formats/index.ts';
import {
  type ForeignJudgement,
  type ForeignNote,
  isWithoutText,
  type Place,
  readFile,
} from '../../formats/read/index.ts';
import type { Anchor, HumanNote, MachineNote, NoteRecord, Span, Statement } from '../../model/index.ts';
import type { WholeArticle } from '../../store/backup/merge.ts';
import { wholeHere } from '../../store/backup/plan-restore.ts';
import { type IncomingItem, readBackup } from '../../store/backup/read-backup.ts';
import { isTouched } from '../../store/joined.ts';
import { packArticle } from '../../store/pack.ts';
import { readFrom } from '../../store/transaction.ts';
import { hashText } from '../../text/hash.ts';

/** What is kept here of an article, by its address; undefined for nothing. */
export type LookUp = (articleId: string) => Promise<WholeArticle | undefined>;

const lookUpHere: LookUp = (id) => readFrom((transaction) => wholeHere(transaction, id));

/**
 * Reads whatever file comes in and turns it into what a restore takes: a backup as it is, our records, judgements of a
 * colleague and other programs' notes as articles that carry them. What cannot be used comes out as a problem.
 *
 * @param now stands where a file tells no time, in milliseconds since 1970
 * @throws NotABackup, StoreError
 */
export async function* incomingItems(
  chunks: AsyncIterable<Uint8Array>,
  now: number,
  lookUp: LookUp = lookUpHere,
): AsyncGenerator<IncomingItem> {
  let broken = 0;
  for await (const item of everyItem(chunks, now, lookUp))
    if (!('broken' in item) || ++broken <= MOST_LISTED) yield item;
  if (broken > MOST_LISTED) yield problem({}, 'import_problem_more', { count: String(broken - MOST_LISTED) });
}

/** Problems that are kept, to be listed one by one; of a file of millions the others are counted. */
const MOST_LISTED = 1000;

async function* everyItem(
  chunks: AsyncIterable<Uint8Array>,
  now: number,
  lookUp: LookUp,
): AsyncGenerator<IncomingItem> {
  const pieces = chunks[Symbol.asyncIterator]();
  const first = await pieces.next();
  const rest = { [Symbol.asyncIterator]: () => pieces };
  const bytes = withFirst(first.done ? new Uint8Array() : first.value, rest);
  if (!first.done && first.value[0] === 0x1f && first.value[1] === 0x8b) {
    yield* readBackup(bytes);
    return;
  }
  let onOneArticle: PlacedJudgement[] = [];
  for await (const reading of readFile(bytes)) {
    const before = onOneArticle[0];
    const goesOn =
      reading.kind === 'judgement' && reading.judgement.articleId === before?.judgement.articleId;
    if (before && (!goesOn || onOneArticle.length === MOST_TOGETHER)) {
      yield* fromJudgements(onOneArticle, now, lookUp);
      onOneArticle = [];
    }
    if (reading.kind === 'judgement') onOneArticle.push(reading);
    else if (reading.kind === 'problem') yield { broken: { place: reading.place, ...reading.problem } };
    else if (reading.kind === 'record') yield await fromRecord(reading.record, reading.place, now, lookUp);
    else yield await fromNote(reading.note, reading.place, now, lookUp);
  }
  if (onOneArticle.length > 0) yield* fromJudgements(onOneArticle, now, lookUp);
}

async function* withFirst(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

const problem = (place: Place, key: string, slots: Record<string, string> = {}): IncomingItem => ({
  broken: { place, key, slots },
});

/** Packed when that is asked for: a dry run does without it. */
const item = (article: WholeArticle): IncomingItem => ({
  article,
  get packed() {
    return packArticle(article);
  },
});

/**
 * An article of our own export. Where another text of it is kept here, that one stays with its earlier versions, and
 * only what people made comes in; offsets counted in the file's text mean nothing there, so that words are looked for.
 */
async function fromRecord(
  record: ExportRecord,
  place: Place,
  now: number,
  lookUp: LookUp,
): Promise<IncomingItem> {
  const id = record.article.canonicalUrl || record.id;
  const kept = keptFromRecord({ ...record, id }, now);
  const here = await lookUp(id);
  const touched = kept.notes.filter(isTouched);
  if (here && here.article.textHash !== kept.article.textHash)
    return item({ ...here, touched: touched.map((note) => inText(note, here)) });
  if (isWithoutText(record)) {
    if (!here) return problem(place, 'import_problem_no_text');
    return item({ ...here, touched });
  }
  const machine = kept.notes.filter((note): note is MachineNote => note.kind === 'machine');
  return item({
    article: kept.article,
    statements: kept.statements,
    gaps: machine.filter(({ current }) => current).map(({ gap }) => gap),
    firstSeen: kept.article.firstSeen,
    lastSeen: kept.article.lastSeen,
    touched,
    revisions: here?.revisions ?? [],
  });
}

function inText(note: NoteRecord, here: WholeArticle): NoteRecord {
  if (note.kind !== 'human') return note;
  const found = placeOf({ exact: note.quote, prefix: '', suffix: '' }, here);
  return { ...note, anchor: found, statementId: statementOn(found, here.statements) ?? note.statementId };
}

type PlacedJudgement = { judgement: ForeignJudgement; place: Place };
/** Judgements that wait for others on their article, at most. */
const MOST_TOGETHER = 1000;

/** Judgements on one article, which stand together in a table that was exported: it is looked up once for all of them. */
async function* fromJudgements(
  judgements: readonly PlacedJudgement[],
  now: number,
  lookUp: LookUp,
): AsyncGenerator<IncomingItem> {
  const { articleId } = judgements[0]!.judgement;
  const here = await lookUp(articleId);
  const touched: MachineNote[] = [];
  for (const { judgement, place } of judgements) {
    const note = here && judgedNote(judgement, here, now);
    if (note) touched.push(note);
    else if (here) yield problem(place, 'import_problem_no_note');
    else yield problem(place, 'import_problem_unknown_page', { page: articleId });
  }
  if (here && touched.length > 0) yield item({ ...here, touched });
}

/** Null where the article has no such note. */
function judgedNote(
  { articleId, gapKey, judgement, judgedAt, coder }: ForeignJudgement,
  here: WholeArticle,
  now: number,
): MachineNote | null {
  const gap =
    here.gaps.find(({ key }) => key === gapKey) ??
    here.touched.find((note): note is MachineNote => note.kind === 'machine' && note.id === gapKey)?.gap;
  if (!gap) return null;
  return {
    kind: 'machine',
    articleId,
    id: gapKey,
    gap,
    judgement,
    judgedAt: judgedAt === null ? now : Date.parse(judgedAt),
    ...(coder !== null && { judgedBy: coder }),
    current: here.gaps.some(({ key }) => key === gapKey),
  };
}

async function fromNote(note: ForeignNote, place: Place, now: number, lookUp: LookUp): Promise<IncomingItem> {
  const here = (await lookUp(note.page)) ?? (await lookUp(note.page.replace(/#.*$/s, '')));
  if (!here) return problem(place, 'import_problem_unknown_page', { page: note.page.slice(0, 200) });
  const anchor = note.words && placeOf(note.words, here);
  if (note.words && !anchor) return problem(place, 'import_problem_words');
  const created = note.createdAt === null ? now : Date.parse(note.createdAt);
  const human: HumanNote = {
    kind: 'human',
    articleId: here.article.id,
    // The same note of the same file is one note, however often it is imported.
    id: `import:${hashText(`${note.id} ${note.page} ${note.words?.exact ?? ''} ${note.text}`)}`,
    statementId: statementOn(anchor, here.statements),
    quote: anchor ? here.article.text.slice(...anchor) : '',
    anchor,
    text: note.text,
    ...(note.tags.length > 0 && { tags: note.tags }),
    ...(note.author !== null && { writtenBy: note.author }),
    createdAt: created,
    updatedAt: note.updatedAt === null ? created : Date.parse(note.updatedAt),
  };
  return item({ ...here, touched: [human] });
}

/** Where words stand in an article as it is kept: only the very same words, in one place that context settles. */
function placeOf(words: NonNullable<ForeignNote['words']>, here: WholeArticle): Span | null {
  const anchor: Anchor = {
    version: 1,
    engine: here.article.engine,
    articleHash: '',
    ...words,
    parts: [[0, words.exact.length]],
    paragraph: { index: 0, hash: '', before: null, after: null },
    speaker: [],
  };
  const [decision] = decideAnchors([anchor], null, here.article.text);
  const placed = decision?.state === 'exact' || decision?.state === 'moved';
  return (placed && decision.spans[0]) || null;
}

/** The statement whose words stand there. */
function statementOn(span: Span | null, statements: readonly Statement[]): string | null {
  if (!span) return null;
  const [start, end] = span;
  return (
    statements.find(({ content }) => content.some((part) => part[0] < end && start < part[1]))?.id ?? null
  );
}
