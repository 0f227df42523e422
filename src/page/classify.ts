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

/** The blocks of the article root in reading order, each with its kind; what is beside the article is left out. */
export function classifyBlocks(page: WalkedPage, root: Region): ClassifiedBlock[] {
  const settings = settingsOf(page, root);
  const found: ClassifiedBlock[] = [];
  for (let at = root.firstBlock; at < root.lastBlock; at++) {
    const block = page.blocks[at] as Block;
    const kind = kindOf(block, settings.get(block.region) ?? 'body');
    if (kind) found.push({ block, kind });
  }
  return withoutEnds(page, root, found);
}

/** What each region inside the root is; a child has its parent's setting unless it says more. */
function settingsOf(page: WalkedPage, root: Region): Map<Region, Setting> {
  const settings = new Map<Region, Setting>([[root, 'body']]);
  for (const region of page.regions) {
    if (settings.has(region) || !region.parent) continue;
    const inherited = settings.get(region.parent);
    if (inherited === undefined) continue;
    settings.set(region, settingOf(region, inherited, root));
  }
  return settings;
}

function settingOf(region: Region, inherited: Setting, root: Region): Setting {
  if (inherited === 'embed' && region.name === 'blockquote') return 'quote';
  if (inherited !== 'body' && inherited !== 'list' && inherited !== 'quote' && inherited !== 'table')
    return inherited;
  const small = region.prose < root.prose * 0.35;
  const { name, hints } = region;
  if (name === 'blockquote' && hints.embed) return 'quote';
  if (hints.embed && small && region.element !== root.element) return 'embed';
  if (hints.pullquote && small) return 'pullquote';
  if (name === 'figure' || name === 'figcaption' || name === 'caption') return 'caption';
  if (hints.caption && region.prose < 400 && small) return 'caption';
  if ((region.furniture || hints.furniture || name === 'header') && small) return 'beside';
  if (hints.apart && region.prose < root.prose * 0.9) return 'beside';
  if (isLinkList(region)) return 'beside';
  if (name === 'blockquote') return 'quote';
  if (name === 'li' || name === 'dd' || name === 'dt') return 'list';
  if (name === 'td' || name === 'th') return inherited === 'list' ? 'list' : 'table';
  return inherited;
}

/** A list or box whose words are nearly all links. */
function isLinkList(region: Region): boolean {
  if (region.name === 'p' || HEADING.test(region.name)) return false;
  return region.length > 0 && region.prose === 0 && region.linkLength > region.length * 0.6;
}

function kindOf(block: Block, setting: Setting): ParagraphKind | null {
  if (setting === 'beside') return null;
  if (setting === 'caption' || setting === 'pullquote' || setting === 'embed') return setting;
  if (isFurnitureLine(block)) return null;
  if (HEADING.test(block.region.name)) return 'heading';
  if (setting === 'list') return 'list';
  if (setting === 'quote') return 'quote';
  return 'body';
}

const IN_BODY = new Set<ParagraphKind>(['heading', 'body', 'list', 'quote']);

/** Leaves out what stands before the first and after the last prose: dates, bylines, labels, links to other pages. */
function withoutEnds(page: WalkedPage, root: Region, found: ClassifiedBlock[]): ClassifiedBlock[] {
  const alike = proseSettings(page, root);
  const isText = ({ block, kind }: ClassifiedBlock) =>
    kind === 'quote' ||
    ((kind === 'body' || kind === 'list') &&
      (block.prose > 0 || isSentence(block) || (kind === 'body' && alike.has(settingName(page, block)))));
  const first = found.findIndex(
    ({ block, kind }) =>
      IN_BODY.has(kind) && (block.prose > 0 || (isSentence(block) && alike.has(settingName(page, block)))),
  );
  const last = found.findLastIndex(isText);
  return found.filter((entry, at) => !IN_BODY.has(entry.kind) || (at >= first && at <= last));
}

/** A short paragraph of its own that ends like a sentence. */
function isSentence({ region, text, linkLength }: Block): boolean {
  return region.name === 'p' && linkLength < text.length / 2 && /[.!?…。！？।؟۔]["'”’»」』)]*$/.test(text);
}
