/** Elements that HTML lets stand without an end tag, or that have none; they say nothing of depth. */
const END_OPTIONAL = new Set(
  'area base br col embed hr img input link meta source track wbr html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup rb rt rtc rp'.split(
    ' ',
  ),
);
/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);

/** A tag, or the beginning of a comment. */
const TAG = /<!--|<(\/?)([a-z][^\s/>]*)([^>]*)/gi;

/** How much a page asks of a parser. */
export interface MarkupLoad {
  elements: number;
  /** How deep elements stand in each other, at the most. */
  depth: number;
  /** Attributes of one tag, at the most. */
  attributes: number;
}

/**
 * Counts a page's tags without building anything from them, in one pass: a parser's time grows with the square of
 * depth and of attributes and its memory with elements, so that a small hostile file could otherwise stop a long run.
 */
export function markupLoad(html: string): MarkupLoad {
  const load = { elements: 0, depth: 0, attributes: 0 };
  let open = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    const [whole, slash, name = '', attributes = ''] = tag;
    const element = name.toLowerCase();
    if (whole === '<!--') TAG.lastIndex = after(html, TAG.lastIndex, '-->');
    else if (slash === '/') open -= END_OPTIONAL.has(element) ? 0 : 1;
    else {
      load.elements++;
      load.attributes = Math.max(load.attributes, attributes.split('=').length - 1);
      if (RAW.has(element)) TAG.lastIndex = endOfRaw(html, TAG.lastIndex, element);
      else if (!END_OPTIONAL.has(element)) open++;
    }
    open = Math.max(0, open);
    load.depth = Math.max(load.depth, open);
  }
  return load;
}

const after = (html: string, from: number, mark: string): number => {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
};

/** Behind the end tag of an element whose content is no markup. */
function endOfRaw(html: string, from: number, element: string): number {
  const end = new RegExp(`</${element}`, 'gi');
  end.lastIndex = from;
  const found = end.exec(html);
  return found ? found.index + found[0].length : html.length;
}
