import { readFile } from '../../formats/read/index.ts';
import type { Preference, WholeArticle } from '../../store/backup/merge.ts';
import { wholeHere } from '../../store/backup/plan-restore.ts';
import { type IncomingItem, readBackup } from '../../store/backup/read-backup.ts';
import { packArticle } from '../../store/pack.ts';
import { readFrom } from '../../store/transaction.ts';
import { Brought, type LookUp } from './brought.ts';
import { type FoundInFile, foundProblem } from './found-in-file.ts';
import { fromJudgements, type PlacedJudgement } from './from-judgements.ts';
import { fromNote } from './from-note.ts';
import { fromRecord } from './from-record.ts';

export interface IncomingOptions {
  /** Stands where a file tells no time, in milliseconds since 1970. */
  now: number;
  preference: Preference;
  lookUp?: LookUp;
}

const lookUpHere: LookUp = (id) => readFrom((transaction) => wholeHere(transaction, id));

/**
 * Reads whatever file comes in and turns it into what a restore takes: a backup as it is, our records, judgements of a
 * colleague and other programs' notes as articles that carry them. What cannot be used comes out as a problem.
 *
 * @throws NotABackup, StoreError
 */
export async function* incomingItems(
  chunks: AsyncIterable<Uint8Array>,
  options: IncomingOptions,
): AsyncGenerator<IncomingItem> {
  const pieces = chunks[Symbol.asyncIterator]();
  const first = await pieces.next();
  const rest = { [Symbol.asyncIterator]: () => pieces };
  const bytes = withFirst(first.done ? new Uint8Array() : first.value, rest);
  const isGzip = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b;
  yield* isGzip ? listable(readBackup(bytes)) : listable(foreignItems(bytes, options));
}

/** Problems that are kept, to be listed one by one; of a file of millions the others are counted. */
const MOST_LISTED = 1000;

async function* listable(items: AsyncIterable<IncomingItem>): AsyncGenerator<IncomingItem> {
  let broken = 0;
  for await (const item of items) if (!('broken' in item) || ++broken <= MOST_LISTED) yield item;
  if (broken > MOST_LISTED) {
    const count = String(broken - MOST_LISTED);
    yield { broken: { place: {}, key: 'import_problem_more', slots: { count } } };
  }
}

async function* withFirst(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

async function* foreignItems(
  bytes: AsyncIterable<Uint8Array>,
  { now, preference, lookUp = lookUpHere }: IncomingOptions,
): AsyncGenerator<IncomingItem> {
  const brought = new Brought(lookUp, preference);
  for await (const found of foundIn(bytes, now, brought.lookUp))
    yield 'broken' in found ? found : await onItsWay(found, brought);
}

async function onItsWay(
  { article, partial = false }: { article: WholeArticle; partial?: boolean },
  brought: Brought,
): Promise<IncomingItem> {
  let packed: Uint8Array<ArrayBuffer> | null = null;
  const pack = () => {
    packed ??= packArticle(article);
    return packed;
  };
  const joined = await brought.add(article, pack);
  return {
    article,
    joined,
    partial,
    // Only when that is asked for: a dry run may do without it.
    get packed() {
      return pack();
    },
  };
}

/** Judgements that wait for others on their article, at most. */
const MOST_TOGETHER = 1000;

async function* foundIn(
  bytes: AsyncIterable<Uint8Array>,
  now: number,
  lookUp: LookUp,
): AsyncGenerator<FoundInFile> {
  let onOneArticle: PlacedJudgement[] = [];
  for await (const reading of readFile(bytes)) {
    const before = onOneArticle[0];
    const goesOn =
      reading.kind === 'judgement' && reading.judgement.articleId === before?.judgement.articleId;
    if (before && (!goesOn || onOneArticle.length === MOST_TOGETHER)) {
      yield* fromJudgements(onOneArticle, lookUp);
      onOneArticle = [];
    }
    if (reading.kind === 'judgement') onOneArticle.push(reading);
    else if (reading.kind === 'problem')
      yield foundProblem(reading.place, reading.problem.key, reading.problem.slots);
    else if (reading.kind === 'record') yield await fromRecord(reading.record, reading.place, now, lookUp);
    else yield await fromNote(reading.note, reading.place, lookUp);
  }
  if (onOneArticle.length > 0) yield* fromJudgements(onOneArticle, lookUp);
}
