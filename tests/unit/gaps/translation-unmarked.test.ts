import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

const languageOf = (outlet: string): string | undefined =>
  analyse(articleFromText(`"We are tired of the boats," Lena Frost told ${outlet} on Monday.`)).gaps.find(
    ({ id }) => id === 'translation-unmarked',
  )?.note.slots.language;

describe('translation-unmarked takes no country for a language', () => {
  test.each([
    ['the Thai newspaper The Bay Times', undefined],
    ['the Polish tabloid The Weekly Mirror', undefined],
    ['the Thai-language newspaper Bay Times', 'Thai'],
    ['the Urdu daily Lagoon Times', 'Urdu'],
  ])('%s: %s', (outlet, language) => expect(languageOf(outlet)).toBe(language));
});
