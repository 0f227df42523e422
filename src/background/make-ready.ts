import english from '../../assets/_locales/en/messages.json';
import { analyse } from '../analysis/index.ts';
import { chosenLanguage, readSettings } from '../platform/settings.ts';
import { readArticleWithNotes, unkeptArticle } from '../store/articles.ts';
import { articleFromText } from '../text/paragraphs.ts';
import { drawingOf } from './drawing.ts';

let made: Promise<void> | null = null;

/**
 * Unpacks the engine's weights, opens the store and has an invented article analysed and worded, while a page is still
 * being loaded or read: a background that was just started needs several times as long for its first article as for
 * its second. In small steps, so that calls are answered in between; once in the life of a background.
 */
export function makeReady(): Promise<void> {
  made ??= inSteps().catch(() => undefined);
  return made;
}

let enough = false;

/** An article is here: its own analysis does what is left, and is not to wait for an invented one. */
export function beReadyEnough(): void {
  enough = true;
}

async function inSteps(): Promise<void> {
  await readArticleWithNotes('').catch(() => null);
  for (const paragraph of english.sample_text.message.split('\n\n')) {
    if (enough) return;
    analyse(articleFromText(paragraph));
    await pause();
  }
  if (enough) return;
  const whole = articleFromText(english.sample_text.message);
  const analysis = analyse(whole);
  await pause();
  if (enough) return;
  drawingOf(unkeptArticle(whole, analysis, 0), await readSettings(), await chosenLanguage());
}

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
