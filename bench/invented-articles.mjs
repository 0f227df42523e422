// @ts-check
/** Invented articles in any number, the same ones every time: names and places from many parts of the world. */

const PEOPLE = [
  'Amina Diallo',
  'Tomasz Zieliński',
  'Lupe Fonoti',
  'Rakesh Yadav',
  'Inés Cabrera',
  'Odd Halvorsen',
];
const OFFICES = [
  'the harbour master',
  'a spokesman for the ministry',
  'the deputy mayor',
  'a doctor at the clinic',
];
const PLACES = ['Bissau', 'Szczecin', 'Apia', 'Bikaner', 'Iquique', 'Tromsø'];
const PAPERS = ['the Atlantic Courier', 'the daily Głos Portu', 'Radio Savaii', 'the weekly La Bahía'];
const THINGS = ['the ferry', 'the new bridge', 'the water plant', 'the night market', 'the school roof'];

/** A small repeatable source of numbers (a linear congruential generator). @param {number} seed */
function picker(seed) {
  let state = (seed * 2654435761 + 1) >>> 0;
  return (/** @type {string[]} */ list) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return list[(state >>> 8) % list.length] ?? '';
  };
}

/** The text of one article of some 15 to 40 paragraphs. @param {number} number */
export function inventedArticle(number) {
  const pick = picker(number);
  const paragraphs = [`${pick(THINGS)} in ${pick(PLACES)} will stay closed, the council says`];
  const length = 14 + ((number * 7) % 26);
  for (let i = 0; i < length; i++) {
    const [person, office, place, paper, thing] = [PEOPLE, OFFICES, PLACES, PAPERS, THINGS].map(pick);
    paragraphs.push(
      [
        `“We were told about ${thing} only on Monday,” said ${person}, ${office} in ${place}. “Nobody asked us.”`,
        `According to ${paper}, ${office} said that ${thing} would cost twice as much as planned in ${place}.`,
        `${thing} was built in ${1950 + (number % 60)} and has been repaired four times since then.`,
        `Officials in ${place} declined to comment. It is understood that ${thing} will open again in the spring.`,
        `“It will probably take until May,” ${office} told ${paper}, which did not name the official.`,
        `${person} said ${thing} “was never safe” and called for an inquiry, ${paper} reported last week.`,
      ][(number + i * 5) % 6] ?? '',
    );
  }
  return paragraphs.join('\n\n');
}

/** The same as a saved page with navigation and scripts around it. @param {number} number */
export function inventedPage(number) {
  const [title, ...paragraphs] = inventedArticle(number).split('\n\n');
  const links = PLACES.map((place) => `<li><a href="/${place}">${place}</a></li>`).join('');
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>${title}</title><script>${'let a = 1;'.repeat(500)}</script></head>
<body><nav><ul>${links.repeat(10)}</ul></nav><article><h1>${title}</h1>${body}</article><footer>${links}</footer></body></html>`;
}
