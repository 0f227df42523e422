import type { LibraryRow, LibraryTotals } from '../../model/index.ts';
import { StoreError } from '../../store/errors.ts';
import {
  keepDerived,
  readDerived,
  readNewestRows,
  readRows,
  readRowsAfter,
  readTotals,
  renewRows,
} from '../../store/library.ts';
import { type Columns, columnsOf } from '../catalogue/columns.ts';
import { type Matches, matchesOf } from '../catalogue/matches.ts';
import { Orders } from '../catalogue/order.ts';
import type { LibraryFilters, LibraryQuery } from '../catalogue/query.ts';
import { type GapWords, Search } from '../catalogue/search.ts';
import { type SelectedArticle, selectionOf } from '../catalogue/selection.ts';
import { type IndexedRows, RowIndexer, WORDS_FORM } from '../catalogue/words.ts';
import type { LibraryProgress } from './protocol.ts';

const NEWEST = 30;
/** Rows that may have changed since the kept index was made before it is made again. */
const MOST_FRESH = 300;
/** Milliseconds within which changes are gathered. */
const GATHERED = 200;
/** Rows indexed before others get their turn. */
const TURN = 500;
const WORDS = 'words';

const NO_TOTALS: LibraryTotals = { articles: 0, statements: 0, notes: 0, own: 0 };

/** All rows in memory, with what is worked out from them; follows the store. */
export class Catalogue {
  columns: Columns = columnsOf([]);
  orders: Orders;
  readonly progress: LibraryProgress = {
    rows: 'none',
    search: { state: 'waiting', done: 0, total: 0 },
    totals: NO_TOTALS,
    version: 0,
    failure: null,
  };
  private readonly rows = new Map<string, LibraryRow>();
  private changed = 0;
  private search: Search | null = null;
  private indexed: IndexedRows | null = null;
  private following: Promise<void> = Promise.resolve();
  private waits = false;
  /** Called with the next report. */
  private readonly waiting: (() => void)[] = [];
  private readonly locale: string;
  private readonly gapWords: GapWords;
  private readonly tell: (progress: LibraryProgress) => void;

  constructor(locale: string, gapWords: GapWords, tell: (progress: LibraryProgress) => void) {
    this.locale = locale;
    this.gapWords = gapWords;
    this.tell = tell;
    this.orders = new Orders(this.columns, locale);
  }

  /** What the filters leave. Before the search is ready, words that are searched for leave nothing. */
  matches(filters: LibraryFilters): Matches {
    const found = this.search
      ? this.search.find(filters.find)
      : filters.find.trim() === ''
        ? null
        : new Uint8Array(this.columns.statements + this.columns.rows.length);
    return matchesOf(this.columns, filters, found);
  }

  /**
   * What a list shows, in its order, once every row is there and can be searched: a file is not to hold less than the
   * list will show in a moment.
   *
   * @throws where the library cannot be read
   */
  async selection(query: LibraryQuery): Promise<SelectedArticle[]> {
    while (this.progress.rows !== 'all' || !this.search) {
      if (this.progress.failure) throw new Error(`The library is ${this.progress.failure}.`);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    return selectionOf(this.columns, this.orders, this.matches(query), query);
  }

  /** Reads the newest rows, then all of them, then makes or loads the words. Never rejects. */
  async open(): Promise<void> {
    try {
      const { changed, ...totals } = await readTotals();
      this.changed = changed;
      this.arrange(await readNewestRows(NEWEST), 'newest', totals);
      for await (const rows of readRows()) {
        await renewRows(rows);
        for (const row of rows) this.rows.set(row.id, row);
      }
      this.arrange([...this.rows.values()], 'all', totals);
      await this.prepareSearch();
      await this.catchUp();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Reads what changed, a moment later: what comes in close succession is read together. */
  follow(): void {
    if (this.waits) return;
    this.waits = true;
    this.following = this.following
      .then(() => new Promise((resolve) => setTimeout(resolve, GATHERED)))
      .then(() => {
        this.waits = false;
        return this.progress.search.state === 'ready' ? this.catchUp() : undefined;
      })
      .catch((error) => this.fail(error));
  }

  private async catchUp(): Promise<void> {
    const { changed, ...totals } = await readTotals();
    if (changed === this.changed) return;
    const { rows, ids } = await readRowsAfter(this.changed);
    const known = new Set(ids);
    for (const id of this.rows.keys()) if (!known.has(id)) this.rows.delete(id);
    for (const row of rows) this.rows.set(row.id, row);
    this.changed = rows.reduce((most, row) => Math.max(most, row.changed), changed);
    this.arrange([...this.rows.values()], 'all', totals);
    await this.prepareSearch();
  }

  private arrange(rows: readonly LibraryRow[], extent: 'newest' | 'all', totals: LibraryTotals): void {
    this.columns = columnsOf(rows);
    this.orders = new Orders(this.columns, this.locale);
    this.search = null;
    this.report({ rows: extent, totals });
  }

  /** Loads the kept words, or makes them where too much changed; says how far it is. */
  private async prepareSearch(): Promise<void> {
    this.indexed ??= await keptWords();
    const indexed = this.indexed;
    const covered = new Map(indexed?.ids.map((id, at) => [id, indexed.changed[at]]));
    const fresh = this.columns.rows.filter((row) => covered.get(row.id) !== row.changed);
    const parts = indexed ? [indexed] : [];
    if (fresh.length > MOST_FRESH || (!indexed && fresh.length > 0)) {
      this.indexed = await this.indexRows(this.columns.rows);
      this.useWords([this.indexed]);
      // A full disk costs only the time to make it again.
      if (this.columns.rows.length > MOST_FRESH)
        await keepDerived(WORDS, this.indexed).catch(() => undefined);
      return;
    }
    this.useWords(fresh.length > 0 ? [...parts, await this.indexRows(fresh)] : parts);
  }

  private useWords(parts: readonly IndexedRows[]): void {
    this.search = new Search(this.columns, parts, this.gapWords);
    const total = this.columns.rows.length;
    this.report({ search: { state: 'ready', done: total, total } });
  }

  private async indexRows(rows: readonly LibraryRow[]): Promise<IndexedRows> {
    const indexer = new RowIndexer();
    for (const [at, row] of rows.entries()) {
      if (at % TURN === 0 && rows.length > MOST_FRESH) {
        this.report({ search: { state: 'building', done: at, total: rows.length } }, false);
        await new Promise((resolve) => setTimeout(resolve));
      }
      indexer.add(row);
    }
    return indexer.finish();
  }

  private fail(error: unknown): void {
    this.report({ failure: error instanceof StoreError ? error.failure : 'unavailable' });
    if (!(error instanceof StoreError)) console.warn('On the Record could not read its library.', error);
  }

  private report(change: Partial<LibraryProgress>, answersChange = true): void {
    Object.assign(this.progress, change);
    if (answersChange) this.progress.version++;
    this.tell(this.progress);
    for (const go of this.waiting.splice(0)) go();
  }
}

async function keptWords(): Promise<IndexedRows | null> {
  const kept = (await readDerived(WORDS)) as IndexedRows | undefined;
  return kept?.form === WORDS_FORM ? kept : null;
}
