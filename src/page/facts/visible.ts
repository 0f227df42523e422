import type { ArticleFacts } from '../../model/index.ts';
import type { Block } from '../blocks.ts';
import type { ClassifiedBlock } from '../classify.ts';
import type { WalkedPage } from '../walk.ts';
import type { VisibleFacts } from './facts.ts';

/** How far around the headline and the first paragraph a byline and a date stand, in blocks. */
const AROUND = 6;
/** What a byline begins with: the pattern of names is asked only then, since it takes an engine long to prepare. */
const BYLINE_WORD = /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Aa]f|[Tt]ekst:)\s/;
const BYLINE_NAMES = /^\S+\s+(\p{Lu}[\p{L}.'’-]+(?:[ ,&]+(?:and |und |et |y |e )?\p{L}[\p{L}.'’-]*){0,12})/u;

/** What the page's own text says of its article. */
export function visibleFacts(page: WalkedPage, entries: readonly ClassifiedBlock[]): VisibleFacts {
  const headline = entries.find(({ kind }) => kind === 'headline')?.block ?? null;
  const first = entries.find(({ kind }) => kind === 'body')?.block ?? null;
  return {
    headline: headline?.text ?? null,
    byline: () => bylineAround(page, headline, first),
    published: () => publishedOn(page),
  };
}

function bylineAround(page: WalkedPage, headline: Block | null, first: Block | null): ArticleFacts['byline'] {
  const from = Math.max((headline ?? first)?.index ?? 0, 0) - AROUND;
  const to = (first ?? headline)?.index ?? 0;
  for (let at = Math.max(from, 0); at <= to + 1 && at < page.blocks.length; at++) {
    const { text } = page.blocks[at] as Block;
    if (text.length > 200 || !BYLINE_WORD.test(text)) continue;
    const names = BYLINE_NAMES.exec(text)?.[1];
    if (names) return names.trim();
  }
  return null;
}

/** The machine-readable date of the first `<time>` that says it is the publication's, or of the first at all. */
function publishedOn({ dom, regions }: WalkedPage): ArticleFacts['published'] {
  const root = regions[0]?.element;
  if (!root) return null;
  const times = dom.all(root, 'time[datetime]').slice(0, 20);
  const marked = times.find((time) => /pub|date|posted/i.test(dom.attribute(time, 'class') ?? ''));
  const value = (marked ?? times[0]) && dom.attribute((marked ?? times[0]) as Element, 'datetime');
  return value && /^\d{4}-\d{2}-\d{2}/.test(value) ? value : null;
}
