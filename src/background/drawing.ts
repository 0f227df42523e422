import type { Drawing } from '../messages/table.ts';
import type { ArticleWithNotes, Settings } from '../model/index.ts';
import { hoverCards } from '../ui/hover-card-text.ts';
import { highlightsOf, machinesPart, shownNotes } from './highlights.ts';
import { awaitsWords } from './page-view.ts';
import { wordingFor } from './wording.ts';

/** All that stands on a page: the machine's part of what is known of it. `tag`: BCP 47, the language of the browser's interface. */
export function drawingOf(page: ArticleWithNotes, settings: Settings, tag: string): Drawing {
  if (settings.highlights === 'none')
    return { ...nothingToDraw(tag), ...(awaitsWords(page) && { awaited: true }) };
  const { wording, language } = wordingFor(tag);
  const found = machinesPart(page, settings);
  return {
    highlights: highlightsOf(found),
    cards: hoverCards(found, shownNotes(found), wording.text),
    language,
    ...(awaitsWords(page) && { awaited: true }),
  };
}

/** For a page without anything. */
export function nothingToDraw(tag: string): Drawing {
  return { highlights: [], cards: {}, language: wordingFor(tag).language };
}
