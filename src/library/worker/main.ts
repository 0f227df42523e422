/** The library's worker: holds all rows, filters, sorts and searches them, and sends the page the lines it shows. */
import { onChanged } from '../../store/changes.ts';
import { chartTables } from '../catalogue/charts.ts';
import { facetsOf } from '../catalogue/facets.ts';
import { type ArticleLine, articleLine, type StatementLine, statementLine } from '../catalogue/lines.ts';
import type { ListKind } from '../catalogue/query.ts';
import { Catalogue } from './catalogue.ts';
import { type Call, FIRST_LINES, type LibraryCalls, type Reply } from './protocol.ts';

const send = (reply: Reply) => postMessage(reply);
let catalogue: Catalogue | null = null;
/** The latest answers; lines of an older one are asked for no more. */
const answers = new Map<number, { list: ListKind; members: Uint32Array; of: Catalogue['columns'] }>();
let lastAnswer = 0;

function count(flags: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < flags.length; at++) sum += flags[at]!;
  return sum;
}
function linesOf(number: number, from: number, to: number): (ArticleLine | StatementLine)[] {
  const known = answers.get(number);
  if (!known) return [];
  const line = known.list === 'articles' ? articleLine : statementLine;
  return Array.from(known.members.subarray(from, to), (member) => line(known.of, member));
}
const opened = (): Catalogue => {
  if (!catalogue) throw new Error('The library is not open.');
  return catalogue;
};

const handlers: {
  [Name in keyof LibraryCalls]: (
    input: LibraryCalls[Name]['in'],
  ) => LibraryCalls[Name]['out'] | Promise<LibraryCalls[Name]['out']>;
} = {
  open({ locale, gapWords }) {
    catalogue = new Catalogue(locale, gapWords, (progress) => send({ progress }));
    void catalogue.open();
    onChanged(() => catalogue?.follow(), new AbortController().signal);
    return null;
  },
  query(query) {
    const { columns, orders } = opened();
    const matches = opened().matches(query);
    const members = orders.of(query.list, matches, query.sort, query.reversed);
    answers.set(++lastAnswer, { list: query.list, members, of: columns });
    answers.delete(lastAnswer - 3);
    return {
      answer: lastAnswer,
      total: members.length,
      articles: count(matches.articles),
      statements: count(matches.statements),
      first: linesOf(lastAnswer, 0, FIRST_LINES),
    };
  },
  lines: ({ answer, from, to }) => linesOf(answer, from, to),
  facets: () => facetsOf(opened().columns.rows),
  charts: (filters) => chartTables(opened().columns, opened().matches(filters)),
  selection: (query) => opened().selection(query),
};

addEventListener('message', async ({ data }: MessageEvent<Call>) => {
  try {
    const handle = handlers[data.call] as (input: unknown) => unknown;
    send({ number: data.number, value: await handle(data.input) });
  } catch (error) {
    send({ number: data.number, error: error instanceof Error ? error.message : String(error) });
  }
});
