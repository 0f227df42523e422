import { isoNow, type Sequence, stopIfCancelled } from '../export.ts';
import { markdownText } from '../markdown-text.ts';
import { plainLine, plainLines } from '../plain-line.ts';
import type { ExportRecord } from '../record.ts';
import { shown } from '../without-text.ts';
import type { ReportOptions } from './options.ts';
import { type ReportArticle, type ReportNote, type ReportStatement, reportOf } from './report-model.ts';

/** A report for people, in CommonMark: every article with its statements, their routes and the notes on them. */
export async function* writeMarkdown(
  records: Sequence<ExportRecord>,
  options: ReportOptions,
): AsyncGenerator<string> {
  const { wording } = options;
  const made = isoNow(options);
  yield `# ${line(wording.text('report_title'))}\n`;
  if (made !== null) yield `\n${line(wording.text('report_made', { date: made.slice(0, 10) }))}\n`;
  for await (const record of records) {
    stopIfCancelled(options);
    yield articleInMarkdown(reportOf(shown(record, options), wording), wording);
  }
}

function articleInMarkdown(article: ReportArticle, wording: ReportOptions['wording']): string {
  const title = line(article.title);
  const parts = [
    `## ${article.address === null ? title : `[${title}](<${article.address}>)`}`,
    article.facts.map(({ label, value }) => `- ${line(label)}: ${line(value)}`).join('\n'),
    `### ${line(wording.text('report_statements'))}`,
    ...(article.statements.length === 0
      ? [line(wording.text('report_no_statements'))]
      : article.statements.map(statementInMarkdown)),
    ...(article.others.length === 0
      ? []
      : [`### ${line(wording.text('report_others'))}`, article.others.map(noteInMarkdown).join('\n')]),
  ];
  return `\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const statementInMarkdown = (statement: ReportStatement, index: number): string =>
  [
    `#### ${index + 1}\\. ${line(statement.credited)}`,
    quoted(statement.words),
    ...(statement.corrected === null ? [] : [line(statement.corrected)]),
    ...(statement.route.length > 0 ? [statement.route.map(line).join(' › ')] : []),
    ...(statement.notes.length > 0 ? [statement.notes.map(noteInMarkdown).join('\n')] : []),
  ].join('\n\n');

function noteInMarkdown(note: ReportNote): string {
  const head = `- **${line(note.kind)}**${note.judged === null ? '' : ` (${line(note.judged)})`}`;
  const blocks = [
    ...(note.words === null ? [] : [quoted(note.words)]),
    ...(note.text === '' ? [] : [lines(note.text)]),
  ];
  return [head, ...blocks.map((block) => `\n${block.replace(/^/gm, '  ')}`)].join('\n');
}

/** An empty line stays inside the block quotation. */
const quoted = (words: string): string => lines(words).replace(/^/gm, '> ');
const line = (text: string): string => markdownText(plainLine(text));
/** Lines stay lines: a backslash at the end of one is a line break (CommonMark 0.31, section 6.7). */
const lines = (text: string): string =>
  plainLines(text)
    .split('\n')
    .map((part) => line(part))
    .filter((part) => part !== '')
    .join('\\\n');
