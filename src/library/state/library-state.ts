import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { SavedView } from '../../model/index.ts';
import { onChanged } from '../../store/changes.ts';
import { deleteView, keepView, readViews } from '../../store/library.ts';
import type { Facets } from '../catalogue/facets.ts';
import type { LibraryQuery } from '../catalogue/query.ts';
import type { GapWords } from '../catalogue/search.ts';
import { type LibraryWorker, startWorker } from '../worker/client.ts';
import type { LibraryProgress, QueryAnswer } from '../worker/protocol.ts';
import { followAddress, type Navigation } from './navigation.ts';
import { addressOf } from './view.ts';

export interface LibraryState {
  worker: LibraryWorker;
  navigation: Navigation;
  readonly progress: ReadonlySignal<LibraryProgress>;
  readonly facets: ReadonlySignal<Facets>;
  /** The latest answer, with the query that it answers; null before the first. */
  readonly answer: ReadonlySignal<(QueryAnswer & { query: LibraryQuery }) | null>;
  readonly views: ReadonlySignal<readonly SavedView[]>;
  saveView(name: string): Promise<void>;
  forgetView(id: string): Promise<void>;
}

const NOTHING_YET: LibraryProgress = {
  rows: 'none',
  search: { state: 'waiting', done: 0, total: 0 },
  totals: { articles: 0, statements: 0, notes: 0, own: 0 },
  version: 0,
  failure: null,
};

/** Does a piece of work again where it was asked for meanwhile, however often: once. */
function latestOnly(work: () => Promise<void>): () => void {
  let state: 'calm' | 'working' | 'asked again' = 'calm';
  return () => {
    if (state !== 'calm') {
      state = 'asked again';
      return;
    }
    state = 'working';
    void (async () => {
      do {
        state = 'working';
        await work().catch((error: unknown) => console.warn('On the Record could not list this.', error));
      } while ((state as string) === 'asked again');
      state = 'calm';
    })();
  };
}

/** Everything the page knows, asked anew of the worker whenever the view or the library changes. */
export function createLibrary(page: Window, locale: string, gapWords: GapWords): LibraryState {
  const progress = signal<LibraryProgress>(NOTHING_YET);
  const facets = signal<Facets>({ outlets: [], speakers: [], tags: [] });
  const answer = signal<(QueryAnswer & { query: LibraryQuery }) | null>(null);
  const views = signal<readonly SavedView[]>([]);
  const navigation = followAddress(page);
  const worker = startWorker((report) => {
    progress.value = report;
  });
  void worker.call('open', { locale, gapWords });

  /** One question at a time, and after it only the latest: whoever types fast waits for the last letter's answer alone. */
  const ask = latestOnly(async () => {
    const view = navigation.view.peek();
    if (view.page !== 'list') return;
    const found = await worker.call('query', view.query);
    if (navigation.view.peek() === view) answer.value = { ...found, query: view.query };
  });
  const version = computed(() => progress.value.version);
  const rows = computed(() => progress.value.rows);
  effect(() => {
    const view = navigation.view.value;
    if (version.value === 0 || view.page !== 'list') return;
    ask();
  });
  effect(() => {
    if (version.value > 0 && rows.value === 'all')
      void worker.call('facets', null).then((found) => {
        facets.value = found;
      });
  });
  const readSaved = async () => {
    views.value = await readViews().catch(() => []);
  };
  void readSaved();
  // Views come and go in other windows too, and with a restore.
  onChanged(() => void readSaved(), new AbortController().signal);

  return {
    worker,
    navigation,
    progress,
    facets,
    answer,
    views,
    async saveView(name) {
      const address = addressOf(navigation.view.peek()).slice(1);
      await keepView({ id: crypto.randomUUID(), name, address, createdAt: Date.now() });
      await readSaved();
    },
    async forgetView(id) {
      await deleteView(id);
      await readSaved();
    },
  };
}
