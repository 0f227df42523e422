import type { Block, Region } from './blocks.ts';
import { chosenArticle, type WantedArticle } from './choose-article.ts';
import type { WalkedPage } from './walk.ts';

/** A block is prose from this many characters on; a Chinese, Japanese or Korean character counts as two and a half. */
const PROSE_LENGTH = 60;
const WIDE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;
const ALL_WIDE = new RegExp(WIDE, 'g');

/** Length of a text as a reader of Latin script would count it; most texts have none of the others. */
export function readingLength(text: string): number {
  return WIDE.test(text) ? text.length + 1.5 * (text.match(ALL_WIDE)?.length ?? 0) : text.length;
}

const SENTENCE_END = /[.!?…。！？।؟۔:][\])}"'”’»」』]*(?:\s|$)/;

/** Whether a sentence ends somewhere in the text; a colon before a quotation or a list counts. */
export function hasSentenceEnd(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** How much running prose a block is, in characters: none for labels, headings and lists of links. */
function proseOf(block: Block): number {
  const { text, linkLength } = block;
  // Most blocks are labels and links, too short even if every character counted as two and a half.
  if (text.length * 2.5 < PROSE_LENGTH || linkLength > text.length * 0.4) return 0;
  const length = readingLength(text);
  if (length < PROSE_LENGTH) return 0;
  if (length < 2 * PROSE_LENGTH && !hasSentenceEnd(text)) return 0;
  return length - linkLength;
}

/** Adds up prose, length and links of every region from its blocks; parents stand before their children. */
export function measureRegions(page: WalkedPage): void {
  for (const block of page.blocks) {
    block.prose = proseOf(block);
    block.region.prose += block.prose;
    block.region.length += block.text.length;
    block.region.linkLength += block.linkLength;
  }
  for (let at = page.regions.length - 1; at > 0; at--) {
    const region = page.regions[at] as Region;
    if (!region.parent) continue;
    region.parent.prose += region.prose;
    region.parent.length += region.length;
    region.parent.linkLength += region.linkLength;
  }
}

/** Whether a region is marked, by element, role or name, as something beside the article. */
function isMarked(region: Region, pageProse: number): boolean {
  if (region.name === 'nav') return true;
  if (region.hints.apart && region.prose < pageProse * 0.9) return true;
  return (region.furniture || region.hints.furniture) && region.prose < pageProse * 0.35;
}

/** The regions beside the article, with everything in them; their prose no longer counts in the regions around them. */
function setAside(page: WalkedPage): Set<Region> {
  const pageProse = page.regions[0]?.prose ?? 0;
  const beside = new Set<Region>();
  for (const region of page.regions) {
    if (!region.parent) continue;
    if (beside.has(region.parent) || isMarked(region, pageProse)) beside.add(region);
  }
  for (const region of page.regions) if (!beside.has(region)) region.prose = 0;
  for (const { region, prose } of page.blocks) if (!beside.has(region)) region.prose += prose;
  for (let at = page.regions.length - 1; at > 0; at--) {
    const region = page.regions[at] as Region;
    if (region.parent && !beside.has(region)) region.parent.prose += region.prose;
  }
  return beside;
}

/**
 * The region that holds the article: each block of prose votes for the regions around it, less the farther they are
 * (as Readability.js does: parent 1, grandparent 1/2, then 1/3 of it per level), a region that names itself an
 * article gets a fifth more. Then up to the region that holds the rest of the same article.
 */
export function articleRegion(page: WalkedPage, wanted: WantedArticle): Region | null {
  const beside = setAside(page);
  if ((page.regions[0]?.prose ?? 0) === 0) return null;
  const chosen = chosenArticle(page, beside, wanted);
  if (chosen) return chosen;
  for (const block of page.blocks) {
    if (block.prose === 0 || beside.has(block.region)) continue;
    const weight = 1 + Math.min(block.prose / 100, 4) + commasIn(block.text) * 0.5;
    let region: Region | null = isParagraph(block.region) ? block.region.parent : block.region;
    for (let level = 0; region && level < 5; level++, region = region.parent) {
      region.score += weight / (level === 0 ? 1 : level === 1 ? 2 : level * 3);
    }
  }
  let best: Region | null = null;
  let bestScore = 0;
  for (const region of page.regions) {
    if (beside.has(region)) continue;
    const named = region.name === 'article' || region.hints.article ? 1.2 : 1;
    const score = region.score * named * (1 - region.linkLength / (region.length + 1));
    if (score > bestScore) [best, bestScore] = [region, score];
  }
  return best && widened(best, page, beside);
}

/** Splitting takes an engine less than a pattern that it has to prepare first. */
function commasIn(text: string): number {
  return COMMAS.reduce((count, comma) => count + text.split(comma).length - 1, 0);
}

const COMMAS = [',', '，', '、', '،'];

function isParagraph(region: Region): boolean {
  return region.name === 'p' || region.name === 'li' || region.name === 'blockquote' || region.name === 'dd';
}

/** Regions around the first one that are looked at, of those that add prose: a hostile page has thousands. */
const MOST_LOOKS = 40;

/**
 * Climbs to where the rest of the article is: a region around it that adds prose set in the same way (an article in
 * several sections), or much other prose close by; never as far as another article.
 */
function widened(best: Region, page: WalkedPage, beside: ReadonlySet<Region>): Region {
  let root = best;
  const settings = proseSettings(page, best);
  let seen = root.prose;
  let looks = 0;
  for (let above = best.parent; above && looks < MOST_LOOKS; above = above.parent) {
    if (above.prose === seen) continue;
    seen = above.prose;
    looks += 1;
    const added = above.prose - root.prose;
    if (added < root.prose * 0.03) continue;
    const close = above.name !== 'body' && best.depth - above.depth <= 3;
    const alike = proseAlike(page, above, settings, beside) - root.prose;
    if (alike < root.prose * 0.05 && !(close && added > root.prose * 0.25)) continue;
    if (holdsOtherArticle(above, root, page, beside)) break;
    root = above;
  }
  return root;
}

function proseAlike(
  page: WalkedPage,
  region: Region,
  settings: ReadonlySet<string>,
  beside: ReadonlySet<Region>,
): number {
  let prose = 0;
  for (let at = region.firstBlock; at < region.lastBlock; at++) {
    const block = page.blocks[at] as Block;
    if (block.prose > 0 && !beside.has(block.region) && settings.has(settingName(page, block)))
      prose += block.prose;
  }
  return prose;
}

/** The ways in which the prose of a region is set, each as the names of an element and of the one around it. */
export function proseSettings(page: WalkedPage, region: Region): Set<string> {
  const settings = new Set<string>();
  for (let at = region.firstBlock; at < region.lastBlock; at++) {
    const block = page.blocks[at] as Block;
    if (block.prose > 0) settings.add(settingName(page, block));
  }
  return settings;
}

export function settingName({ dom }: WalkedPage, { region }: Block): string {
  const nameOf = (of: Region | null) => (of ? `${of.name}.${dom.attribute(of.element, 'class') ?? ''}` : '');
  region.setting ??= `${nameOf(region)} < ${nameOf(region.parent)}`;
  return region.setting;
}

/** Whether `outer` has, outside `inner`, an article of its own: an `article` element or a first heading over prose. */
function holdsOtherArticle(
  outer: Region,
  inner: Region,
  page: WalkedPage,
  beside: ReadonlySet<Region>,
): boolean {
  const enough = inner.prose * 0.25;
  return page.regions.some(
    (region) =>
      region.name === 'article' &&
      region.prose >= enough &&
      !beside.has(region) &&
      isInside(region, outer) &&
      !isInside(inner, region) &&
      !isInside(region, inner),
  );
}

/** By the blocks' places, so that depth costs nothing. */
function isInside(region: Region, outer: Region): boolean {
  return (
    region.firstBlock >= outer.firstBlock &&
    region.lastBlock <= outer.lastBlock &&
    region.depth >= outer.depth
  );
}
