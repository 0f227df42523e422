import type { TabView } from '../../messages/table.ts';
import { useText } from '../../ui/language.ts';
import { Changes } from '../changes/changes.tsx';
import { usePanel } from '../context.ts';
import { AddQuote } from './add-quote.tsx';
import { BackupLine } from './backup-line.tsx';
import { CardList } from './card-list.tsx';
import { FilterRow } from './filter-row.tsx';
import { Header } from './header.tsx';
import { LibraryLink } from './library-link.tsx';
import { Analysing, NoAnswer, Nothing } from './nothing.tsx';
import { Said } from './said.tsx';
import { SiteChoicePart } from './site-choice.tsx';
import { TakeAway } from './take-away.tsx';

/** The panel: one of its states, and the line that says what just happened. */
export function App() {
  return (
    <>
      <Body />
      <Said />
    </>
  );
}

function Body() {
  const { state } = usePanel();
  const view = state.view.value;
  switch (view.state) {
    case 'asking':
      return null; // A few milliseconds: a word here would only flicker.
    case 'no-answer':
      return <NoAnswer />;
    case 'nothing':
      return <Nothing view={view} />;
    case 'analysing':
      return <Analysing />;
    case 'ready':
      return <Ready view={view} />;
  }
}

function Ready({ view }: { view: Extract<TabView, { state: 'ready' }> }) {
  const text = useText();
  const { state, reminders } = usePanel();
  const { article } = view.page;
  const summary = state.summary.value;
  if (!summary) return null;
  const found = state.cards.value.some(({ notes }) => notes.some(({ lead }) => lead.current));
  return (
    <main>
      <Header article={article} summary={summary} />
      {!view.kept && (
        <p class="banner">
          {text(
            view.problem
              ? `panel_banner_${view.problem.replaceAll('-', '_')}`
              : view.byChoice
                ? 'panel_banner_choice'
                : 'panel_banner_private',
          )}
        </p>
      )}
      <Changes key={`changes ${article.id} ${article.textHash}`} article={article} />
      {summary.statements > 0 && !found && <p class="quiet">{text('panel_no_notes')}</p>}
      <div class="tools">
        {(found || summary.own > 0 || summary.statements > 0) && <FilterRow summary={summary} />}
        <AddQuote article={article} />
      </div>
      <CardList key={`${article.id} ${article.textHash}`} article={article} />
      <footer class="footer">
        <TakeAway page={view.page} />
        <BackupLine reminders={reminders} written={summary.own} />
        {view.kept && <LibraryLink articleId={view.page.article.id} />}
        <SiteChoicePart url={article.url} />
        <p class="plain">
          <a href="/src/options/index.html" target="_blank" rel="noopener">
            {text('panel_options')}
          </a>
        </p>
      </footer>
    </main>
  );
}
