import type { Block } from './blocks.ts';
import type { ClassifiedBlock } from './classify.ts';
import { settingName } from './score.ts';
import type { WalkedPage } from './walk.ts';
import { wordsOf } from './words.ts';

const HEADING = /^h[1-6]$/;
const STANDFIRST_LENGTH = { least: 20, most: 600 };

/** What the page states its article to be called and about. */
export interface StatedWords {
  titles: readonly string[];
  descriptions: readonly string[];
  /** Index of the first block that may hold the headline: behind the article before it, where there is one. */
  from: number;
}

/**
 * Puts the headline and the standfirst first, wherever on the page they stand, and takes them out of the body.
 * The headline is the heading before or at the top of the body that has the words of a stated title, otherwise the
 * last `h1` before the body. The standfirst stands between headline and body and is named so, or has the words of the
 * stated description while it is set differently from the paragraphs, or is a second-rank heading of sentence length.
 */
export function withHeadline(
  page: WalkedPage,
  entries: readonly ClassifiedBlock[],
  stated: StatedWords,
): ClassifiedBlock[] {
  const firstProse = entries.find(({ kind, block }) => kind === 'body' && block.prose > 0) ?? entries[0];
  if (!firstProse) return [];
  const headline = headlineOf(page, stated.from, firstProse.block, stated.titles);
  const standfirst = headline && standfirstOf(page, entries, headline, stated);
  const front: ClassifiedBlock[] = [];
  if (headline) front.push({ block: headline, kind: 'headline' });
  if (standfirst) front.push({ block: standfirst, kind: 'standfirst' });
  const repeats = new Set(headline ? [wordsOf(headline.text)] : []);
  return [
    ...front,
    ...entries.filter(
      ({ block, kind }) =>
        block !== headline &&
        block !== standfirst &&
        !(kind === 'heading' && repeats.has(wordsOf(block.text))),
    ),
  ];
}

function headlineOf(page: WalkedPage, from: number, first: Block, titles: readonly string[]): Block | null {
  const wanted = titles.map(wordsOf).filter((title) => title.length >= 8);
  let matching: Block | null = null;
  let top: Block | null = null;
  for (let at = first.index; at >= from; at--) {
    const block = page.blocks[at] as Block;
    if (!HEADING.test(block.region.name) || block.text.length > 400) continue;
    const words = wordsOf(block.text);
    const matches =
      words.length >= 8 && wanted.some((title) => title.includes(words) || words.includes(title));
    if (matches && (!matching || words.length > wordsOf(matching.text).length)) matching = block;
    if (block.region.name === 'h1') top ??= block;
  }
  return matching ?? top;
}

function standfirstOf(
  page: WalkedPage,
  entries: readonly ClassifiedBlock[],
  headline: Block,
  { descriptions }: StatedWords,
): Block | null {
  const settings = new Map<string, number>();
  for (const { block } of entries) {
    if (block.prose === 0) continue;
    const name = settingName(page, block);
    settings.set(name, (settings.get(name) ?? 0) + 1);
  }
  const isLikeOthers = (block: Block) => (settings.get(settingName(page, block)) ?? 0) > 1;
  const firstLike = entries.find(({ block }) => block.index > headline.index && isLikeOthers(block));
  const end = firstLike?.block.index ?? headline.index + 1;
  const body = firstLike && [firstLike.block.region, firstLike.block.region.parent];
  const described = descriptions.map(wordsOf).filter((description) => description.length >= 20);
  for (let at = headline.index + 1; at < Math.min(end, headline.index + 25); at++) {
    const block = page.blocks[at] as Block;
    const { length } = block.text;
    if (length < STANDFIRST_LENGTH.least || length > STANDFIRST_LENGTH.most) continue;
    if (block.linkLength > length / 2) continue;
    const words = wordsOf(block.text);
    const isDescribed = described.some(
      (description) => words.startsWith(description) || description.startsWith(words),
    );
    const amongBody = body?.includes(block.region) || body?.includes(block.region.parent);
    if (isDescribed && !amongBody) return block;
    if (block.region.hints.standfirst || block.region.parent?.hints.standfirst) return block;
    if (block.region.name === 'h2' && length >= 40 && at <= headline.index + 3) return block;
  }
  return null;
}
