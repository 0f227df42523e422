import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { applyRules, RULES } from '../../../src/gaps/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';
import { articleOf, attributionOf } from './build.ts';

const article = articleOf([
  'A nurse at the clinic, who asked not to be named, said the ward was full.',
  'Some doctors warned of a strike. The porter is believed to have left.',
]);

const notes = (confidences: readonly number[], minConfidence = 0) => {
  const attribution = attributionOf(article, [
    { source: 'A nurse at the clinic', cue: 'said', content: 'the ward was full', as: 'unnamed-individual' },
    { source: 'Some doctors', cue: 'warned of', content: 'a strike', as: 'unnamed-group' },
  ]);
  attribution.statements.forEach((statement, at) => {
    statement.confidence = confidences[at] ?? 1;
  });
  return applyRules(RULES, article, attribution, { minConfidence });
};

describe('how sure a note is', () => {
  test.each([0.3, 0.55, 0.8, 1])('no surer than its statement, at %s', (confidence) => {
    const found = notes([confidence, confidence]);
    expect(found.length).toBeGreaterThan(1);
    for (const gap of found) expect(gap.confidence, gap.id).toBeLessThanOrEqual(confidence);
  });

  test('each by its own statement', () => {
    const [nurse, doctors] = [notes([0.4, 1]), notes([1, 0.4])].map((gaps) =>
      gaps.filter(({ id }) => id === 'unnamed-individual' || id === 'unnamed-group'),
    );
    const told = (gaps = [] as ReturnType<typeof notes>) =>
      gaps.map(({ id, confidence }) => [id, confidence <= 0.4]);
    expect(told(nurse)).toEqual([
      ['unnamed-individual', true],
      ['unnamed-group', false],
    ]);
    expect(told(doctors)).toEqual([
      ['unnamed-individual', false],
      ['unnamed-group', true],
    ]);
  });
});

describe('a note below the threshold', () => {
  test('is silent, and what is above it speaks', () => {
    const ids = (minConfidence: number) => notes([0.6, 0.9], minConfidence).map(({ id }) => id);
    expect(ids(0)).toContain('unnamed-individual');
    expect(ids(0.6)).toContain('unnamed-individual');
    expect(ids(0.61)).not.toContain('unnamed-individual');
    expect(ids(0.61)).toContain('unnamed-group');
    expect(ids(1.01)).toEqual([]);
  });

  test('is silent in the whole analysis, together with its statement', () => {
    const read = articleFromText(article.text);
    const all = analyse(read, { minConfidence: 0 });
    expect(all.gaps.length).toBeGreaterThan(1);
    const sure = Math.max(...all.gaps.map(({ confidence }) => confidence));
    for (const minConfidence of [0.5, 0.7, sure, 1]) {
      const shown = analyse(read, { minConfidence });
      expect(shown.gaps.map(({ key }) => key)).toEqual(
        all.gaps.filter(({ confidence }) => confidence >= minConfidence).map(({ key }) => key),
      );
    }
  });
});
