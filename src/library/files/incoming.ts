import { readFile } from '../../formats/read/index.ts';
import type { Preference, WholeArticle } from '../../store/backup/merge.ts';
import { wholeHere } from '../../store/backup/plan-restore.ts';
import { type IncomingItem, readBackup } from '../../store/backup/read-backup.ts';
import { packArticle } from '../../store/pack.ts';
import { readFrom } from '../../store/transaction.ts';
import { Brought, type LookUp } from './brought.ts';
import { type FoundInFile, foundProblem } from './found-in-file.ts';
import { fromPage, type OnPage, pageOf } from './from-page.ts';
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

/** Notes and judgements that wait for others on their page, at most. */
const MOST_TOGETHER = 1000;

async function* foundIn(
  bytes: AsyncIterable<Uint8Array>,
  now: number,
  lookUp: LookUp,
): AsyncGenerator<FoundInFile> {
  let onOnePage: OnPage[] = [];
  for await (const reading of readFile(bytes)) {
    const isOnPage = reading.kind === 'note' || reading.kind === 'judgement';
    const before = onOnePage[0];
    const goesOn = before && isOnPage && pageOf(reading) === pageOf(before);
    if (before && (!goesOn || onOnePage.length === MOST_TOGETHER)) {
      yield* fromPage(onOnePage, lookUp);
      onOnePage = [];
    }
    if (isOnPage) onOnePage.push(reading);
    else if (reading.kind === 'problem')
      yield foundProblem(reading.place, reading.problem.key, reading.problem.slots);
    else yield await fromRecord(reading.record, reading.place, now, lookUp);
  }
  if (onOnePage.length > 0) yield* fromPage(onOnePage, lookUp);
}
