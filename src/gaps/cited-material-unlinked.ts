import type { ChainLink, Statement } from '../model/index.ts';
import type { Reading } from './reading/reading.ts';
import { linkKey, linkName, speakerOf } from './reading/routes.ts';
import { defineRule } from './rule.ts';

/** A publication, statement, filing or study that words are credited to, with the statement that does so. */
interface Citation {
  statement: Statement;
  link: ChainLink;
}

/** Taxonomy 12. It asks for a link, so it looks at pages alone. */
export const citedMaterialUnlinked = defineRule<Citation>({
  id: 'cited-material-unlinked',
  version: '1.0',
  test: 'A publication, statement, filing, study or post is the stated source, and the page has no link to it.',
  standards: ['TRUST-CITE', 'WAPO-LINK', 'WP-V', 'IFCN'],
  needs: ({ article }) => article.canonicalUrl !== '',
  subjects: firstCitations,
  applies: ({ statement }, reading) => !hasLink(reading, statement.paragraph),
  unless: [
    {
      because: 'the page lists its references with links',
      when: (_, reading) => listsReferences(reading),
    },
    {
      because: 'it is given by page or programme, as print and broadcast are',
      when: ({ statement }, reading) =>
        /\b(?:page \d+|p\. ?\d+|pp\. ?\d+|vol(?:ume|\.) ?\d+|episode \d+)\b/i.test(
          reading.words(reading.paragraphSpan(statement.paragraph)),
        ),
    },
    {
      because: 'it is the publishing outlet itself',
      when: ({ link }, { article }) =>
        article.outlet !== null && linkName(link).toLowerCase().includes(article.outlet.toLowerCase()),
    },
  ],
  severity: () => 'notice',
  anchor: ({ link, statement }) => link.span ?? statement.source[0] ?? statement.cue[0] ?? null,
  evidence: () => [],
  statements: ({ statement }) => [statement.id],
  group: ({ link }) => linkKey(link),
  note: ({ link }) => ({ slots: { work: workOf(link) } }),
  confidence: ({ statement, link }) =>
    (link.namedAs === 'document' ? 0.55 : 0.6) + 0.3 * statement.confidence,
});

/** Each work where it is first cited: a later mention asks for no second link. */
function firstCitations(reading: Reading): Citation[] {
  const seen = new Set<string>();
  const citations: Citation[] = [];
  for (const statement of reading.statements) {
    if (statement.type === 'outlet-claim' || !reading.isBody(statement.paragraph)) continue;
    for (const link of statement.chainAsWritten) {
      if (link.role === 'publisher' || link.explicit !== 'in-sentence' || !isPublished(link, statement))
        continue;
      const key = linkKey(link);
      if (!seen.has(key)) citations.push({ statement, link });
      seen.add(key);
    }
  }
  return citations;
}

/** A document; an outlet that words came through; anybody who spoke in a statement, filing or report. */
function isPublished(link: ChainLink, statement: Statement): boolean {
  if (link.namedAs === 'document') return true;
  if (link.role === 'intermediary') return link.namedAs === 'named-organisation';
  return link === speakerOf(statement.chainAsWritten) && WRITTEN.test(link.medium ?? '');
}

const WRITTEN = /^(?:statement|press release|report|study|book|op-ed|essay|column|blog|tweet|letter|memo)$/i;

const workOf = (link: ChainLink): string => {
  const name = linkName(link);
  const medium =
    link.role === 'speaker' && link.namedAs !== 'document' && link.medium ? `the ${link.medium} of ` : '';
  const date = link.date && /\d|day$/i.test(link.date) ? `, ${link.date}` : '';
  return `${medium}${name}${date}`;
};

/** A link out of the article; a leap within the page is none. */
const hasLink = (reading: Reading, paragraph: number): boolean =>
  (reading.article.paragraphs[paragraph]?.links ?? []).some(
    ({ url }) => /^https?:/i.test(url) && url.split('#')[0] !== reading.article.canonicalUrl,
  );

const listsReferences = (reading: Reading): boolean =>
  reading.article.paragraphs.some(
    (paragraph, index) =>
      paragraph.kind === 'heading' &&
      /^(?:references|sources|further reading|notes|bibliography)\b/i.test(
        reading.words([paragraph.start, paragraph.end]),
      ) &&
      [index + 1, index + 2].some((next) => hasLink(reading, next)),
  );
