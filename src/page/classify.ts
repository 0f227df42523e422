import type { ParagraphKind } from '../model/index.ts';
import type { Block, Region } from './blocks.ts';
import { isFurnitureLine } from './furniture-lines.ts';
import { proseSettings, settingName } from './score.ts';
import type { WalkedPage } from './walk.ts';

export interface ClassifiedBlock {
  block: Block;
  kind: ParagraphKind;
}

type Setting = 'body' | 'beside' | 'caption' | 'pullquote' | 'embed' | 'quote' | 'list' | 'table';

const HEADING = /^h[1-6]$/;
/** Names of a table's rows and cells say what their data is, not what they are on the page. */
const CELL = new Set(['tr', 'td', 'th']);
/** A region with more than this share of the article's prose is not set aside for its name. */
const LARGE = 0.35;
const LONGEST_CAPTION = 400;

/** The blocks of the article root in reading order, each with its kind; what is beside the article is left out. */
export function classifyBlocks(page: WalkedPage, root: Region): ClassifiedBlock[] {
  const settings = settingsOf(page, root);
  const found: ClassifiedBlock[] = [];
  for (let at = root.firstBlock; at < root.lastBlock; at++) {
    const block = page.blocks[at] as Block;
    const kind = kindOf(block, settings.get(block.region) ?? 'body');
    if (kind) found.push({ block, kind });
  }
  return found;
}

/** What each region inside the root is; a child has its parent's setting unless it says more. */
function settingsOf(page: WalkedPage, root: Region): Map<Region, Setting> {
  const settings = new Map<Region, Setting>([[root, 'body']]);
  for (const region of page.regions) {
    if (settings.has(region) || !region.parent) continue;
    const inherited = settings.get(region.parent);
    if (inherited === undefined) continue;
    settings.set(region, settingOf(page, region, inherited, root));
  }
  return settings;
}

function settingOf(page: WalkedPage, region: Region, inherited: Setting, root: Region): Setting {
  const { name, hints } = region;
  // A post that stands on the page in words is a quotation, with its author under it.
  if (name === 'blockquote' && (inherited === 'embed' || hints.embed)) return 'quote';
  if (inherited === 'beside' || inherited === 'caption' || inherited === 'pullquote') return inherited;
  const small = region.prose < root.prose * LARGE;
  if (name === 'figure' || name === 'figcaption' || name === 'caption') return 'caption';
  if (hints.caption && region.prose < LONGEST_CAPTION && small) return 'caption';
  if (inherited === 'embed') return inherited;
  if (hints.pullquote && small) return 'pullquote';
  if (hints.embed && small) return 'embed';
  if (hints.apart && region.prose < root.prose * 0.9) return 'beside';
  if ((region.furniture || (hints.furniture && !CELL.has(name)) || name === 'header') && small)
    return 'beside';
  if (isLinkList(page, region)) return 'beside';
  if (name === 'blockquote') return 'quote';
  if (name === 'li' || name === 'dd' || name === 'dt') return 'list';
  if (name === 'td' || name === 'th') return inherited === 'list' ? 'list' : 'table';
  return inherited;
}

/**
 * A box whose words are mostly links. Only a list between paragraphs that leads to other sites belongs to the article:
 * documents, sources, shops. Links to the same site are teasers, whose words are other articles'.
 */
function isLinkList(page: WalkedPage, region: Region): boolean {
  const { name, length, linkLength, prose, parent } = region;
  if (name === 'p' || name === 'li' || HEADING.test(name)) return false;
  if (length === 0 || linkLength <= length * 0.5 || prose > length * 0.5) return false;
  if ((name !== 'ul' && name !== 'ol') || !parent) return true;
  const before = page.blocks[region.firstBlock - 1];
  if (!before || isFurnitureLine(before) || (before.region !== parent && before.region.parent !== parent))
    return true;
  const items = page.blocks.slice(region.firstBlock, region.lastBlock);
  return !items.every(({ links }) => links.every(({ element }) => leadsAway(page, element)));
}

function leadsAway({ dom, host }: WalkedPage, link: Element): boolean {
  const target = /^(?:https?:)?\/\/([^/:?#]+)/i.exec(dom.attribute(link, 'href') ?? '')?.[1]?.toLowerCase();
  return target !== undefined && siteOf(target) !== siteOf(host);
}

/** The last two labels, which is near enough to tell one site's links from another's. */
function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

function kindOf(block: Block, setting: Setting): ParagraphKind | null {
  if (setting === 'beside') return null;
  if (setting === 'caption' || setting === 'pullquote' || setting === 'embed') return setting;
  if (isFurnitureLine(block)) return null;
  if (HEADING.test(block.region.name)) return 'heading';
  if (setting === 'table') return block.prose > 0 ? 'body' : 'list';
  return setting;
}

const IN_BODY = new Set<ParagraphKind>(['heading', 'body', 'list', 'quote']);

/**
 * Leaves out what stands before the first and after the last text of the body: dates, bylines, labels, links to other
 * pages. Text is prose, a quotation, a short paragraph that is set like the prose, or a table's cells beside the prose.
 */
export function withoutEnds(page: WalkedPage, root: Region, found: ClassifiedBlock[]): ClassifiedBlock[] {
  const alike = proseSettings(page, root);
  const containers = new Set(
    found.flatMap(({ block: { prose, region } }) => (prose > 0 ? [region, region.parent] : [])),
  );
  const isAlike = (block: Block) => alike.has(settingName(page, block));
  const isText = ({ block, kind }: ClassifiedBlock) => {
    if (kind === 'quote') return true;
    if (kind === 'body') return block.prose > 0 || isSentence(block) || isAlike(block);
    return kind === 'list' && (block.prose > 0 || isCellBeside(block, containers));
  };
  let first = found.findIndex(
    ({ block, kind }) => IN_BODY.has(kind) && (block.prose > 0 || (isSentence(block) && isAlike(block))),
  );
  while (found[first - 1]?.kind === 'heading') first -= 1;
  const last = found.findLastIndex(isText);
  return found.filter(({ kind }, at) => !IN_BODY.has(kind) || (at >= first && at <= last));
}

/** A short paragraph of its own that ends like a sentence. */
function isSentence({ region, text, linkLength }: Block): boolean {
  return region.name === 'p' && linkLength < text.length / 2 && /[.!?…。！？।؟۔]["'”’»」』)]*$/.test(text);
}

function isCellBeside({ region }: Block, containers: ReadonlySet<Region | null>): boolean {
  let table: Region | null = region;
  for (let level = 0; table && table.name !== 'table' && level < 6; level++) table = table.parent;
  return table?.name === 'table' && containers.has(table.parent);
}
