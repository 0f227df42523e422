import { GAP_IDS } from '../../model/index.ts';
import type { Wording } from '../../wording/index.ts';
import { type GapWords, wordsOfText } from './search.ts';

/** What a reader sees of a note besides the article's own words: its title and its text. */
export function gapWords(wording: Wording): GapWords {
  return Object.fromEntries(
    GAP_IDS.map((id) => {
      const key = `gap_${id.replaceAll('-', '_')}`;
      return [id, wordsOfText(`${wording.text(`${key}_title`)}\n${wording.text(key)}`)];
    }),
  );
}
