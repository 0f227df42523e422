import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { revise, textsOf } from '../../../src/anchor/index.ts';
import type {
  Article,
  HumanNote,
  NoteRecord,
  Retention,
  RevisionRecord,
  Statement,
} from '../../../src/model/index.ts';
import { recordVisit } from '../../../src/store/visit.ts';
import { hashText } from '../../../src/text/hash.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

const HOUR = 3_600_000;
const FIRST = [
  'Ferry to Lumela stops in May',
  'The ferry between Lumela and Port Adaobi will stop in May, the harbour board said on Friday.',
  '“We were never asked, and we will not leave the island,” said Thabo Nkosi, a pilot.',
  '“The board has decided nothing yet,” said Amina Diallo, who speaks for the harbour board.',
].join('\n\n');
const QUOTE = '“We were never asked, and we will not leave the island,”';

/** What is kept of an article after each of some visits, from the first text to the last. */
function keptAfter(
  visits: readonly (readonly [text: string, time: number])[],
  retention: Retention = 'all',
  noteOn: (text: string) => NoteRecord[] = () => [],
) {
  let revisions: RevisionRecord[] = [];
  let kept: (ReturnType<typeof recordVisit> & { notes: NoteRecord[]; statements: Statement[] }) | null = null;
  for (const [text, time] of visits) {
    const article: Article = { ...articleFromText(text), canonicalUrl: 'https://news.example/ferry' };
    const analysis = analyse(article);
    let notes: readonly NoteRecord[] = kept?.notes ?? [];
    if (kept && kept.article.text !== text) {
      const before = {
        article: kept.article,
        statements: kept.statements,
        notes,
        revisions,
      };
      const revised = revise(before, article, analysis, time, retention);
      notes = revised.notes;
      const stay = revisions.filter(
        ({ number }) =>
          !revised.removed.includes(number) && !revised.put.some((put) => put.number === number),
      );
      revisions = [...stay, ...revised.put].sort((a, b) => a.number - b.number);
    }
    const records = recordVisit(article, analysis, { article: kept?.article, notes }, time);
    kept = {
      ...records,
      statements: analysis.statements,
      notes: kept ? records.notes : [...records.notes, ...noteOn(text)],
    };
  }
  const own = kept!.notes.find((note): note is HumanNote => note.kind === 'human');
  return { article: kept!.article, revisions, own, texts: textsOf({ article: kept!.article, revisions }) };
}

const edited = (change: [from: string, to: string]) => FIRST.replace(...change);
const REWORDED = edited(['will not leave', 'will leave']);
const LONGER = `${FIRST}\n\nThe board meets again on Monday.`;

describe('versions', () => {
  test('the text that was kept becomes a version from which it can be read again', () => {
    const { revisions, texts } = keptAfter([
      [FIRST, 0],
      [REWORDED, HOUR],
      [LONGER, 5 * HOUR],
    ]);
    expect(revisions).toMatchObject([
      { number: 1, firstSeen: 0, lastSeen: 0, replacedAt: HOUR },
      { number: 2, firstSeen: HOUR, lastSeen: HOUR, replacedAt: 5 * HOUR },
    ]);
    expect([...texts]).toEqual([
      [2, REWORDED],
      [1, FIRST],
    ]);
    // Compact: a version that differs in one word is not written out.
    expect(JSON.stringify(revisions[0]!.delta).length).toBeLessThan(FIRST.length / 2);
  });

  test('the same text is no version', () => {
    expect(
      keptAfter([
        [FIRST, 0],
        [FIRST, HOUR],
      ]).revisions,
    ).toEqual([]);
  });

  test('a page that was read before it was complete is no version', () => {
    const half = FIRST.slice(0, FIRST.indexOf('“We were'));
    expect(
      keptAfter([
        [half, 0],
        [FIRST, 2000],
      ]).revisions,
    ).toEqual([]);
    const again = keptAfter([
      [FIRST, 0],
      [half, HOUR],
      [FIRST, HOUR + 2000],
    ]);
    expect(again.revisions).toEqual([]);
    const changed = keptAfter([
      [FIRST, 0],
      [half, HOUR],
      [REWORDED, HOUR + 2000],
    ]);
    expect([...changed.texts]).toEqual([[1, FIRST]]);
  });

  test('a clock that was set back gives up no version', () => {
    const { texts } = keptAfter([
      [FIRST, 0],
      [REWORDED, 5 * HOUR],
      [LONGER, 3 * HOUR],
    ]);
    expect([...texts]).toEqual([
      [2, REWORDED],
      [1, FIRST],
    ]);
  });

  test.each([
    ['all', [1, 2, 3]],
    ['last-ten', [1, 2, 3]],
    ['last-one', [3]],
    ['none', []],
  ] as const)('of three versions "%s" keeps %j', (retention, numbers) => {
    const { revisions, texts } = keptAfter(
      [
        [FIRST, 0],
        [REWORDED, HOUR],
        [LONGER, 2 * HOUR],
        [`${LONGER} It will be public.`, 3 * HOUR],
      ],
      retention,
    );
    expect(revisions.map(({ number }) => number)).toEqual(numbers);
    if (retention === 'last-one') expect(texts.get(3)).toBe(LONGER);
  });

  test('a damaged version gives no text, and none before it', () => {
    const { article, revisions } = keptAfter([
      [FIRST, 0],
      [REWORDED, HOUR],
      [LONGER, 5 * HOUR],
    ]);
    const damaged = revisions.map((one) =>
      one.number === 2 ? { ...one, delta: { ...one.delta, steps: [[-4, 1e9]] } } : one,
    ) as RevisionRecord[];
    expect([...textsOf({ article, revisions: damaged })]).toEqual([]);
  });
});

describe('a note of a person', () => {
  const onQuote = (text: string): NoteRecord[] => {
    const start = text.indexOf(QUOTE);
    const statement = analyse(articleFromText(text)).statements.find(({ content }) =>
      content.some(([from, to]) => from <= start + 5 && start + 5 < to),
    )!;
    return [
      {
        kind: 'human',
        articleId: 'https://news.example/ferry',
        id: 'own-1',
        statementId: statement.id,
        quote: QUOTE,
        anchor: statement.content[0]!,
        text: 'Ask him when the board called.',
        createdAt: 0,
        updatedAt: 0,
      },
    ];
  };
  const follow = (...texts: string[]) =>
    keptAfter(
      [FIRST, ...texts].map((text, k) => [text, k * HOUR] as const),
      'all',
      onQuote,
    );

  test.each([
    ['text before it', FIRST.replace('\n\n', '\n\nIt rained in Port Adaobi.\n\n'), 'exact'],
    ['its paragraph moved up', movedUp(FIRST), 'moved'],
    ['a word of it changed', REWORDED, 'reworded'],
    ['its speaker changed', edited(['Thabo Nkosi', 'Lerato Dube']), 'conflicting'],
    ['its sentence deleted', FIRST.replace(/“We were[^\n]*\n\n/, ''), 'orphan'],
  ] as const)('after an edit: %s', (_, text, state) => {
    const { own, article } = follow(text);
    expect(own!.followed!.decision.state).toBe(state);
    expect(own!.quote).toBe(QUOTE);
    if (state === 'orphan') expect(own!.anchor).toBeNull();
    else expect(article.text.slice(...own!.anchor!)).toContain('We were never asked');
  });

  test('is compared with the words it was written on, however often they change', () => {
    const twice = REWORDED.replace('the island', 'this island');
    const { own } = follow(REWORDED, twice);
    const removed = own!.followed!.decision.diff.filter(({ kind }) => kind === 'removed');
    expect(removed.map(({ text }) => text.trim())).toEqual(['not', 'the']);
    expect(own!.followed!.anchor.articleHash).toBe(hashText(FIRST));
  });

  test('comes back when its words do', () => {
    const { own, article } = follow(FIRST.replace(/“We were[^\n]*\n\n/, ''), FIRST);
    expect(own!.followed!.decision.state).toBe('exact');
    expect(article.text.slice(...own!.anchor!)).toContain('We were never asked');
  });

  test('goes to the statement that its words belong to now', () => {
    const { own } = follow(REWORDED);
    const ids = analyse(articleFromText(REWORDED)).statements.map(({ id }) => id);
    expect(ids).toContain(own!.statementId);
  });
});

/** The text with the quote's paragraph before all others. */
function movedUp(text: string): string {
  const parts = text.split('\n\n');
  return [parts[2], parts[0], parts[1], parts[3]].join('\n\n');
}

test('while a page loads, words that are not there yet are awaited; when it has loaded, they are gone or there', () => {
  const article = (text: string): Article => ({
    ...articleFromText(text),
    canonicalUrl: 'https://news.example/ferry',
  });
  const note: HumanNote = {
    kind: 'human',
    articleId: 'https://news.example/ferry',
    id: 'own',
    statementId: null,
    quote: QUOTE,
    anchor: [FIRST.indexOf(QUOTE), FIRST.indexOf(QUOTE) + QUOTE.length],
    text: 'Ask him when.',
    createdAt: 0,
    updatedAt: 0,
  };
  const first = recordVisit(article(FIRST), analyse(article(FIRST)), { article: undefined, notes: [] }, 0);
  const kept = { article: first.article, statements: [], notes: [note], revisions: [] };
  const begun = article(FIRST.split('\n\n')[0]!);
  const stateAt = (complete: boolean) =>
    revise(kept, begun, analyse(begun), HOUR, 'all', complete).notes[0]!.followed?.decision.state;
  expect(stateAt(false)).toBe('pending');
  expect(stateAt(true)).toBe('orphan');
});
