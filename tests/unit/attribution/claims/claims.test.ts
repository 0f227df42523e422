import { describe, expect, test } from 'vitest';
import { findOutletClaims, readOutletClaims } from '../../../../src/attribution/claims/index.ts';
import { attribute } from '../../../../src/attribution/index.ts';
import type { Span, TaggedStatement } from '../../../../src/model/index.ts';
import { articleOf } from '../../gaps/build.ts';

/** The claims of one paragraph, each as "kind: the words that make it one". */
function claims(paragraph: string, said: readonly TaggedStatement[] = []): string[] {
  const article = articleOf([paragraph]);
  return readOutletClaims(article, said).map(({ kind, words }) => `${kind}: ${article.text.slice(...words)}`);
}

describe('credited to no one', () => {
  test.each([
    ['The minister is believed to have left the country.', 'is believed'],
    ['Two hundred guards are thought to remain in the fort.', 'are thought'],
    ['It is understood that two bids were rejected.', 'It is understood'],
    ['It has been widely reported that the mine is empty.', 'It has been widely reported'],
    ['The vessel reportedly changed its flag in May.', 'reportedly'],
    ['Rebels have been accused of burning the mill.', 'have been accused'],
    ['His sister was said to have sold the house.', 'was said'],
    ['For years the bank was dogged by charges that it hid losses.', 'charges'],
    ['A man believed to be the driver ran into the woods.', 'believed'],
    ['Media reports suggest the ship was empty.', 'Media reports suggest'],
    ['The premier apparently left on Friday.', 'apparently'],
    ['The owner had apparently sold the mill.', 'apparently'],
    ['The harbour, reportedly empty for a week, was closed.', 'reportedly'],
    ['She wrote to two alleged victims of the fraud.', 'alleged'],
    ['He left amid allegations that the mill was sold twice.', 'allegations'],
    ['The bank has faced claims that it hid losses.', 'claims'],
  ])('%s', (paragraph, words) => {
    expect(claims(paragraph)).toEqual([`agentless: ${words}`]);
  });

  test.each([
    ['an agent behind it', 'The minister is believed by prosecutors in Graz to have left.'],
    ['according to', 'The vessel reportedly changed its flag, according to the harbour log.'],
    ['a credit at the end', 'The vessel reportedly changed its flag, the Ledger reported.'],
    ['a quotation', '“It is understood that two bids were rejected,” Ida Holm said.'],
    ['a negation', 'The fort, not thought to be safe, was closed.'],
    ['an active verb', 'The crew thought to leave at dawn.'],
    ['a court in the paragraph', 'He allegedly sold the house. Police charged him on Friday.'],
    ['what can be seen', 'The harbour was apparently empty.'],
    ['a court beside an adjective', 'Two alleged victims came. Police charged a man on Friday.'],
    ['somebody who alleges', 'Miners alleged fraud in the mill.'],
    ['a verb', 'The bank claims that it hid nothing.'],
    ['an owner of the noun', 'The bank denied Ida Holm’s claims that it hid losses.'],
    ['an owner by name', 'The bank denied Holm accusations that it hid losses.'],
    ['a medium that reported it', 'It was reported on Radio Andina that the road was closed.'],
    ['a post pasted in as markup', '<post id="1">The ship reportedly sank.</post>'],
  ])('not with %s', (_, paragraph) => {
    expect(claims(paragraph)).toEqual([]);
  });
});

describe('a guess in the page’s own voice', () => {
  test.each([
    ['Jobe most likely ordered the late hour.', 'most likely'],
    ['He was probably referring to last spring’s flood.', 'probably'],
    ['Most likely, Jobe ordered the late hour.', 'Most likely'],
    ['It is inconceivable that Jobe did not know.', 'It is inconceivable'],
    ['The governor must have known of the sale.', 'must have'],
    ['The board met twice in June. It must have known of the gap.', 'must have'],
    ['She no doubt remembers those votes.', 'no doubt'],
    ['No doubt she remembers those votes.', 'No doubt'],
    ['He probably did not enjoy the visit.', 'probably'],
    ['Diallo, who has been selling since May, most likely saw it coming.', 'most likely'],
    ['He may well have wanted this outcome.', 'may well have'],
    ['The owner may have feared the vote.', 'may have'],
    ['The club appears to be punishing its captain.', 'appears to be'],
    ['It is hard to believe that Jobe did not know.', 'It is hard to believe'],
    ['It is likely that the ministry ordered the late hour.', 'It is likely'],
    ['No one knows what was said, but Khalil left with the file.', 'No one knows'],
    ['The trust has not shown its books, no doubt because they were poor.', 'no doubt'],
    ['Her motive was probably money.', 'was probably'],
    ['Perhaps he feared the harvest.', 'Perhaps'],
    ['Quispe presumably believes that the river will turn.', 'presumably'],
    ['One of the reasons that Quispe stayed away may be that she had sold.', 'may be'],
    ['The ministry seems to have assumed that nobody would look.', 'seems to'],
  ])('%s', (paragraph, words) => {
    expect(claims(paragraph)).toEqual([`speculation: ${words}`]);
  });

  test.each([
    ['The storm will probably reach the coast by Friday.'],
    ['This is probably the best soup in Oaxaca.'],
    ['Sunday was probably the warmest day of the year.'],
    ['If Jobe had known, he would probably have resigned.'],
    ['Did Jobe most likely know of the sale?'],
    ['According to the log, Jobe most likely ordered the late hour.'],
    ['The roof must have weighed nine tonnes.'],
    ['The papers appear to show two sets of books.'],
    ['The river rose, probably because of the thaw.'],
    ['The mayor will probably resign in May.'],
    ['He would probably have won the seat.'],
    ['Rain probably fell in the hills. The rain was warm.'],
    ['Puffins probably slept less.'],
    ['Storm Ida most likely killed the trees.'],
    ['The village seems to be empty.'],
    ['The hopes of the town might be well founded.'],
    ['No one knows how the last boxes will break.'],
    ['The ministry is likely going to close the road.'],
  ])('not: %s', (paragraph) => {
    expect(claims(paragraph)).toEqual([]);
  });
});

test('somebody beside the words who speaks of the same matter is the agent; who speaks of another is none', () => {
  const read = (paragraph: string): string[] => {
    const article = articleOf([paragraph]);
    return claims(
      paragraph,
      attribute(article).statements.filter(({ type }) => type !== 'outlet-claim'),
    );
  };
  const fire = 'The blaze is believed to have begun in a lift shaft.';
  expect(read(`${fire} Rashid Amin said his men had found burnt wiring there.`)).toEqual([]);
  expect(read(`Rashid Amin said the blaze was an accident. ${fire}`)).toEqual([]);
  expect(read(`Rashid Amin said the ferry was late. ${fire}`)).toEqual(['agentless: is believed']);
  expect(read(`${fire} Rashid Amin said that he would resign in May.`)).toEqual(['agentless: is believed']);
});

test('what somebody is credited with is no claim of the page', () => {
  const paragraph = 'Holm said the ship reportedly sank. Ruiz said Jobe most likely knew.';
  const credit = (source: string, content: string): TaggedStatement => {
    const place = (words: string): Span => [
      paragraph.indexOf(words),
      paragraph.indexOf(words) + words.length,
    ];
    return {
      paragraph: 0,
      type: 'indirect',
      content: [place(content)],
      cue: [],
      source: [place(source)],
      confidence: 1,
    };
  };
  expect(
    claims(paragraph, [credit('Holm', 'the ship reportedly sank'), credit('Ruiz', 'Jobe most likely knew')]),
  ).toEqual([]);
});

test('a claim is a statement of the whole sentence; a figure has no cue', () => {
  const article = articleOf(['Rain fell. The ship reportedly sank. About 62% of tenants moved.']);
  const told = findOutletClaims(article, []).map(({ type, content, cue }) => [
    type,
    content.map((span) => article.text.slice(...span)),
    cue.map((span) => article.text.slice(...span)),
  ]);
  expect(told).toEqual([
    ['outlet-claim', ['The ship reportedly sank.'], ['reportedly']],
    ['outlet-claim', ['About 62% of tenants moved.'], []],
  ]);
});
