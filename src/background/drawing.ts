import english from '../../assets/_locales/en/messages.json';
import persian from '../../assets/_locales/fa/messages.json';
import type { Drawing } from '../messages/table.ts';
import type { ArticleWithNotes, CardLanguage, Settings } from '../model/index.ts';
import { hoverCards } from '../ui/hover-card-text.ts';
import { knownLanguage } from '../ui/known-languages.ts';
import { createWording, type Wording } from '../wording/index.ts';
import { highlightsOf, shownNotes } from './highlights.ts';
import { awaitsWords } from './page-view.ts';

/** A background cannot load code later, so that it has all languages from the start. */
const CATALOGUES = { en: english, fa: persian };
const made = new Map<string, { wording: Wording; language: CardLanguage }>();

/** All that stands on a page; `tag`: BCP 47, the language of the browser's interface. */
export function drawingOf(page: ArticleWithNotes, settings: Settings, tag: string): Drawing {
  if (settings.highlights === 'none')
    return { ...nothingToDraw(tag), ...(awaitsWords(page) && { awaited: true }) };
  const { wording, language } = wordingFor(tag);
  return {
    highlights: highlightsOf(page),
    cards: hoverCards(page, shownNotes(page), wording.text),
    language,
    ...(awaitsWords(page) && { awaited: true }),
  };
}

/** For a page without anything. */
export function nothingToDraw(tag: string): Drawing {
  return { highlights: [], cards: {}, language: wordingFor(tag).language };
}

function wordingFor(tag: string) {
  let known = made.get(tag);
  if (!known) {
    const { catalogue, locale, rightToLeft } = knownLanguage(tag);
    known = { wording: createWording(CATALOGUES[catalogue], locale), language: { locale, rightToLeft } };
    made.set(tag, known);
  }
  return known;
}
