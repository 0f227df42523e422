import type { Block } from './blocks.ts';
import { hasSentenceEnd } from './score.ts';

/** English labels of a page's own. */
const LINES: readonly RegExp[] = [
  /^(advert|advertisement|advertising|sponsored|promoted|paid content)\b.{0,30}$/i,
  /^(share|tweet|print|e-?mail|comments?|reply|save|follow|subscribe|sign up)( (this|on|via|to|for|us|now|with)\b.{0,60})?[.!:]?$/i,
  /^[[(]?(read more|see also|related|related post|more|watch|also read|read also|recommended|don['’]t miss|must read|read next|you may also like|more from .{1,40})\s*([:|–—-]|\.\.\.|…).{0,200}$/i,
  /^(sign up|subscribe|get the latest|follow us|like this story)\b.{0,150}(newsletters?|inbox|e-?mail|updates|friend|facebook|twitter|instagram|here)\b.{0,40}$/i,
  /^[(]?(additional )?reporting (and writing )?by .{1,160}$/i,
];

/** What all of them begin with: the patterns take an engine longer to prepare than a whole page has labels. */
const BEGINNINGS = new Set(
  'adv spo pro pai sha twe pri ema e-m com rep sav fol sub sig rea see rel mor wat als rec don mus you get lik add'.split(
    ' ',
  ),
);

/** Items and cells may be nothing but a link and still belong to their list or table. */
const ITEM = new Set(['li', 'dd', 'dt', 'td', 'th']);
const LONGEST_LABEL = 250;

/** A line that is a label of the page's own, or a link to another page standing alone. */
export function isFurnitureLine({ text, linkLength, region }: Block): boolean {
  if (text.length > LONGEST_LABEL) return false;
  const isLink = linkLength >= text.length * 0.95 && !/^https?:/.test(text);
  if (isLink && !ITEM.has(region.name) && !hasSentenceEnd(text)) return true;
  const from = text[0] === '[' || text[0] === '(' ? 1 : 0;
  return BEGINNINGS.has(text.slice(from, from + 3).toLowerCase()) && LINES.some((line) => line.test(text));
}
