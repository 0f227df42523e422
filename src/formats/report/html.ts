import { isoNow, type Sequence, stopIfCancelled } from '../export.ts';
import { plainLine, plainLines } from '../plain-line.ts';
import type { ExportRecord } from '../record.ts';
import { shown } from '../without-text.ts';
import type { ReportOptions } from './options.ts';
import { type ReportArticle, type ReportNote, type ReportStatement, reportOf } from './report-model.ts';
import { REPORT_STYLE } from './style.ts';

/**
 * A report for people as one HTML file that runs nothing and loads nothing: its own policy forbids both. Everything
 * that comes from a page or a person is escaped text; the only links are the articles' web addresses.
 */
export async function* writeHtml(
  records: Sequence<ExportRecord>,
  options: ReportOptions,
): AsyncGenerator<string> {
  const { wording } = options;
  const made = isoNow(options);
  yield head(wording);
  if (made !== null) yield `<p>${text(wording.text('report_made', { date: made.slice(0, 10) }))}</p>\n`;
  yield '</header>\n';
  for await (const record of records) {
    stopIfCancelled(options);
    yield articleInHtml(reportOf(shown(record, options), wording), wording);
  }
  yield '</body>\n</html>\n';
}

function head(wording: ReportOptions['wording']): string {
  const title = text(wording.text('report_title'));
  const [language, direction] = [wording.text('report_language'), wording.text('report_direction')];
  return `<!doctype html>
<html lang="${text(language)}" dir="${direction === 'rtl' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
`;
}

function articleInHtml(article: ReportArticle, wording: ReportOptions['wording']): string {
  const title = own(article.title);
  return `<article>
<h2>${article.address === null ? title : `<a href="${text(article.address)}" rel="noreferrer">${title}</a>`}</h2>
<dl>${article.facts.map(({ label, value }) => `<div><dt>${text(label)}</dt> <dd>${own(value)}</dd></div>`).join('\n')}</dl>
<h3>${text(wording.text('report_statements'))}</h3>
${
  article.statements.length === 0
    ? `<p>${text(wording.text('report_no_statements'))}</p>`
    : `<ol class="statements">\n${article.statements.map(statementInHtml).join('\n')}\n</ol>`
}
${article.others.length === 0 ? '' : `<h3>${text(wording.text('report_others'))}</h3>\n${notes(article.others)}`}
</article>
`;
}

const statementInHtml = (statement: ReportStatement): string =>
  `<li>
<h4>${own(statement.credited)}</h4>
<blockquote>${own(statement.words)}</blockquote>
${statement.corrected === null ? '' : `<p>${own(statement.corrected)}</p>`}
${statement.route.length === 0 ? '' : `<ol class="route">${statement.route.map((it) => `<li>${own(it)}</li>`).join('')}</ol>`}
${statement.notes.length === 0 ? '' : notes(statement.notes)}
</li>`;

const notes = (all: readonly ReportNote[]): string =>
  `<ul class="notes">\n${all.map(noteInHtml).join('\n')}\n</ul>`;

const noteInHtml = (note: ReportNote): string =>
  `<li class="${note.severity}"><strong>${own(note.kind)}</strong>${
    note.judged === null ? '' : ` <em>${text(note.judged)}</em>`
  }${note.words === null ? '' : `<blockquote>${own(note.words)}</blockquote>`}${note.text === '' ? '' : `<p>${own(note.text)}</p>`}</li>`;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (words: string): string => words.replace(/[&<>"']/g, (mark) => ENTITIES[mark]!);
/** Words of ours. */
const text = (words: string): string => escaped(plainLine(words));
/** Words of a page or a person, in whatever script: they keep their lines and their own direction. */
const own = (words: string): string => `<bdi>${escaped(plainLines(words).trim())}</bdi>`;
