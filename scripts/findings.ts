import type { Span } from '../src/model/index.ts';
import type { Wording } from '../src/wording/index.ts';
import type { Kept } from './read-store.ts';

const column = (text: string, width: number) =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const startOf = (spans: readonly Span[]) => spans[0]?.[0] ?? 0;

/** The table that `npm start` prints: the statements in reading order, and the notes on them. */
export function printFindings({ articles, statements, notes }: Kept, wording: Wording): void {
  const [article] = articles;
  if (!article) {
    console.log('Nothing was kept.');
    return;
  }
  console.log(`\n${article.title} — ${article.outlet ?? article.url}\n`);
  const inOrder = statements
    .map(({ statement }) => statement)
    .sort((a, b) => startOf(a.content) - startOf(b.content));
  const number = new Map(inOrder.map((statement, i) => [statement.id, i + 1]));
  console.log(`${column('#', 4)}${column('type', 14)}${column('credited to', 30)}words`);
  for (const statement of inOrder) {
    const words = oneLine(
      statement.content.map(([start, end]) => article.text.slice(start, end)).join(' … '),
    );
    const speaker = statement.speaker.name ?? `(${statement.speaker.namedAs})`;
    console.log(
      `${column(String(number.get(statement.id)), 4)}${column(statement.type, 14)}${column(speaker, 30)}${column(words, 72)}`,
    );
  }
  console.log(`\n${column('note', 10)}${column('statements', 14)}text`);
  for (const note of notes) {
    if (note.kind !== 'machine' || note.gap.repeat) continue;
    const listed = note.gap.statements.map((id) => number.get(id)).join(' ') || 'article';
    console.log(
      `${column(note.gap.severity, 10)}${column(listed, 14)}${oneLine(wording.text(note.gap.note.key, note.gap.note.slots))}`,
    );
  }
  console.log('');
}
