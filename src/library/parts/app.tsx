import { useText } from '../../ui/language.ts';
import { LISTS } from '../catalogue/query.ts';
import { useLibrary } from '../context.ts';
import { addressOf, filesView, filtersOf, listView, type View } from '../state/view.ts';
import { ArticlePage } from './article-page.tsx';
import { ChartsPage } from './charts-page.tsx';
import { FilesPage } from './files-page.tsx';
import { ListPage } from './list-page.tsx';
import { ProgressLine } from './progress-line.tsx';

/** The library: where you are, and the page of it. */
export function App() {
  const { navigation, progress } = useLibrary();
  const text = useText();
  const view = navigation.view.value;
  const { failure } = progress.value;
  const Main = view.page === 'article' ? 'div' : 'main';
  return (
    <div class="library" data-page={view.page}>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {text('library_skip')}
      </button>
      <header class="library-head">
        <p class="library-name">{text('library_title')}</p>
        <Places view={view} />
        <ProgressLine />
      </header>
      {/* The panel that stands in an article's page brings a landmark of its own. */}
      <Main id="main" class="library-main" tabIndex={-1}>
        {failure ? (
          <p class="banner" role="alert">
            {text(`library_failure_${failure.replaceAll('-', '_')}`)}
          </p>
        ) : (
          <Page view={view} />
        )}
      </Main>
    </div>
  );
}

function Page({ view }: { view: View }) {
  switch (view.page) {
    case 'article':
      return <ArticlePage key={view.id} id={view.id} statement={view.statement} />;
    case 'list':
      return <ListPage query={view.query} />;
    case 'charts':
      return <ChartsPage filters={view.filters} />;
    case 'files':
      return <FilesPage />;
  }
}

/** The filters are carried along from one to the other. */
function Places({ view }: { view: View }) {
  const text = useText();
  const places: [name: string, view: View, here: boolean][] = [
    ...LISTS.map((list): (typeof places)[number] => [
      list,
      listView(list, view),
      view.page === 'list' && view.query.list === list,
    ]),
    ['charts', { page: 'charts', filters: filtersOf(view) }, view.page === 'charts'],
    ['files', filesView(view), view.page === 'files'],
  ];
  return (
    <nav class="places" aria-label={text('library_places')}>
      {places.map(([name, target, here]) => (
        <a key={name} href={addressOf(target)} aria-current={here ? 'page' : undefined}>
          {text(`library_place_${name}`)}
        </a>
      ))}
    </nav>
  );
}
