import type { ParagraphKind } from '../../src/model/index.ts';

/** A page as it can come, and the paragraphs that a reader would say its article has. */
export interface Situation {
  name: string;
  html: string;
  expected: [ParagraphKind, string][];
  /** Needs a layout or shadow roots, which a DOM library for the command line does not have. */
  onlyInBrowser?: true;
}

export const FERRY = [
  'The ferry between Port Amadi and the outer islands will stop running on Friday, the harbour office said.',
  'Ngozi Adeyemi, who has run the ticket booth for eleven years, said she learnt of it from a notice on the door.',
  '“Nobody telephoned, nobody wrote,” she said. “I read it with the passengers, standing in the rain.”',
  'The harbour office did not answer questions about how long the two repair crews would need for the hull.',
] as const;

export const FERRY_HEADLINE = 'Ferry to the outer islands stops on Friday';

const ferry: [ParagraphKind, string][] = FERRY.map((text) => ['body', text]);
const paragraphs = (texts: readonly string[] = FERRY) => texts.map((text) => `<p>${text}</p>`).join('\n');
const headline: [ParagraphKind, string] = ['headline', FERRY_HEADLINE];

export const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${FERRY_HEADLINE} | Amadi Post</title>
<meta property="og:type" content="article"><meta property="og:title" content="${FERRY_HEADLINE}">${head}</head>
<body>${body}</body></html>`;

const article = (inner: string, around = '') =>
  page(`<main><article><h1>${FERRY_HEADLINE}</h1>${inner}</article>${around}</main>`);

/** The four paragraphs with one of them put differently. */
const withSecond = (html: string) =>
  article(paragraphs(FERRY.slice(0, 1)) + html + paragraphs(FERRY.slice(2)));
const expectSecond = (text: string): [ParagraphKind, string][] => [
  headline,
  ['body', FERRY[0]],
  ['body', text],
  ['body', FERRY[2]],
  ['body', FERRY[3]],
];

export const SITUATIONS: Situation[] = [
  { name: 'a plain article', html: article(paragraphs()), expected: [headline, ...ferry] },
  {
    name: 'inline elements inside words and sentences',
    html: withSecond(
      '<p>Ngo<b>zi</b> <i>Ade<span>yemi</span></i>, who has run the <a href="/booth">ticket booth</a> for <em>eleven</em> years, said she learnt of it from a notice on the door.</p>',
    ),
    expected: expectSecond(FERRY[1]),
  },
  {
    name: 'whitespace in the source, folded as a browser folds it',
    html: withSecond(
      '<p>\n   Ngozi\n\tAdeyemi,   who <b> has </b> run the ticket booth for eleven years,\r\n said she learnt of it from a notice on the door.\n</p>',
    ),
    expected: expectSecond(FERRY[1]),
  },
  {
    name: 'entities, no-break spaces, soft hyphens, zero-width spaces and direction marks',
    html: withSecond(
      '<p>Ngozi&nbsp;Ade&shy;yemi &amp; sons have run the tic&#x200B;ket booth for &lsquo;eleven&rsquo; years, &lrm;said the harbour&rsquo;s <b>of&shy;</b>fice on Monday.</p>',
    ),
    expected: expectSecond(
      'Ngozi\u00a0Adeyemi & sons have run the ticket booth for ‘eleven’ years, said the harbour’s office on Monday.',
    ),
  },
  {
    name: 'joiners that a script needs',
    html: withSecond(
      '<p>The sign over the booth reads می\u200cخواهم in Persian, क्\u200dष in Hindi and has a 👩\u200d✈️ painted on it.</p>',
    ),
    expected: expectSecond(
      'The sign over the booth reads می\u200cخواهم in Persian, क्\u200dष in Hindi and has a 👩\u200d✈️ painted on it.',
    ),
  },
  {
    name: 'line breaks: one stays in the paragraph, two end it',
    html: article(`<div>${FERRY[0]}<br><br>${FERRY[1]}<br/>\n<br/>${FERRY[2]}<br>${FERRY[3]}</div>`),
    expected: [headline, ['body', FERRY[0]], ['body', FERRY[1]], ['body', `${FERRY[2]}\n${FERRY[3]}`]],
  },
  {
    name: 'text that is hidden by an attribute, a style or for screen readers only',
    html: withSecond(
      `<p>Ngozi Adeyemi, <span hidden>(see page 4)</span>who has run the ticket booth <span style="display:none">ADVERT</span>for eleven years, <span class="visually-hidden">opens in a new window</span>said she learnt of it from a notice on the door.</p><p hidden>This paragraph was withdrawn by the editors at noon on Tuesday, they said.</p>`,
    ),
    expected: expectSecond(FERRY[1]),
  },
  {
    name: 'text that a style sheet hides, and text that it adds',
    html: page(
      `<article><h1>${FERRY_HEADLINE}</h1>${paragraphs()}<p class="x9">Old version of this story, kept for our records, as it stood before noon.</p></article>`,
      '<style>.x9{display:none} p::before{content:"→ "} p::first-letter{font-size:3em}</style>',
    ),
    expected: [headline, ...ferry],
    onlyInBrowser: true,
  },
  {
    name: 'text that keeps its place but cannot be seen, with a part in it that can',
    html: page(
      `<article><h1>${FERRY_HEADLINE}</h1>${paragraphs(FERRY.slice(0, 2))}<p class="x9">Old version of this story, kept for our records, as it stood before noon.</p><p>${FERRY[2].slice(0, 20)}<i class="x9">(sic, say the editors)</i>${FERRY[2].slice(20)}</p><div class="x9"><p class="x3">${FERRY[3]}</p></div></article>`,
      '<style>.x9{visibility:hidden} .x3{visibility:visible}</style>',
    ),
    expected: [headline, ...ferry],
    onlyInBrowser: true,
  },
  {
    name: 'text for screen readers only, cut to a dot under a name that says nothing',
    html: page(
      `<article><h1>${FERRY_HEADLINE}</h1><div class="q7"><p>Skip past the player, said the editors, and go on with the text of the story.</p></div>${paragraphs(FERRY.slice(0, 1))}<p>${FERRY[1].slice(0, 40)}<span class="q7">opens in a new window </span>${FERRY[1].slice(40)}</p>${paragraphs(FERRY.slice(2))}</article>`,
      '<style>.q7{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}</style>',
    ),
    expected: [headline, ...ferry],
    onlyInBrowser: true,
  },
  {
    name: 'a page that is hidden until its own scripts have run',
    html: page(
      `<article style="display:none"><h1>${FERRY_HEADLINE}</h1>${paragraphs()}</article><p style="display:none">Loading</p>`,
    ),
    expected: [headline, ...ferry],
  },
  {
    name: 'right-to-left text with Latin names in it',
    html: page(
      '<article dir="rtl" lang="ar"><h1>توقف العبارة إلى الجزر البعيدة يوم الجمعة</h1><p>قال مكتب الميناء إن العبارة بين <bdi>Port Amadi</bdi> والجزر البعيدة ستتوقف عن العمل يوم الجمعة المقبل.</p><p>وقالت نغوزي أديمي، التي تدير شباك التذاكر منذ أحد عشر عاما، إنها علمت بالأمر من إعلان معلق على الباب.</p><p>«لم يتصل أحد ولم يكتب أحد»، قالت أديمي أمام الركاب الذين كانوا ينتظرون تحت المطر منذ الصباح.</p></article>',
    ),
    expected: [
      ['headline', 'توقف العبارة إلى الجزر البعيدة يوم الجمعة'],
      [
        'body',
        'قال مكتب الميناء إن العبارة بين Port Amadi والجزر البعيدة ستتوقف عن العمل يوم الجمعة المقبل.',
      ],
      [
        'body',
        'وقالت نغوزي أديمي، التي تدير شباك التذاكر منذ أحد عشر عاما، إنها علمت بالأمر من إعلان معلق على الباب.',
      ],
      [
        'body',
        '«لم يتصل أحد ولم يكتب أحد»، قالت أديمي أمام الركاب الذين كانوا ينتظرون تحت المطر منذ الصباح.',
      ],
    ],
  },
  {
    name: 'captions, credits and pull quotes, marked as such',
    html: article(
      `${paragraphs(FERRY.slice(0, 2))}<figure><img alt=""><figcaption>The ferry at its berth in Port Amadi. <span class="credit">Photo: Teuila Fa’asavalu</span></figcaption></figure><aside class="pullquote"><p>I read it with the passengers, standing in the rain.</p></aside>${paragraphs(FERRY.slice(2))}`,
    ),
    expected: [
      headline,
      ['body', FERRY[0]],
      ['body', FERRY[1]],
      ['caption', 'The ferry at its berth in Port Amadi.'],
      ['caption', 'Photo: Teuila Fa’asavalu'],
      ['pullquote', 'I read it with the passengers, standing in the rain.'],
      ['body', FERRY[2]],
      ['body', FERRY[3]],
    ],
  },
  {
    name: 'headings, lists and block quotes',
    html: article(
      `${paragraphs(FERRY.slice(0, 2))}<h2>What passengers can do</h2><ul><li>Take the bus to Kirra Point before noon.</li><li>Ask for the money back at the booth.</li></ul><blockquote><p>The hull has a crack as long as my arm, and nobody saw it before Sunday.</p></blockquote>${paragraphs(FERRY.slice(2))}`,
    ),
    expected: [
      headline,
      ['body', FERRY[0]],
      ['body', FERRY[1]],
      ['heading', 'What passengers can do'],
      ['list', 'Take the bus to Kirra Point before noon.'],
      ['list', 'Ask for the money back at the booth.'],
      ['quote', 'The hull has a crack as long as my arm, and nobody saw it before Sunday.'],
      ['body', FERRY[2]],
      ['body', FERRY[3]],
    ],
  },
  {
    name: 'a post from a network that stands on the page as a block quote',
    html: article(
      `${paragraphs(FERRY.slice(0, 3))}<div class="embed"><blockquote class="twitter-tweet"><p>The hull has a crack as long as my arm.</p>— Port Amadi Harbour (@amadiport) 3 May</blockquote></div>${paragraphs(FERRY.slice(3))}`,
    ),
    expected: [
      headline,
      ...ferry.slice(0, 3),
      ['quote', 'The hull has a crack as long as my arm.'],
      ['quote', '— Port Amadi Harbour (@amadiport) 3 May'],
      ...ferry.slice(3),
    ],
  },
  {
    name: 'the furniture around an article: navigation, byline, sharing, teasers, related stories, comments, footer',
    html: page(
      `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><header><h1>${FERRY_HEADLINE}</h1><div class="byline">By Ana Kupu, transport correspondent</div><time datetime="2024-05-03T08:00:00Z">3 May 2024</time></header>
<div class="share-bar"><button>Share</button><a href="#">Post</a></div>
${paragraphs(FERRY.slice(0, 2))}
<div class="related-stories"><h3>Related</h3><p>Minister opens a new pier, says it will be the last one for many years to come.</p><a href="/pier">“It is a good pier,” minister says</a></div>
<p><a href="/crew">Read more: Two crews for one hull</a></p>
<div class="ad">Advertisement</div>
${paragraphs(FERRY.slice(2))}
<div class="newsletter-signup"><p>Sign up for our newsletter and get the harbour news every morning, free of charge.</p></div>
<section id="comments"><p>Typical. My uncle said as much last year, and nobody in the office listened to him then.</p></section>
</article><aside><h2>Most read</h2><ul><li><a href="/a">“We will not go,” islanders say</a></li></ul></aside></main>
<footer><p>© Amadi Post. All words on this page belong to the Amadi Post and its writers, and to nobody else.</p></footer>`,
    ),
    expected: [headline, ...ferry],
  },
  {
    name: 'a cookie wall before the article',
    html: page(
      `<div id="cookie-consent" role="dialog"><h2>We value your privacy</h2><p>We and our 412 partners store information on your device, such as cookies, to show you advertisements.</p><p>You can change your mind at any time in the settings, which you will find at the foot of every page.</p><button>Accept</button></div><main><article><h1>${FERRY_HEADLINE}</h1>${paragraphs()}</article></main>`,
    ),
    expected: [headline, ...ferry],
  },
  {
    name: 'a standfirst between headline and body',
    html: article(
      `<p class="standfirst">Passengers learnt of it from a notice; repairs may take months.</p>${paragraphs()}`,
    ),
    expected: [
      headline,
      ['standfirst', 'Passengers learnt of it from a notice; repairs may take months.'],
      ...ferry,
    ],
  },
  {
    name: 'an article set in two sections with an advertisement between them',
    html: article(
      `<div class="part">${paragraphs(FERRY.slice(0, 2))}</div><div class="ad-slot">Advertisement</div><div class="part">${paragraphs(FERRY.slice(2))}</div>`,
    ),
    expected: [headline, ...ferry],
  },
  {
    name: 'an article of tables, as old pages are made',
    html: page(
      `<table><tr><td width="150"><a href="/">Home</a><br><a href="/n">News</a></td><td><h1>${FERRY_HEADLINE}</h1><font>${FERRY[0]}<br><br>${FERRY[1]}<br><br>${FERRY[2]}<br><br>${FERRY[3]}</font></td></tr></table>`,
    ),
    expected: [headline, ...ferry],
  },
  {
    name: 'broken HTML: nothing closed, tags crossed, text between rows',
    html: `<title>${FERRY_HEADLINE}</title><meta property=og:type content=article><h1>${FERRY_HEADLINE}</h2><div><p>${FERRY[0]}<p><b>${FERRY[1].slice(0, 20)}<i>${FERRY[1].slice(20, 40)}</b>${FERRY[1].slice(40)}</i><p>${FERRY[2]}<div></span></em><p>${FERRY[3]}`,
    expected: [headline, ...ferry],
  },
  {
    name: 'an open shadow root with slots',
    html: page(
      `<news-article><h1 slot="title">${FERRY_HEADLINE}</h1>${paragraphs(FERRY.slice(2))}</news-article><script>
const root = document.querySelector('news-article').attachShadow({ mode: 'open' });
const add = (name, text, slot) => { const e = document.createElement(name); if (text) e.textContent = text; if (slot) e.name = slot; root.append(e); };
add('slot', '', 'title'); add('p', ${JSON.stringify(FERRY[0])}); add('p', ${JSON.stringify(FERRY[1])}); add('slot');</script>`,
    ),
    expected: [headline, ...ferry],
    onlyInBrowser: true,
  },
  {
    name: 'a live blog, newest post first',
    html: page(
      `<main><h1>${FERRY_HEADLINE}</h1><div class="live">${[3, 2, 1, 0]
        .map((at) => `<article class="post"><h2>1${at}:05</h2><p>${FERRY[at]}</p></article>`)
        .join('')}</div></main>`,
    ),
    expected: [
      headline,
      ...[3, 2, 1, 0].flatMap((at): [ParagraphKind, string][] => [
        ['heading', `1${at}:05`],
        ['body', FERRY[at] as string],
      ]),
    ],
  },
  {
    name: 'names in a form that shadow the document’s own properties',
    html: page(
      `<form><input name="firstChild"><input name="nextSibling"><input name="childNodes"><input name="parentNode"><input name="getAttribute"><article><h1>${FERRY_HEADLINE}</h1>${paragraphs()}</article></form><img name="body"><img name="documentElement"><img name="createTreeWalker"><img name="querySelectorAll">`,
    ),
    expected: [headline, ...ferry],
  },
];
