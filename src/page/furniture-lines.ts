import type { Block } from './blocks.ts';

/** English labels of a page's own. */
const LINES: readonly RegExp[] = [
  /^(advert|advertisement|advertising|sponsored|promoted|paid content)\b.{0,30}$/i,
  /^(share|tweet|print|e-?mail|comments?|reply|save|follow|subscribe|sign up)( (this|on|via|to|for|us|now|with)\b.{0,60})?[.!:]?$/i,
  /^[[(]?(read more|see also|related|related post|more|watch|also read|read also|recommended|don['’]t miss|must read|read next|you may also like|more from .{1,40})\s*([:|–—-]|\.\.\.|…).{0,200}$/i,
  /^(sign up|subscribe|get the latest|follow us|like this story)\b.{0,150}(newsletters?|inbox|e-?mail|updates|friend|facebook|twitter|instagram|here)\b.{0,40}$/i,
  /^[(]?(additional )?reporting (and writing )?by .{1,160}$/i,
];

/** A line that is a label of the page's own and not of the article. */
export function isFurnitureLine(block: Block): boolean {
  const { text, linkLength, region } = block;
  if (text.length > 250) return false;
  if (
    linkLength >= text.length * 0.95 &&
    !/^https?:/.test(text) &&
    region.name !== 'li' &&
    !/[.!?]$/.test(text)
  )
    return true;
  return LINES.some((line) => line.test(text));
}
