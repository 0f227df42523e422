import { createDocument } from '@mixmark-io/domino';
import { describe, expect, it } from 'vitest';
import { looksLikeArticle, readArticle } from '../../../src/page/index.ts';

const BODY = [
  'The ferry between Port Amadi and the outer islands will stop running on Friday, the harbour office said.',
  'Ngozi Adeyemi, who has run the ticket booth for eleven years, said she learnt of it from a notice on the door.',
  '“Nobody telephoned, nobody wrote,” she said. “I read it with the passengers, standing in the rain.”',
];
const page = (head: string, before = '<h1>Ferry stops on Friday</h1>', attributes = 'lang="en-NZ"') =>
  `<!doctype html><html ${attributes}><head>${head}</head><body><article>${before}${BODY.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
const factsOf = (html: string) => {
  const found = readArticle(createDocument(html, true), { url: 'https://post.example/news/1', force: true });
  if ('reason' in found) throw new Error(found.reason);
  const { text: _text, paragraphs: _paragraphs, ...facts } = found.article;
  return facts;
};
const json = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'Ferry stops, says harbour office',
  author: [
    { '@type': 'Person', name: 'Ana Kupu' },
    { '@type': 'Person', name: 'Sione Vea' },
  ],
  publisher: { '@type': 'Organization', name: 'Amadi Post' },
  datePublished: '2024-05-03T08:00:00Z',
  dateModified: '2024-05-03T09:30:00Z',
};
const STATED = {
  title: 'Ferry stops, says harbour office',
  byline: 'Ana Kupu, Sione Vea',
  outlet: 'Amadi Post',
  published: '2024-05-03T08:00:00Z',
  modified: '2024-05-03T09:30:00Z',
  genre: 'news',
};
const FROM_JSON = {
  title: 'json-ld',
  byline: 'json-ld',
  outlet: 'json-ld',
  published: 'json-ld',
  modified: 'json-ld',
  genre: 'json-ld',
};

describe('what a page states of its article', () => {
  it.each([
    ['JSON-LD', json(ARTICLE)],
    [
      'JSON-LD in a graph',
      json({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite', name: 'x' }, ARTICLE] }),
    ],
    ['JSON-LD in a list', json([{ '@type': 'BreadcrumbList' }, ARTICLE])],
    [
      'JSON-LD by reference',
      json({
        '@graph': [
          { ...ARTICLE, author: [{ '@id': '#a' }, { '@id': '#b' }], publisher: { '@id': '#p' } },
          { '@type': 'Person', '@id': '#a', name: 'Ana Kupu' },
          { '@type': 'Person', '@id': '#b', name: 'Sione Vea' },
          { '@type': 'Organization', '@id': '#p', name: 'Amadi Post' },
        ],
      }),
    ],
    [
      'JSON-LD after a broken one',
      `<script type="application/ld+json">{"@type": "NewsArticle",</script>${json(ARTICLE)}`,
    ],
    [
      'JSON-LD in a comment',
      `<script type="application/ld+json"><!-- ${JSON.stringify(ARTICLE)} --></script>`,
    ],
  ])('in %s, which is believed before the rest', (_where, head) => {
    const facts = factsOf(
      page(`${head}<meta property="og:title" content="Other"><meta name="author" content="Other">`),
    );
    expect(facts).toMatchObject(STATED);
    expect(facts.foundIn).toMatchObject(FROM_JSON);
  });

  it('in microdata', () => {
    const html = page('').replace(
      '<article>',
      '<article itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="headline" content="Ferry stops, says harbour office"><span itemprop="author" itemscope><b itemprop="name">Ana Kupu</b></span><time itemprop="datePublished" datetime="2024-05-03T08:00:00Z">Friday</time>',
    );
    const facts = factsOf(html);
    expect(facts).toMatchObject({
      title: STATED.title,
      byline: 'Ana Kupu',
      published: STATED.published,
      genre: 'news',
    });
    expect(facts.foundIn).toMatchObject({ title: 'microdata', byline: 'microdata', published: 'microdata' });
  });

  it('in Open Graph and plain meta tags', () => {
    const facts = factsOf(
      page(
        '<meta property="og:title" content="Ferry stops"><meta property="og:site_name" content="Amadi Post"><meta property="article:published_time" content="2024-05-03"><meta name="author" content="By Ana Kupu"><meta property="article:section" content="Opinion">',
      ),
    );
    expect(facts).toMatchObject({
      title: 'Ferry stops',
      outlet: 'Amadi Post',
      published: '2024-05-03',
      byline: 'Ana Kupu',
      genre: 'opinion',
    });
    expect(facts.foundIn).toMatchObject({
      title: 'open-graph',
      outlet: 'open-graph',
      published: 'open-graph',
      byline: 'meta',
      genre: 'open-graph',
    });
  });

  it.each([
    ['Opinion', 'opinion'],
    ['News analysis', 'analysis'],
    ['Q&A', 'q-and-a'],
    ['Transcripts', 'transcript'],
    ['Press releases', 'press-release'],
    ['Interviews', 'unknown'],
    ['The transcript wars', 'unknown'],
  ])('in the section %s', (section, genre) => {
    const meta = `<meta property="article:section" content="${section}">`;
    expect(factsOf(page(meta)).genre).toBe(genre);
  });

  it('in its visible text, where nothing else states it', () => {
    const facts = factsOf(
      page(
        '',
        '<h1>Ferry stops on Friday</h1><div>By Ana Kupu and Sione Vea</div><time datetime="2024-05-03T08:00Z">Friday</time>',
      ),
    );
    expect(facts).toMatchObject({
      title: 'Ferry stops on Friday',
      byline: 'Ana Kupu and Sione Vea',
      published: '2024-05-03T08:00Z',
      language: 'en-nz',
      outlet: null,
    });
    expect(facts.foundIn).toMatchObject({
      title: 'visible-text',
      byline: 'visible-text',
      published: 'visible-text',
      language: 'document',
    });
    expect(facts.foundIn).not.toHaveProperty('outlet');
  });

  it('and leaves out dates and languages that are none', () => {
    const facts = factsOf(
      page(
        '<meta property="article:published_time" content="last Friday">',
        '<h1>Ferry stops on Friday</h1>',
        'lang="English (NZ)"',
      ),
    );
    expect(facts).toMatchObject({ published: null, language: null, byline: null });
  });

  it('even when its structured data is deep, wide or of the wrong kind', () => {
    let deep: unknown = ARTICLE;
    for (let level = 0; level < 200; level++) deep = { '@graph': [deep] };
    expect(factsOf(page(json(deep))).title).toBe(STATED.title);
    expect(
      factsOf(page(json({ '@type': 'NewsArticle', headline: 7, author: 8, datePublished: {} }))).title,
    ).toBe('Ferry stops on Friday');
    expect(factsOf(page(json(null))).title).toBe('Ferry stops on Friday');
  });
});

describe('whether a page looks like an article', () => {
  const list = `<html><body><nav>${'<a href="/a">A headline of another story that is quite long, and says a lot about it</a>'.repeat(40)}</nav></body></html>`;
  it.each<[string, string, boolean]>([
    ['its Open Graph type says so', page('<meta property="og:type" content="article">'), true],
    ['its JSON-LD says so', page(json(ARTICLE)), true],
    ['its microdata says so', '<div itemscope itemtype="http://schema.org/NewsArticle">x</div>', true],
    [
      'it has a good deal of running text',
      `<body><div>${`<p>${BODY.join(' ')}</p>`.repeat(4)}</div></body>`,
      true,
    ],
    ['it is a list of links', list, false],
    ['it is a form', '<body><form><label>Name <input></label></form></body>', false],
    ['it is a site’s front page by its own word', page('<meta property="og:type" content="website">'), false],
    ['it has nothing', '', false],
  ])('%s', (_why, html, expected) => {
    expect(looksLikeArticle(createDocument(html, true))).toBe(expected);
  });
});
