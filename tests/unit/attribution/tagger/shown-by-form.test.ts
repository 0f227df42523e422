import { describe, expect, it } from 'vitest';
import { tagStatements } from '../../../../src/attribution/tagger/index.ts';
import { articleFromText } from '../../../../src/text/paragraphs.ts';

const LEAD = 'The valley lies north of the city.\n\n';

/** "source: content | content" of each statement that is credited to somebody, with confidence .5 or more. */
function creditsIn(text: string): string[] {
  const article = articleFromText(LEAD + text);
  const cut = (spans: readonly (readonly [number, number])[]): string =>
    spans.map(([start, end]) => article.text.slice(start, end)).join(' | ');
  return tagStatements(article)
    .filter(({ source, confidence }) => source.length > 0 && confidence >= 0.5)
    .map(({ source, content }) => `${cut(source)}: ${cut(content)}`);
}

describe('what its form shows of a statement', () => {
  it.each([
    [
      'a long subject that ends in a noun which is a verb, too',
      'The two ministers know that a “light” treaty is not a good one for Quito, a third person briefed on last week’s trade phone call said.',
      'a third person briefed on last week’s trade phone call: The two ministers know that a “light” treaty is not a good one for Quito',
    ],
    [
      'the verb before its subject',
      'The quarry had asked for three times last year’s rent, said two people who sat on the panel.',
      'two people who sat on the panel: The quarry had asked for three times last year’s rent',
    ],
    [
      'a relative clause between speaker and verb',
      'The work was paid for by a foundation in Suva and run by the clinic, which has one microscope. “We stopped counting the fevers in May because there were none to count,” Vila Sengdara, who led it, told the Delta Review on Monday.',
      'Vila Sengdara, who led it: “We stopped counting the fevers in May because there were none to count,”',
    ],
    [
      'words that a second source hands on',
      'According to the Greek daily Kyklades, the mayor of Naxos, Manolis Vidalis, said on Saturday that the island would manage with the sun.',
      'the mayor of Naxos, Manolis Vidalis: that the island would manage with the sun',
    ],
    [
      'a quotation that is told and another that is added',
      '“The boats cannot wait any longer,” Hina Tamatea said, adding later, “The sea has no calendar.”',
      'Hina Tamatea: “The boats cannot wait any longer,”',
    ],
    [
      'a relative clause that a comma closes before the verb',
      'But a nurse, who asked not to be identified, said the ward had been full since May.',
      'a nurse, who asked not to be identified: the ward had been full since May',
    ],
    [
      'what something is called, though meetings are called, too',
      'Clara Moss has called her vote in favour of the dam a mistake.',
      'Clara Moss: her vote in favour of the dam a mistake',
    ],
    [
      'several sentences in one quotation',
      'In March, Hina Tamatea declared, “I think the pier may be lost. It was built for sail, not for tankers. The tide has won.”',
      'Hina Tamatea: “I think the pier may be lost. It was built for sail, not for tankers. The tide has won.”',
    ],
  ])('%s', (_, text, credit) => {
    expect(creditsIn(text)).toContain(credit);
  });

  it.each([
    ['how somebody wants to appear', 'The clerk asked not to be named.'],
    ['what somebody may have said', 'The ministry may have warned the firm of the new duty.'],
    ['a term', 'The men of the coast speak of “cold weeks”.'],
    [
      'calls that nobody answered',
      'On that night some calls into the centre were going to an answering machine.',
    ],
    ['a meeting that was called', 'The council called a second sitting to go through the bids.'],
    ['what somebody is accused of', 'Piet Bos was accused of using the fund for a house in Tartu.'],
    [
      'what was done to somebody',
      'The guards, called to duty by the governor after the storm, stood at the gate.',
    ],
    ['no answer', 'The ministry did not respond to two letters from this paper.'],
    ['a request', 'The deputies asked the speaker for an investigation.'],
    ['a request that goes on', 'He has asked for more pills since, for his pigs.'],
    ['what was not told', 'Senators have not said whether they will vote on the dam.'],
  ])('%s is no statement', (_, text) => {
    expect(creditsIn(text)).toEqual([]);
  });
});
