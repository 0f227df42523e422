import english from '../../assets/_locales/en/messages.json';
import { analyse } from '../analysis/index.ts';
import type { ToBackground } from '../messages/table.ts';
import { type Article, type Settings, shownOf } from '../model/index.ts';
import { unkeptArticle } from '../store/articles.ts';
import { articleFromText } from '../text/paragraphs.ts';
import { highlightsOf, machinesPart } from './highlights.ts';

/** The bundled, invented article, read by the engine itself, as these settings show it. Nothing of it is kept. */
export function sampleAs(settings: Settings): ToBackground['sample.read']['out'] {
  const article: Article = {
    ...articleFromText(english.sample_text.message),
    outlet: english.sample_outlet.message,
  };
  const whole = unkeptArticle(article, analyse(article), 0);
  const page = shownOf(whole, settings);
  const highlights = settings.highlights === 'none' ? [] : highlightsOf(machinesPart(whole, settings));
  return { page, highlights, found: whole.notes.length };
}
