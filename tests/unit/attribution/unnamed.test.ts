import { describe, expect, it } from 'vitest';
import { withUnnamedCredits } from '../../../src/attribution/unnamed/index.ts';
import type { Span, TaggedStatement } from '../../../src/model/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';
import { fromMarkedText } from './tagged-text.ts';

const HEAD = 'A headline of the day\n\n';

/** Each credit of a text as "source | cue | content", beside the statements that a tagger found. */
function creditsOf(text: string, tagged: readonly TaggedStatement[] = []): string[] {
  const article = articleFromText(text);
  const cut = (spans: readonly Span[]): string =>
    spans.map((span) => article.text.slice(...span)).join(' + ');
  return withUnnamedCredits(article, tagged).map(
    ({ source, cue, content }) => `${cut(source)} | ${cut(cue)} | ${cut(content)}`,
  );
}

describe('credits people who are not named', () => {
  it.each([
    [
      'Western officials believe the convoy was struck twice.',
      'Western officials | believe | the convoy was struck twice',
    ],
    [
      'Several of her former pupils have said that the school knew.',
      'Several of her former pupils | have said | the school knew',
    ],
    ['He built what many call a monument to himself, and left.', 'many | call | a monument to himself'],
    ['The dentist was called a quack by former patients.', 'former patients | was called | a quack'],
    [
      'It is an option seen by organisers as a lifeboat for the club.',
      'organisers | seen | as a lifeboat for the club',
    ],
    [
      'One of the nurses who signed the letter called the ward a disgrace.',
      'One of the nurses who signed the letter | called | the ward a disgrace',
    ],
    [
      'Tenants in the northern blocks are urging the council to act.',
      'Tenants in the northern blocks | are urging | the council to act',
    ],
    [
      'A port worker told the inquiry that the crane had failed before.',
      'A port worker | told | the crane had failed before',
    ],
    [
      'The pumps stood still for a week, engineers said.',
      'engineers | said | The pumps stood still for a week',
    ],
    ['She took what many expect to be her last vote, and left.', 'many | expect | to be her last vote'],
  ])('%s', (text, credit) => expect(creditsOf(HEAD + text)).toEqual([credit]));
});

describe('credits nobody', () => {
  it.each([
    ['a question', 'Do critics say the law goes too far?'],
    ['something imagined', 'Critics would say the law goes too far.'],
    ['a view that is imagined', 'What he calls thrift might be called greed by his neighbours.'],
    ['people who are the subject of what somebody said', 'Ana Ruiz, the mayor, said members will help.'],
    ['something denied', 'Officials did not say how many were hurt.'],
    ['a noun that looks like a verb', 'At night some calls into the centre went unanswered.'],
    ['a person who is named behind the description', 'A union leader, Ana Ruiz, said the talks were over.'],
    [
      'a description that goes on with a named person',
      'They freed Piet Bos, a contractor accused of spying.',
    ],
    ['a meeting', 'Residents called a meeting for Friday.'],
    ['people who are counted', 'Two thirds of voters say they are tired.'],
    ['a participle', 'Doctors criticised for the delay have left.'],
    ['an organisation', 'The ministry said the bridge was safe.'],
    ['words in a quotation', '“My neighbours say the bridge is safe,” Ana Ruiz said.'],
  ])('%s', (_, text) => expect(creditsOf(HEAD + text)).toEqual([]));
});

describe('beside what a tagger found', () => {
  it('takes the words of a second report out of the first', () => {
    const { article, tagged } = fromMarkedText(
      `${HEAD}<s1>Ana Ruiz</s1> <c1>said</c1> <q1>that the reform was unfinished, and rights groups warned that it was reversible</q1>.`,
    );
    expect(creditsOf(article.text, tagged)).toEqual([
      'Ana Ruiz | said | that the reform was unfinished',
      'rights groups | warned | it was reversible',
    ]);
  });

  it('takes the subject of a passive for nobody who speaks', () => {
    const { article, tagged } = fromMarkedText(
      `${HEAD}<s1>Ana Ruiz</s1> <c1>has been called</c1> <q1>a fraud by former partners</q1>.`,
    );
    expect(creditsOf(article.text, tagged)).toEqual(['former partners | has been called | a fraud']);
  });

  it('takes what stands between a speaker and the verb for a description', () => {
    const { article, tagged } = fromMarkedText(
      `${HEAD}<s1>Her source in the register</s1>, a clerk who feared the loss of his post, <c1>said</c1> <q1>the seals were gone</q1>.`,
    );
    expect(withUnnamedCredits(article, tagged)).toEqual(tagged);
  });

  it('leaves a statement that it agrees with as it is', () => {
    const { article, tagged } = fromMarkedText(
      `${HEAD}<s1>Some experts</s1> <c1>warned</c1> <q1>of a shortage by winter</q1>.`,
    );
    expect(withUnnamedCredits(article, tagged)).toEqual(tagged);
  });
});
