import { describe, expect, test } from 'vitest';
import { readOutletClaims } from '../../../../src/attribution/claims/index.ts';
import { attribute } from '../../../../src/attribution/index.ts';
import { articleOf } from '../../gaps/build.ts';

/** The figures of some paragraphs that nobody is credited with, as attribution finds them. */
function figures(...paragraphs: string[]): string[] {
  const article = articleOf(paragraphs);
  const tagged = attribute(article).statements.filter(({ type }) => type !== 'outlet-claim');
  return readOutletClaims(article, tagged)
    .filter(({ kind }) => kind === 'figure')
    .map(({ words }) => article.text.slice(...words));
}

describe('a figure without an origin', () => {
  test.each([
    ['About 62% of tenants now spend half their pay on rent.', 'About 62% of tenants'],
    ['Unemployment in the valley stands at 14 percent.', '14 percent'],
    ['Some 62 percent of residents support the dam.', 'Some 62 percent of residents'],
    ['Thefts of copper have risen by 310 per cent in five years.', '310 per cent'],
    ['Between 10 and 15 per cent of the wells are dry.', 'Between 10 and 15 per cent of the wells'],
    ['Seventy percent of the herd died.', 'Seventy percent of the herd'],
    ['Nearly a third of the city’s households have no tap.', 'Nearly a third of the city’s households'],
    ['Two-thirds of farmers in Tolna sell to one mill.', 'Two-thirds of farmers'],
    ['More than a third of its rural districts have no midwife.', 'More than a third of its rural districts'],
    ['One in three boats leaks.', 'One in three boats'],
    ['Nine out of ten drivers never come back.', 'Nine out of ten drivers'],
    ['Fewer than one diver in 50 can go so deep.', 'Fewer than one diver in 50'],
    ['Miners drown at four times the rate of farmers.', 'four times the rate of farmers'],
    ['Girls there are twice as likely to leave school.', 'twice as likely to leave school'],
    ['The province loses 12 mothers per 100,000 births.', '12 mothers per 100,000 births'],
    ['The town’s population is estimated at around 9,300.', 'around 9,300'],
    ['The field holds an estimated 90 billion cubic metres of gas.', 'an estimated 90 billion cubic metres'],
    ['The flood killed 312 people and left 4,000 homeless.', '312 people'],
    ['More than 400 people have been arrested since Friday.', 'More than 400 people'],
    ['Hundreds of families were displaced.', 'Hundreds of families'],
    ['More than 4,000 people have fled since May.', 'More than 4,000 people'],
    ['The union, which represents nearly 30,000 workers, will meet.', 'nearly 30,000 workers'],
    ['The match was watched by 2.4 million people.', '2.4 million people'],
    ['Her first record sold fewer than 90,000 copies.', 'fewer than 90,000 copies'],
    ['The army has moved 60,000 soldiers to the river.', '60,000 soldiers'],
    ['The storm cost 40 million crowns.', '40 million crowns'],
    ['Goods worth more than ₦1.8 billion were lost in the fire.', 'more than ₦1.8 billion'],
    ['He had raised about $6.3 million by the end of March.', 'about $6.3 million'],
    ['The collection is worth between $3.4 million and $5 million.', 'between $3.4 million and $5 million'],
    ['The island is the world’s third-largest exporter of cloves.', 'third-largest exporter of cloves'],
    ['Studies show the drug halves relapse.', 'Studies'],
    ['Studies have linked the loss of clinics to early births.', 'Studies'],
    ['Several studies of twins have found that luck runs in families.', 'Several studies'],
    ['Recent polls show the mayor ahead in both valleys.', 'Recent polls'],
    ['Critics say it forces a compromise. Studies show nothing of the kind.', 'Studies'],
  ])('%s', (paragraph, words) => {
    expect(figures(paragraph)).toEqual([words]);
  });

  test.each([
    ['a score and an age', 'The 54-year-old scored twice in the 3-1 win.'],
    ['a date', 'He took the 757 in 2011 and left the seats as they were.'],
    ['a distance', 'The road is more than 3,400 kilometres long and opened in 1974.'],
    ['a time', 'The wall was built some 4,000 years ago.'],
    ['a price', 'A kilo of cloves costs about 1,200 rupees.'],
    ['a contract', 'The ministry signed a contract worth about $48 million.'],
    ['a settlement', 'The mill agreed to a settlement of more than $3 million.'],
    ['a market', 'Shares of the mill closed 11 per cent lower.'],
    ['earnings', 'Revenue rose 3 per cent to $48 million in six months.'],
    ['a tariff', 'The tariff rises to 15 percent of the price in May.'],
    ['interest', 'The bank raised its interest rate to 4 percent of deposits.'],
    ['a stake', 'The fund holds a 40 per cent stake in the mine.'],
    ['a vote', 'Ruiz won 52 percent of votes in the north.'],
    ['a share of counted votes', 'She led with nearly three-quarters of the votes in.'],
    ['a result', 'She beat the mayor 51 percent to 36 percent.'],
    ['a plan', 'The province will cut its herds by 40 percent.'],
    ['what somebody sold of their own', 'The company sold 13 percent of its mines.'],
    ['a number given again', 'It spent $9 million on wells, or about 4 percent.'],
    ['so many games', 'She has won two in three matches since March.'],
    ['a few who were there', 'Two men on a survey boat were killed.'],
    ['a toll that is recalled', 'He was in the tram that killed 14 people.'],
    ['a town of so many', 'She was born in a town of about 4,000 people.'],
    ['a small count', 'The cannery closed, and 64 families left.'],
    ['emails', 'The group published more than 20,000 emails.'],
    ['a row of a table', 'Undecided 9%.'],
    ['according to', 'About 62% of tenants do so, according to Statistics Norland.'],
    ['a survey beside it', 'A survey by Kite Research counted tenants. About 62% of tenants now pay late.'],
    ['a named body that found it', 'The Harbour Post found that one in four residents is poor.'],
    ['an office that shows it', 'About 71 percent of roofs leak, papers posted by the housing board show.'],
    ['a named person beside it', 'Ida Holm said the river was rising. More than 4,000 people have fled.'],
    ['a quotation', '“About 62% of tenants now pay late,” Ida Holm said.'],
  ])('not %s', (_, paragraph) => {
    expect(figures(paragraph)).toEqual([]);
  });

  test('a survey named on the page is the source of the answers that follow', () => {
    const poll = 'A Kite Research poll released on Friday asked 900 voters about the dam.';
    expect(figures(poll, 'The dam is old.', 'Some 62 percent of residents support it.')).toEqual([]);
    expect(figures(poll, 'The dam is old.', 'Some 62 percent of its valves leak.')).toHaveLength(1);
  });
});
