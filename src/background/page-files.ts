import pageScript from '../content/content.iife.ts?script&iife';
import lookScript from '../content/look.iife.ts?script&iife';
import type { Settings } from '../model/index.ts';
import pageStyle from '../page/highlights.css?url';
import groundStyle from '../page/styles/ground.css?url';
import linesStyle from '../page/styles/lines.css?url';
import noPrintStyle from '../page/styles/no-print.css?url';

/** The style sheets that a reader's choices can lay over the first one. */
export const OVERLAYS: readonly string[] = [linesStyle, groundStyle, noPrintStyle];

/** The first look at a page, which asks for the content script where it looks like an article. */
export const LOOK: string = lookScript;

export const CONTENT_SCRIPT: string = pageScript;

/** The style sheets of a page, as the reader wants words to look; the later ones lie over the earlier. */
export const pageStyles = ({ highlights, print }: Settings): string[] => [
  pageStyle,
  ...(highlights === 'lines' ? [linesStyle] : []),
  ...(highlights === 'ground' ? [groundStyle] : []),
  ...(print ? [] : [noPrintStyle]),
];
