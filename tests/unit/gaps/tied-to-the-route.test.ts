import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/gaps/index.ts';
import { fromMarkedText, trace } from '../attribution/tagged-text.ts';

const ROUTE =
  '<s1>Ana Ruiz</s1> <c1>told</c1> the Valley Courier: <q1>"The turbine hall flooded before the inspectors came."</q1>';
const FILLER = 'The road was closed.\n\nNobody was hurt.\n\nThe shops opened late.';

/** Who is credited straight although the page has another route. */
function dropped(marked: string): string[] {
  const { article } = fromMarkedText(marked);
  return findGaps(article, { language: 'en', ...trace(marked) })
    .filter(({ id }) => id === 'intermediary-dropped')
    .map(({ anchor }) => article.text.slice(...(anchor ?? [0, 0])));
}

describe('what ties words to a route that another paragraph states', () => {
  it.each([
    ['it stands near', `${ROUTE}\n\n<q2>"I ran,"</q2> <s2>Ruiz</s2> <c2>said</c2>.`, ['Ruiz']],
    [
      'it is far and on the topic',
      `${ROUTE}\n\n${FILLER}\n\n<q2>"Nobody told the inspectors that the turbine stood in water,"</q2> <s2>Ruiz</s2> <c2>said</c2>.`,
      ['Ruiz'],
    ],
    [
      'it is far and on another topic',
      `${ROUTE}\n\n${FILLER}\n\n<q2>"My mother played the organ,"</q2> <s2>Ruiz</s2> <c2>said</c2>.`,
      [],
    ],
  ])('%s', (_, marked, expected) => expect(dropped(marked)).toEqual(expected));

  it.each([
    [
      '"the source" tells no more of whose source it was than "the engineer"',
      '<s1>Ledger reporter Ana Ruiz’s source inside the camp</s1> <c1>said</c1> <q1>nobody had left</q1>.\n\n<q2>"We wait,"</q2> <s2>the source</s2> <c2>said</c2>.',
      ['the source'],
    ],
    [
      'the same of "the engineer"',
      '<q1>"We wait for the road,"</q1> <c1>said</c1> <s1>an engineer</s1>, as reported by the Valley Courier newspaper.\n\n<q2>"It is mined,"</q2> <s2>the engineer</s2> <c2>said</c2>.',
      ['the engineer'],
    ],
  ])('%s', (_, marked, expected) => expect(dropped(marked)).toEqual(expected));
});
