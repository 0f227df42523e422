import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import type { GapId } from '../../../src/model/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

/** The words at which a gap is noted in a text. */
function found(id: GapId, text: string): (string | null)[] {
  const article = articleFromText(text);
  return analyse(article)
    .gaps.filter((gap) => gap.id === id)
    .map(({ anchor }) => anchor && article.text.slice(...anchor));
}

const U1 = 'unnamed-one-of-set';

describe('forms in which pages leave a source open', () => {
  test.each<[string, GapId, string, string]>([
    [
      '"the" and a wish to be left out',
      'unnamed-individual',
      'It was dark. The shepherd, who did not want his name used, said the gate had been open for weeks.',
      'The shepherd, who did not want his name used',
    ],
    [
      'a wish in other words',
      'anonymity-unexplained',
      'A clerk, who did not want her name to be published, said the gate was open.',
      'who did not want her name to be published',
    ],
    [
      'a member of a body',
      'unnamed-individual',
      'A member of the board said the opera was cold.',
      'A member of the board',
    ],
    [
      '"one" of them',
      'unnamed-individual',
      'The fishermen were there at dawn. "They eat like bishops," one said.',
      'one',
    ],
    [
      'unions at the head of a sentence',
      'unnamed-group',
      'The tunnel is shut. Unions say no one has washed anything.',
      'Unions',
    ],
    [
      'an adverb before the verb',
      'unnamed-group',
      'The icons are old. Art historians have long doubted that they came from Gelati.',
      'Art historians',
    ],
    [
      'whom a paper cites',
      'unnamed-group',
      'It was late. Radio Kantor reported on Friday that the minister had resigned, citing two officials.',
      'two officials',
    ],
    [
      'a colleague of the person spoken of',
      'unnamed-group',
      'Mwai Karanja retired on Friday. Colleagues describe him as kind.\n\nKaranja said on Friday that he was glad.',
      'Colleagues',
    ],
    [
      'who was only in it',
      'unnamed-group',
      'The queue was long, according to people who were in it.',
      'people who were in it',
    ],
    [
      'what may have been done on purpose',
      'unsourced-speculation',
      'It was late. The minister may have promised the port a crane.',
      'may have',
    ],
    [
      'a body that does not want to know',
      'unsourced-speculation',
      'It was late. The railway probably does not want to know.',
      'probably',
    ],
    [
      'a study and no more',
      'unsourced-statistic',
      'It was late. A study showed last year that cows like slow music.',
      'A study',
    ],
    [
      'an estimate in words',
      'unsourced-statistic',
      'It was late. An estimated two million people live on the shore.',
      'An estimated two million people',
    ],
    [
      'by a third',
      'unsourced-statistic',
      'It was late. Passenger numbers have risen by a third since 2022.',
      'a third',
    ],
    [
      'told a broadcaster by name',
      'secondhand-chain',
      '"It coughed," Rodel Abao told the broadcaster DZXL.',
      'Rodel Abao',
    ],
    [
      'a name with a particle',
      'secondhand-chain',
      '"We read it," Mayor Caio Brandão told Diário do Porto on Monday.',
      'Mayor Caio Brandão',
    ],
    [
      'an inserted according-to',
      'secondhand-chain',
      'Piet Bos, according to the Kigali Courier, said the dam would hold.',
      'Piet Bos, according to the Kigali Courier',
    ],
    [
      'said before',
      'no-date-or-occasion',
      'Luz Quiroga said on Saturday that she was tired. Quiroga has said before that she does not believe in cameras.',
      'has said before',
    ],
  ])('%s', (_, id, text, words) => {
    const [first, ...others] = found(id, text);
    expect(others).toEqual([]);
    expect(words).toContain(first);
  });

  test('two remarks of no day, each on an occasion of its own', () => {
    expect(
      found(
        'no-date-or-occasion',
        'The sea is near. Professor Aïssatou Diop, who studies coasts, said the spit had lost nine metres.\n\nFishermen mend their nets.\n\nDiop once told a conference that the city should be moved.',
      ),
    ).toEqual(['said', 'once']);
  });

  test.each<[string, GapId, string]>([
    [
      'two of three, and the two',
      U1,
      'Two of the three judges, Anna Zorzi and Marco Bellini, said that lunch was late.',
    ],
    [
      '"the" and nothing else',
      'unnamed-individual',
      'It was dark. The shepherd said the gate had been open for weeks.',
    ],
    [
      'a first name behind',
      'unnamed-individual',
      '"My father died in it," a miner of 24 said. He gave only his first name, Driss.',
    ],
    [
      'unions with a name behind',
      'unnamed-group',
      'Unions say no one has washed it. "Not one lorry," said Cem Aydın of the Drivers’ Union.',
    ],
    [
      'what may have happened',
      'unsourced-speculation',
      'It was late. The minister may have slipped on the ice.',
    ],
    ['what a storm may have done', 'unsourced-speculation', 'It was late. The storm may have sunk the boat.'],
    [
      'a study with its home',
      'unsourced-statistic',
      'A study by the University of Gothenburg showed last year that cows like slow music.',
    ],
    [
      'a price that fell by a third',
      'unsourced-statistic',
      'It was late. The price of the boat fell by a third.',
    ],
    [
      'told the broadcaster',
      'secondhand-chain',
      '"It coughed," Rodel Abao told reporters at the broadcaster.',
    ],
  ])('near miss: %s', (_, id, text) => expect(found(id, text)).toEqual([]));
});
