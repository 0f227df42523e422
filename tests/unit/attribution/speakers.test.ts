import { describe, expect, it } from 'vitest';
import { speakersIn, trace } from './tagged-text.ts';

type Case = [phenomenon: string, marked: string, speakers: string[]];
const run = (cases: Case[]) =>
  it.each(cases)('%s', (_phenomenon, marked, speakers) => expect(speakersIn(marked)).toEqual(speakers));

describe('names from many places', () => {
  run([
    [
      'a full name with an apposition',
      '<q1>"It jails parents,"</q1> <c1>said</c1> <s1>Lena Frost, director of Home Rights</s1>.',
      ['Lena Frost: named-person'],
    ],
    [
      'a surname takes up the full name',
      '<s1>Behrouz Tavana</s1> <c1>said</c1> <q1>the well was dry</q1>. <s2>Tavana</s2> <c2>added</c2> that <q2>nobody had come</q2>.',
      ['Behrouz Tavana: named-person', 'Behrouz Tavana: named-person'],
    ],
    [
      'an Irish name with an apostrophe',
      '<s1>Niamh O’Sheridan</s1> <c1>said</c1> <q1>the bridge was safe</q1>. <q2>"We checked it,"</q2> <s2>O\'Sheridan</s2> <c2>said</c2>.',
      ['Niamh O’Sheridan: named-person', 'Niamh O’Sheridan: named-person'],
    ],
    [
      'particles inside a name',
      '<s1>Mayor Joost van der Meulen</s1> <c1>said</c1> <q1>the dyke held</q1>. <s2>Van der Meulen</s2> <c2>said</c2> <q2>it would hold again</q2>.',
      ['Joost van der Meulen: named-person', 'Joost van der Meulen: named-person'],
    ],
    [
      'an Arabic teknonym',
      '<s1>Abu Karim</s1> <c1>said</c1> <q1>the road was open</q1>.',
      ['Abu Karim: named-person'],
    ],
    [
      'one name with a title that is part of it',
      '<s1>Sheikha Mariam</s1> <c1>said</c1> <q1>the port would grow</q1>. <q2>"It must,"</q2> <s2>she</s2> <c2>said</c2>.',
      ['Sheikha Mariam: named-person', 'Sheikha Mariam: named-person'],
    ],
    [
      'a single Indonesian name',
      '<s1>Fisherman Sutarno</s1> <c1>said</c1> <q1>the nets were empty</q1>. <q2>"All week,"</q2> <s2>Sutarno</s2> <c2>said</c2>.',
      ['Sutarno: named-person', 'Sutarno: named-person'],
    ],
    [
      'two Spanish surnames',
      '<s1>Inés Robledo Urrutia</s1> <c1>said</c1> <q1>the vote was fair</q1>. <s2>Robledo</s2> <c2>added</c2> <q2>that it was close</q2>.',
      ['Inés Robledo Urrutia: named-person', 'Inés Robledo Urrutia: named-person'],
    ],
    [
      'a Chinese name, surname first',
      '<s1>Deputy Governor Shen Guowei</s1> <c1>said</c1> <q1>the river would fall</q1>. <s2>Shen</s2> <c2>said</c2> <q2>it was falling</q2>.',
      ['Shen Guowei: named-person', 'Shen Guowei: named-person'],
    ],
    [
      'a Korean given name with a hyphen',
      '<s1>Park Ji-hun</s1> <c1>said</c1> <q1>the talks went on</q1>. <s2>Park</s2> <c2>said</c2> <q2>they would end</q2>.',
      ['Park Ji-hun: named-person', 'Park Ji-hun: named-person'],
    ],
    [
      'an Icelandic patronymic, taken up by the given name',
      '<s1>Freyja Einarsdóttir</s1> <c1>said</c1> <q1>the ash was thin</q1>. <s2>Freyja</s2> <c2>said</c2> <q2>it would clear</q2>.',
      ['Freyja Einarsdóttir: named-person', 'Freyja Einarsdóttir: named-person'],
    ],
    [
      'a role in hyphens before the name',
      '<s1>-then- fisheries spokesman Omid Sarwari</s1> <c1>said</c1> <q1>no boat was lost</q1>.',
      ['Omid Sarwari: named-person'],
    ],
    [
      'a role before the name',
      '<s1>Then government spokesman Tendai Moyo</s1> <c1>said</c1> <q1>no boat was lost</q1>.',
      ['Tendai Moyo: named-person'],
    ],
    [
      'a name misspelt by one letter',
      '<s1>Harald Bernstorf</s1> <c1>said</c1> <q1>he was well</q1>. <s2>Bernstof</s2> <c2>added</c2> <q2>that he was tired</q2>.',
      ['Harald Bernstorf: named-person', 'Harald Bernstorf: named-person'],
    ],
    [
      "somebody's claim",
      '<s1>Adaeze Obi</s1> <c1>said</c1> <q1>the mill was sold</q1>. <s2>Obi’s claim</s2> <c2>that</c2> <q2>it was sold twice</q2> is new.',
      ['Adaeze Obi: named-person', 'Adaeze Obi: named-person'],
    ],
  ]);
});

describe('roles and descriptions', () => {
  run([
    [
      'the mayor is the one the page names',
      '<s1>Mayor Ida Holm</s1> <c1>said</c1> <q1>the quay was closed</q1>. <q2>"For now,"</q2> <s2>the mayor</s2> <c2>said</c2>.',
      ['Ida Holm: named-person', 'Ida Holm: named-person'],
    ],
    [
      'a mayor named in passing',
      'The town of Skarvik elected Ida Holm, a former mayor of Bodvik, in May.\n\n<s1>The former mayor</s1> <c1>said</c1> <q1>she was glad</q1>.',
      ['Ida Holm: named-person'],
    ],
    [
      'not the former one',
      'Former mayor Piet Bos left in May.\n\n<s1>The mayor</s1> <c1>said</c1> <q1>the quay was closed</q1>.',
      ['?: role-only'],
    ],
    [
      'a place before "the mayor" is not the mayor',
      'At a briefing in Aldoria, <s1>the mayor</s1> <c1>said</c1> <q1>the quay was closed</q1>.',
      ['?: role-only'],
    ],
    [
      'a unique office',
      '<s1>The Norlandian prime minister</s1> <c1>said</c1> <q1>the tax would stay</q1>.',
      ['?: role-only'],
    ],
    ['the pope', '<s1>The pope</s1> <c1>said</c1> <q1>he would travel</q1>.', ['?: role-only']],
    [
      'one of many ministers',
      '<s1>A former minister</s1> <c1>said</c1> <q1>the tax would stay</q1>.',
      ['?: unnamed-individual'],
    ],
    [
      'an official, then the official',
      '<s1>A senior port official</s1> <c1>said</c1> <q1>the crane fell</q1>. <q2>"It was old,"</q2> <s2>the official</s2> <c2>said</c2>.',
      ['?: unnamed-individual', '?: unnamed-individual'],
    ],
    ['experts', '<s1>Several experts</s1> <c1>said</c1> <q1>the dam was sound</q1>.', ['?: unnamed-group']],
    [
      'unnamed bodies in the plural',
      '<s1>Human rights groups</s1> <c1>said</c1> <q1>the law was harsh</q1>.',
      ['?: unnamed-group'],
    ],
    [
      'two named ministries',
      '<s1>The Norlandian and Vestrian defence ministries</s1> <c1>said</c1> <q1>the border was calm</q1>.',
      ['Norlandian and Vestrian defence ministries: named-organisation'],
    ],
    [
      'the police',
      '<s1>Police</s1> <c1>said</c1> <q1>the road was closed</q1>.',
      ['Police: named-organisation'],
    ],
    [
      'a university',
      '<s1>The University of Accra</s1> <c1>said</c1> <q1>term would start late</q1>.',
      ['University of Accra: named-organisation'],
    ],
    [
      'a report',
      '<s1>A report published in May</s1> <c1>said</c1> <q1>the dam was sound</q1>.',
      ['report published in May: document'],
    ],
    [
      'a share of those asked',
      '<s1>About 40 percent of voters</s1> <c1>said</c1> <q1>they were unsure</q1>.',
      ['?: unnamed-group'],
    ],
    ['nobody', '<q1>"No one has called since."</q1>', ['?: none']],
  ]);

  it('keeps one source for one unnamed person', () => {
    const { sources } = trace(
      '<s1>A nurse at the clinic</s1> <c1>said</c1> <q1>the ward was full</q1>. <q2>"We had no beds,"</q2> <s2>the nurse</s2> <c2>said</c2>.',
    );
    expect(sources.map(({ mentions }) => mentions.length)).toEqual([2]);
  });
});

describe('one of a named set', () => {
  const candidates = (marked: string) =>
    trace(marked).statements.map(({ speaker }) => [speaker.namedAs, speaker.candidates ?? []]);
  const THREE = ['Anselm Okoro', 'Rosa Villar', 'Jun Matsuda'];

  it.each([
    [
      'names after a title, without commas around it',
      '<s1>One of the three authors behind a book on the strike</s1> <c1>said</c1> <q1>it was lost</q1>.\n\nThe three authors of "The Long Quay" Anselm Okoro, Rosa Villar and Jun Matsuda met him.',
    ],
    [
      'names after "are"',
      '<s1>One of the three authors</s1> <c1>said</c1> <q1>it was lost</q1>.\n\nThe authors are Anselm Okoro, Rosa Villar and Jun Matsuda.',
    ],
  ])('%s', (_name, marked) => {
    expect(candidates(marked)).toEqual([['one-of-named-set', THREE]]);
  });

  it('is taken up by "the author"', () => {
    const { statements, sources } = trace(
      '<s1>One of the two authors</s1> <c1>said</c1> <q1>it was lost</q1>. The authors are Anselm Okoro and Rosa Villar.\n\n<q2>"It was close,"</q2> <s2>the author</s2> <c2>said</c2>.',
    );
    expect(statements.map(({ speaker }) => speaker.sourceId)).toEqual(['U1', 'U1']);
    expect(sources).toHaveLength(1);
  });

  it.each([
    [
      'nobody is named',
      '<s1>One of the three authors</s1> <c1>said</c1> <q1>it was lost</q1>.',
      [['unnamed-individual', []]],
    ],
    [
      'not as many are named as there are',
      '<s1>One of the three authors</s1> <c1>said</c1> <q1>it was lost</q1>. The authors Anselm Okoro and Rosa Villar left.',
      [['unnamed-individual', []]],
    ],
    [
      'the one is named',
      '<s1>One of the three authors, Rosa Villar,</s1> <c1>said</c1> <q1>it was lost</q1>.',
      [['named-person', []]],
    ],
    [
      'no set of people',
      '<s1>One of the residents</s1> <c1>said</c1> <q1>the water rose</q1>.',
      [['unnamed-individual', []]],
    ],
  ])('near miss: %s', (_name, marked, expected) => {
    expect(candidates(marked)).toEqual(expected);
  });
});

describe('whom a relative takes up', () => {
  run([
    [
      'a body before the comma',
      'The office works with the Coastal Defence Forces, <s1>who</s1> <c1>have said</c1> <q1>they need a week</q1>.',
      ['Coastal Defence Forces: named-organisation'],
    ],
    [
      'people whom the page does not name',
      'He met critics <s1>who</s1> <c1>said</c1> <q1>the plan was dead</q1>.',
      ['?: unnamed-group'],
    ],
    [
      'a person with an apposition between',
      'Ana Ruiz, now the head of the union, <s1>who</s1> <c1>said</c1> <q1>the plan was dead</q1>, left.',
      ['Ana Ruiz: named-person'],
    ],
    [
      'a person right before it',
      'They spoke to Piet Bos, <s1>who</s1> <c1>said</c1> <q1>the plan was dead</q1>.',
      ['Piet Bos: named-person'],
    ],
    [
      'a name after a place that leads the sentence',
      'In Geneva <s1>Ruiz</s1> <c1>said</c1> <q1>the talks would go on</q1>.',
      ['Ruiz: named-person'],
    ],
  ]);
});
