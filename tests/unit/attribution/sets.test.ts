import { describe, expect, test } from 'vitest';
import { traceStatements } from '../../../src/attribution/chain/index.ts';
import { nameLists } from '../../../src/attribution/speakers/name-lists.ts';
import { tagStatements } from '../../../src/attribution/tagger/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';
import { tokenise } from '../../../src/text/tokens.ts';

const listed = (text: string): string[] =>
  nameLists(tokenise(text, 0, text.length)).map(({ names }) =>
    names.map((words) => words.join(' ')).join(', '),
  );

describe('a list of names', () => {
  test.each([
    ['The pilots were Ada Obi, Ben Li and Cy Dahl.', 'Ada Obi, Ben Li, Cy Dahl'],
    [
      'Ambassador Yusuf Kerim of Azerbaijan and the retired judge Marit Dahl left.',
      'Yusuf Kerim, Marit Dahl',
    ],
    ['The owners, Ada Obi, 34, a lawyer, and Ben Li, 51, a baker, disagree.', 'Ada Obi, Ben Li'],
    ['It met Jan van der Berg and Aung San Kyi.', 'Jan van der Berg, Aung San Kyi'],
    ['The panel was Lim, Okoye and Strand.', 'Lim, Okoye, Strand'],
  ])('%s', (text, names) => {
    expect(listed(text)).toEqual([names]);
  });

  test.each([
    'He flew to Paris and London, then to Berlin.',
    'Ana Ruiz and her team left early.',
    'Both of the ministries were warned, and One of them answered.',
  ])('none in: %s', (text) => {
    expect(listed(text)).toEqual([]);
  });
});

/** Whom the first source may be, as the page lists them; its name where it has one. */
function candidates(text: string): string[] | string | null {
  const article = articleFromText(text);
  const [first] = traceStatements(article, tagStatements(article)).statements;
  return first?.speaker.candidates ?? first?.speaker.name ?? null;
}

describe('one of a set', () => {
  test.each([
    [
      'in the phrase',
      'One of the two co-chairs, Ana Ruiz and Piet Bos, said the draft was dead.',
      ['Ana Ruiz', 'Piet Bos'],
    ],
    [
      'in dashes',
      'One juror — the panel was Lim, Okoye and Strand — said the vote was split.',
      ['Lim', 'Okoye', 'Strand'],
    ],
    [
      'behind the noun',
      'Two of the four pilots said the engine had failed. The pilots were Ada Obi, Ben Li, Cy Dahl and Dov Katz.',
      ['Ada Obi', 'Ben Li', 'Cy Dahl', 'Dov Katz'],
    ],
    [
      'fewer than there are',
      'One of the three pilots said the engine had failed. The pilots, Ada Obi and Ben Li, have been grounded.',
      ['Ada Obi', 'Ben Li'],
    ],
    [
      'by what they did',
      'One of the three founders of Loomwerk said the app would close. Loomwerk was started by Noa Feld, Kojo Asare and Jude Marsh.',
      ['Noa Feld', 'Kojo Asare', 'Jude Marsh'],
    ],
    [
      'a number alone',
      'A member of the trio said the song was stolen. Hana Mori, Jean Toko and Ivo Babić recorded it in 2019.',
      ['Hana Mori', 'Jean Toko', 'Ivo Babić'],
    ],
    [
      'a pronoun',
      'Two men, Ada Obi and Ben Li, were fined. Later one of them told the court that he had slept.',
      ['Ada Obi', 'Ben Li'],
    ],
    [
      'near, on the same thing',
      'One of the two councillors for the ward said the vote was rigged. Fiona Treloar and Dev Malhotra have held the ward since 2019.',
      ['Fiona Treloar', 'Dev Malhotra'],
    ],
  ])('%s', (_form, text, names) => {
    expect(candidates(text)).toEqual(names);
  });

  test.each([
    ['nobody is listed', 'One of the residents said the water rose at noon.', null],
    [
      'a list of others',
      'One of the party’s leaders said the vote was rigged. Ada Obi and Ben Li left early.',
      null,
    ],
    [
      'the one is named behind',
      'One of the three authors, Vali Karim, said the remarks were accurate.',
      'Vali Karim',
    ],
    [
      'the one is named later',
      'One of the two pilots said the engine had failed. They were Ada Obi and Piet Bos. The pilot who had spoken was Piet Bos, the airline confirmed.',
      'Piet Bos',
    ],
    [
      'more than seven',
      'One of the nine councillors said the vote was lost. They are Ada Obi and Ben Li.',
      null,
    ],
  ])('not where %s', (_form, text, expected) => {
    expect(candidates(text)).toEqual(expected);
  });
});
