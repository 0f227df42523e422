import { severityOf } from '../../store/row-numbers.ts';
import type { Columns } from './columns.ts';
import type { Matches } from './matches.ts';
import type { ListKind, Sort } from './query.ts';

/** Gives the matches of a list in an order. What an order needs is worked out once for all queries over the same columns. */
export class Orders {
  private readonly columns: Columns;
  private readonly collator: Intl.Collator;
  private readonly known = new Map<string, Uint32Array>();

  constructor(columns: Columns, locale: string) {
    this.columns = columns;
    this.collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  }

  /** Numbers of articles or of statements. */
  of(list: ListKind, matches: Matches, sort: Sort, reversed: boolean): Uint32Array {
    const order = list === 'articles' ? this.articles(sort) : this.statements(sort);
    const wanted = matches[list];
    const result = new Uint32Array(order.length);
    let length = 0;
    for (let at = 0; at < order.length; at++) {
      const member = order[reversed ? order.length - 1 - at : at]!;
      if (wanted[member]) result[length++] = member;
    }
    return result.subarray(0, length);
  }

  private articles(sort: Sort): Uint32Array {
    return this.once(`articles ${sort}`, () => {
      const { rows, starts, dates } = this.columns;
      const order = Uint32Array.from(rows.keys());
      const seen = (a: number, b: number) => rows[b]!.lastSeen - rows[a]!.lastSeen || a - b;
      const falling = (values: Float64Array) => (a: number, b: number) =>
        values[b]! - values[a]! || seen(a, b);
      const byText = (field: 'title' | 'outlet') => {
        const ranks = this.ranks(rows.map((row) => row[field]));
        return (a: number, b: number) => ranks[a]! - ranks[b]! || seen(a, b);
      };
      if (sort === 'published') return order.sort(falling(dates));
      if (sort === 'title' || sort === 'outlet') return order.sort(byText(sort));
      if (sort === 'statements')
        return order.sort(falling(Float64Array.from(rows, (_, a) => starts[a + 1]! - starts[a]!)));
      if (sort === 'notes') return order.sort(falling(Float64Array.from(rows, ({ notes }) => notes.length)));
      return order.sort(seen);
    });
  }

  private statements(sort: Sort): Uint32Array {
    return this.once(`statements ${sort}`, () => {
      if (sort === 'speaker') return this.bySpeaker();
      if (sort === 'severity') return this.bySeverity();
      const { statements, starts } = this.columns;
      const order = new Uint32Array(statements);
      let at = 0;
      for (const article of this.articles(sort))
        for (let place = starts[article]!; place < starts[article + 1]!; place++) order[at++] = place;
      return order;
    });
  }

  /** Nobody comes last. */
  private bySpeaker(): Uint32Array {
    const speakers = this.columns.rows.flatMap((row) => row.speakers);
    const ranks = this.ranks(speakers);
    const rank = (place: number) => (speakers[place] === '' ? Number.POSITIVE_INFINITY : ranks[place]!);
    return this.statements('seen')
      .slice()
      .sort((a, b) => rank(a) - rank(b) || a - b);
  }

  /** The gravest note first, those without one last; alike ones as they were seen. */
  private bySeverity(): Uint32Array {
    const { statements, notes, notePlaces } = this.columns;
    const gravest = new Uint8Array(statements);
    for (let at = 0; at < notes.length; at++) {
      const place = notePlaces[at]!;
      if (place < statements) gravest[place] = Math.max(gravest[place]!, severityOf(notes[at]!) + 1);
    }
    const seen = this.statements('seen');
    return Uint32Array.from(
      [3, 2, 1, 0].flatMap((grade) => [...seen.filter((place) => gravest[place] === grade)]),
    );
  }

  /** For each text its place among the different texts, as the reader's language sorts them. */
  private ranks(texts: readonly string[]): Uint32Array {
    const sorted = [...new Set(texts)].sort(this.collator.compare);
    const rank = new Map(sorted.map((text, index) => [text, index]));
    return Uint32Array.from(texts, (text) => rank.get(text)!);
  }

  private once(name: string, make: () => Uint32Array): Uint32Array {
    const order = this.known.get(name) ?? make();
    this.known.set(name, order);
    return order;
  }
}
