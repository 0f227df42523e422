import { describe, expect, it } from 'vitest';
import { speakersIn, trace } from './tagged-text.ts';

/** Who "FULL said …" and then "AGAIN said …" are; one name where the second takes up the first. */
function speakersOf(full: string, again: string): string[] {
  const { statements } = trace(
    `<s1>${full}</s1> <c1>said</c1> <q1>the well was dry</q1>.\n\n<q2>"Nobody came,"</q2> <s2>${again}</s2> <c2>said</c2>.`,
  );
  const [first, second] = statements.map(({ speaker }) => speaker);
  const names = statements.map(({ speaker }) => `${speaker.name ?? '?'}: ${speaker.namedAs}`);
  return first?.sourceId === second?.sourceId ? [names[0] as string] : names;
}

type Name = [convention: string, full: string, again: string, name: string];

describe('a name, and the form that takes it up', () => {
  it.each<Name>([
    ['Persian, two names', 'Behzad Mehrjani', 'Mehrjani', 'Behzad Mehrjani'],
    ['Persian surname of two words', 'Leila Sadr Amini', 'Sadr Amini', 'Leila Sadr Amini'],
    ['Persian surname with an ending set off', 'Nasrin Karimi-Nejad', 'Karimi-Nejad', 'Nasrin Karimi-Nejad'],
    ['Arabic with the article', 'Samir al-Khoury', 'al-Khoury', 'Samir al-Khoury'],
    ['Arabic article at the head of a sentence', 'Samir al-Khoury', 'Al-Khoury', 'Samir al-Khoury'],
    ['Arabic with bin', 'Prince Faisal bin Nasser', 'Prince Faisal', 'Faisal bin Nasser'],
    ['Arabic with bint', 'Sheikha Maryam bint Rashid', 'Sheikha Maryam', 'Maryam bint Rashid'],
    ['Arabic teknonym', 'Abu Nidhal', 'Abu Nidhal', 'Abu Nidhal'],
    ['Arabic teknonym of a woman', 'Umm Karim', 'Umm Karim', 'Umm Karim'],
    ['one name with a title', 'Sheikha Lamia', 'Sheikha Lamia', 'Sheikha Lamia'],
    ['Abd and its complement', 'Tariq Abd al-Rahim', 'Abd al-Rahim', 'Tariq Abd al-Rahim'],
    ['Korean, hyphened', 'Ahn Ki-tae', 'Ahn', 'Ahn Ki-tae'],
    ['Korean, hyphened, with a title', 'Foreign Minister Ahn Ki-tae', 'Mr. Ahn', 'Ahn Ki-tae'],
    ['Chinese', 'Luo Jianguo', 'Luo', 'Luo Jianguo'],
    ['Chinese with a form of address', 'Luo Jianguo', 'Ms. Luo', 'Luo Jianguo'],
    ['Cantonese with an English given name', 'Winnie Tsang Wai-ling', 'Tsang', 'Winnie Tsang Wai-ling'],
    ['Japanese in Western order', 'Haruto Mizushima', 'Mizushima', 'Haruto Mizushima'],
    ['Vietnamese, by the last name', 'Pham Thi Hoa', 'Hoa', 'Pham Thi Hoa'],
    ['Burmese with a form of address', 'Daw Khin Mar Aye', 'Khin Mar Aye', 'Khin Mar Aye'],
    ['Burmese, the last words of four', 'Aung Min Khin Thet', 'Khin Thet', 'Aung Min Khin Thet'],
    ['Indonesian single name with a title', 'Governor Sutarman', 'Sutarman', 'Sutarman'],
    ['Indonesian single name of a farmer', 'Farmer Wulandari', 'Wulandari', 'Wulandari'],
    ['Malay patronymic', 'Datuk Azman bin Idris', 'Azman', 'Azman bin Idris'],
    ['Tamil with initials', 'K.S. Ranganathan', 'Ranganathan', 'K.S. Ranganathan'],
    ['Sikh names', 'Harpreet Kaur Gill', 'Gill', 'Harpreet Kaur Gill'],
    ['Bengali Begum', 'Begum Shirin Chowdhury', 'Chowdhury', 'Begum Shirin Chowdhury'],
    [
      'Icelandic patronymic by the given name',
      'Sólveig Hallgrímsdóttir',
      'Sólveig',
      'Sólveig Hallgrímsdóttir',
    ],
    ['Russian with a patronymic', 'Irina Pavlovna Sorokina', 'Sorokina', 'Irina Pavlovna Sorokina'],
    [
      'Russian, given name and patronymic',
      'Irina Pavlovna Sorokina',
      'Irina Pavlovna',
      'Irina Pavlovna Sorokina',
    ],
    ['Irish', 'Declan O’Farrell', 'O’Farrell', 'Declan O’Farrell'],
    ['Irish with the other apostrophe', "Declan O'Farrell", 'O’Farrell', "Declan O'Farrell"],
    ['Scottish Mac', 'Eilidh MacAskill-Ross', 'MacAskill-Ross', 'Eilidh MacAskill-Ross'],
    ['Dutch particles', 'Joris van den Bosch', 'Van den Bosch', 'Joris van den Bosch'],
    ['Dutch, without the particles', 'Joris van den Bosch', 'Mr. Bosch', 'Joris van den Bosch'],
    ['Austrian', 'President Anton van der Hallen', 'Van der Hallen', 'Anton van der Hallen'],
    ['German nobility', 'Franziska von Brandt', 'von Brandt', 'Franziska von Brandt'],
    ['French elision', 'Hélène d’Aubigny', 'd’Aubigny', 'Hélène d’Aubigny'],
    ['French Le', 'Yann Le Guen', 'Le Guen', 'Yann Le Guen'],
    ['Italian De', 'Mayor Chiara De Santis', 'De Santis', 'Chiara De Santis'],
    ['Spanish, two surnames', 'Lucía Ferrer Montalbán', 'Ferrer', 'Lucía Ferrer Montalbán'],
    ['Spanish y', 'Íñigo Ruano y Vega', 'Ruano y Vega', 'Íñigo Ruano y Vega'],
    ['Portuguese dos', 'Thiago dos Reis', 'Dos Reis', 'Thiago dos Reis'],
    ['Brazilian single name', 'President Jandira', 'Jandira', 'Jandira'],
    ['Yoruba', 'Olúfúnké Adéyemí', 'Adeyemi', 'Olúfúnké Adéyemí'],
    ['Ghanaian day name', 'Kwabena Nyarko-Mensah', 'Nyarko-Mensah', 'Kwabena Nyarko-Mensah'],
    ['Ethiopian, by the given name', 'Tewodros Alemayehu', 'Tewodros', 'Tewodros Alemayehu'],
    ['Somali', 'Hodan Warsame Jama', 'Jama', 'Hodan Warsame Jama'],
    ['Māori', 'Ngaire Te Rangi', 'Te Rangi', 'Ngaire Te Rangi'],
    ['Turkish dotless letters', 'Işıl Yıldırım', 'Yıldırım', 'Işıl Yıldırım'],
    ['Hungarian', 'Zsófia Szántó', 'Szántó', 'Zsófia Szántó'],
    ['Polish', 'Łukasz Wójcik', 'Wójcik', 'Łukasz Wójcik'],
    ['initial in the middle', 'Nora J. Whitfield', 'Whitfield', 'Nora J. Whitfield'],
    ['a surname that ends like a plural', 'coach Tiago Nunes', 'Nunes', 'Tiago Nunes'],
    ['two initials', 'J.D. Marchetti', 'Marchetti', 'J.D. Marchetti'],
    ['Junior', 'Senator Amos Tull Jr.', 'Tull', 'Amos Tull'],
    ['a nickname in quotation marks', 'Pavel “Pasha” Gromov', 'Gromov', 'Pavel Gromov'],
    ['party and state in brackets', 'Rep. Dolores Quint (D-Ohio)', 'Quint', 'Dolores Quint'],
    ['an abbreviated title, then the office', 'Gov. Dolores Quint', 'the governor', 'Dolores Quint'],
    ['an abbreviated title, then another', 'Sen. Dolores Quint', 'the senator', 'Dolores Quint'],
    ['an office with "of"', 'Secretary of State Jonas Kerrigan', 'Kerrigan', 'Jonas Kerrigan'],
    [
      'an office of two words with "of"',
      'Director of National Intelligence Ruth Okafor',
      'Okafor',
      'Ruth Okafor',
    ],
    ['an office of a place', 'Archbishop of Utrecht Willem Brouwer', 'Brouwer', 'Willem Brouwer'],
    [
      'a role after the name',
      'Tewodros Alemayehu, the harbour master,',
      'the harbour master',
      'Tewodros Alemayehu',
    ],
    ['a surname that is a title too', 'Larissa King', 'Ms. King', 'Larissa King'],
    ['the same without the full name', 'Mr. Bishop', 'Mr. Bishop', 'Bishop'],
    ['an author', 'Co-author Hiroko Endo', 'Endo', 'Hiroko Endo'],
  ])('%s: %s, then %s', (_convention, full, again, name) => {
    expect(speakersOf(full, again)).toEqual([`${name}: named-person`]);
  });

  it.each<Name>([
    ['a newspaper', 'The Harbour Post', 'the Post', 'Harbour Post'],
    ['its letters', 'The Alliance for Clean Rivers (ACR)', 'ACR', 'Alliance for Clean Rivers'],
    ['a campaign', 'The Quint campaign', 'the campaign', 'Quint campaign'],
    ['a ministry', 'The Norlandian Ministry of Health', 'the ministry', 'Norlandian Ministry of Health'],
    ['a state for its government', 'Norway', 'Norway', 'Norway'],
  ])('%s: %s, then %s', (_convention, full, again, name) => {
    expect(speakersOf(full, again)).toEqual([`${name}: named-organisation`]);
  });
});

describe('what is no name', () => {
  it.each([
    [
      'a headline with a capital at every word',
      'Tull Warns Ruth Okafor Against New Bridge Over River\n\n<s1>Amos Tull</s1> <c1>said</c1> <q1>the bridge would fall</q1>. <q2>"Soon,"</q2> <s2>Tull</s2> <c2>said</c2>.',
      ['Amos Tull: named-person', 'Amos Tull: named-person'],
    ],
    [
      'but the name that a given name begins in it',
      'Council Warns Ruth Okafor Against New Bridge Over River\n\n<s1>Okafor</s1> <c1>said</c1> <q1>the bridge would stand</q1>.',
      ['Ruth Okafor: named-person'],
    ],
    [
      'a lead-in in capitals',
      'Amos Tull bought the mill in May.\n\nTHE TOWN HAS WARNED HIM — Tull’s mill was noisy, and <s1>he</s1> <c1>said</c1> <q1>it would be quiet</q1>.',
      ['Amos Tull: named-person'],
    ],
    [
      'an epithet before the name',
      'Thrifty Ruth Okafor came late. Ruth Okafor sat down. <s1>Ruth Okafor</s1> <c1>said</c1> <q1>the well was dry</q1>.',
      ['Ruth Okafor: named-person'],
    ],
    [
      'a state',
      'The river runs through North Carolina. <q1>"It is wide,"</q1> <s1>he</s1> <c1>said</c1>.',
      ['?: none'],
    ],
    [
      'a group at the head of a sentence',
      '<s1>Proponents</s1> <c1>said</c1> <q1>it would pay</q1>.',
      ['?: unnamed-group'],
    ],
  ])('%s', (_what, marked, speakers) => expect(speakersIn(marked)).toEqual(speakers));
});

describe('a speaker label', () => {
  it.each([
    [
      'in capitals is the person whom the page names',
      'The anchor Kofi Wallace met Ruth Okafor.\n\n<s1>WALLACE</s1>: <q1>Will you stay?</q1>\n\n<s2>OKAFOR</s2>: <q2>I will.</q2>',
      ['Kofi Wallace: named-person', 'Ruth Okafor: named-person'],
    ],
    [
      'whom the page does not name elsewhere is a person still',
      '<s1>SATO</s1>: <q1>We will stay in the valley.</q1>',
      ['SATO: named-person'],
    ],
    [
      'with a title',
      'Ruth Okafor came late.\n\n<s1>SEN. OKAFOR</s1>: <q1>I will stay.</q1>',
      ['Ruth Okafor: named-person'],
    ],
    [
      'of a body stays a body',
      '<s1>NATO</s1>: <q1>The bridge was not hit.</q1>',
      ['NATO: named-organisation'],
    ],
  ])('%s', (_what, marked, speakers) => expect(speakersIn(marked)).toEqual(speakers));
});

describe('a role that two people bear', () => {
  it('gives both and is not sure', () => {
    const { statements } = trace(
      'Sen. Ruth Okafor and Sen. Amos Tull met on Monday. <q1>"It went well,"</q1> <s1>the senator</s1> <c1>said</c1>.',
    );
    const link = statements[0]?.chainEffective.at(-1);
    expect(link?.candidates?.toSorted()).toEqual(['Amos Tull', 'Ruth Okafor']);
    expect(link?.confidence).toBeLessThanOrEqual(0.5);
  });

  it('is settled by the place that the page gives one of them', () => {
    const marked =
      'Ruth Okafor, the Ohio senator, and Amos Tull, the Utah senator, met. <q1>"It went well,"</q1> <s1>the Utah senator</s1> <c1>said</c1>.';
    expect(speakersIn(marked)).toEqual(['Amos Tull: named-person']);
  });
});
