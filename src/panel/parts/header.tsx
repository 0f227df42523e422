import type { ArticleRecord } from '../../model/index.ts';
import { useLocale, useText } from '../../ui/language.ts';
import { SourcingBar } from '../../ui/sourcing-bar.tsx';
import { usePanel } from '../context.ts';
import { toggled } from '../state/filters.ts';
import { type Summary, summarySlots } from '../state/summary.ts';

/** At a glance: which article, and how it is sourced. */
export function Header({ article, summary }: { article: ArticleRecord; summary: Summary }) {
  const text = useText();
  const { filters } = usePanel();
  const { sourcing } = filters.filters.value;
  return (
    <header class="header">
      <p class="outlet">
        <span dir="auto">{article.outlet ?? hostOf(article.canonicalUrl)}</span>
        <PublishedOn published={article.published} />
      </p>
      <h1 dir="auto" lang={article.analysedLanguage}>
        {article.title}
      </h1>
      <p class="plain">{text('panel_summary', summarySlots(summary))}</p>
      {summary.statements > 0 && (
        <SourcingBar
          counts={summary.classes}
          selected={sourcing}
          onToggle={(part) => filters.change({ sourcing: toggled(sourcing, part) })}
        />
      )}
    </header>
  );
}

function PublishedOn({ published }: { published: string | null }) {
  const locale = useLocale();
  const date = new Date(published ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return null;
  return <time dateTime={published!}>{date.toLocaleDateString(locale, { dateStyle: 'medium' })}</time>;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
