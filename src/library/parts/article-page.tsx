import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleWithNotes } from '../../model/index.ts';
import { mountPanel } from '../../panel/mount.tsx';
import { readArticleWithNotes } from '../../store/articles.ts';
import { deleteArticle } from '../../store/library.ts';
import { useLanguage, useText } from '../../ui/language.ts';
import { useLibrary } from '../context.ts';
import { panelSurroundings } from '../panel-backend.ts';
import { addressOf, FIRST_VIEW } from '../state/view.ts';
import { ArticleText } from './article-text.tsx';
import { TagEditor } from './tag-editor.tsx';

/** One article: its text as it was read, beside the panel with its statements and notes. */
export function ArticlePage({ id, statement }: { id: string; statement: string | null }) {
  const { progress } = useLibrary();
  const text = useText();
  const language = useLanguage();
  const [page, setPage] = useState<ArticleWithNotes | null | 'reading' | 'failed'>('reading');
  const panel = useRef<HTMLDivElement>(null);
  const asked = useRef<() => void>(() => {});
  const version = progress.value.version;

  useEffect(() => {
    let current = true;
    readArticleWithNotes(id).then(
      (found) => current && setPage(found),
      () => current && setPage('failed'),
    );
    asked.current();
    return () => {
      current = false;
    };
  }, [id, version]);

  const there = page !== null && typeof page !== 'string';
  useEffect(() => {
    if (!there || !panel.current) return;
    const { surroundings, onAsk } = panelSurroundings(id, statement, language);
    asked.current = onAsk;
    return mountPanel(panel.current, surroundings);
  }, [id, there, statement]);

  if (page === 'reading') return null;
  if (page === 'failed') return <p class="banner">{text('library_article_failed')}</p>;
  if (page === null) return <p class="quiet">{text('library_article_gone')}</p>;
  return (
    <div class="article-page">
      <section class="article-main" aria-label={page.article.title || page.article.url}>
        <p class="article-tools">
          <BackLink />
          {/^https?:/.test(page.article.url) && (
            <a href={page.article.url} target="_blank" rel="noreferrer noopener">
              {text('library_open_page')}
            </a>
          )}
          <DeleteArticle id={id} />
        </p>
        <TagEditor page={page} />
        <ArticleText page={page} statement={statement} />
      </section>
      <div ref={panel} class="article-panel" />
    </div>
  );
}

/** Back to where one came from; in a tab that began with this article, to the list. */
function BackLink() {
  const { navigation } = useLibrary();
  const text = useText();
  if (!navigation.hasBefore()) return <a href={addressOf(FIRST_VIEW)}>{text('library_back_to_list')}</a>;
  return (
    <button type="button" class="link" onClick={() => history.back()}>
      {text('library_back')}
    </button>
  );
}

/** Asks before everything kept of an article goes. */
function DeleteArticle({ id }: { id: string }) {
  const { navigation } = useLibrary();
  const text = useText();
  const [state, setState] = useState<'calm' | 'asking' | 'failed'>('calm');
  const remove = () =>
    deleteArticle(id).then(
      () => navigation.replace(FIRST_VIEW),
      () => setState('failed'),
    );
  return (
    <span class="delete-article">
      {state === 'asking' ? (
        <>
          {text('library_delete_ask')}{' '}
          <button type="button" class="link danger" onClick={() => void remove()}>
            {text('library_delete_yes')}
          </button>{' '}
          <button type="button" class="link" onClick={() => setState('calm')}>
            {text('library_delete_no')}
          </button>
        </>
      ) : (
        <button type="button" class="link" onClick={() => setState('asking')}>
          {text('library_delete')}
        </button>
      )}
      {state === 'failed' && (
        <span class="failure" role="alert">
          {text('library_delete_failed')}
        </span>
      )}
    </span>
  );
}
