const SENTENCES = [
  'The ferry between Port Amadi and the outer islands will stop running on Friday, the harbour office said.',
  'Ngozi Adeyemi, who has run the ticket booth for eleven years, said she learnt of it from a notice on the door.',
  '“Nobody telephoned, nobody wrote,” she said. “I read it with the passengers, standing in the rain.”',
  'The harbour office did not answer questions about how long the two repair crews would need for the hull.',
];
const paragraph = `<p>${SENTENCES.join(' ')}</p>`;
const head = (type: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stops on Friday</title><meta property="og:type" content="${type}"></head>`;

/** An article of 20,000 words. */
export const LONG_READ = `${head('article')}<body><article><h1>Ferry stops on Friday</h1>${paragraph.repeat(
  Math.ceil(20_000 / SENTENCES.join(' ').split(' ').length),
)}</article></body></html>`;

/** A front page: a thousand headlines and no article. */
export const EMPTY_OF_NEWS = `${head('website')}<body><main>${Array.from(
  { length: 1_000 },
  (_, at) =>
    `<div class="card"><h3><a href="/news/${at}">${SENTENCES[at % 4]}</a></h3><p>By Ana Kupu</p></div>`,
).join('')}</main></body></html>`;
