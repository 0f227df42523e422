import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { articleOf, differences, expectedLines, foundLines, readStory, storyNames } from '../../stories.ts';
import { wording } from '../../wording.ts';

describe.each(storyNames())('%s', (name) => {
  const story = readStory(name);
  const article = articleOf(name);
  const analysis = analyse(article);

  test(story.phenomenon, () => {
    const { lacks = {}, adds = {} } = story.misses ?? {};
    expect(differences(expectedLines(story), foundLines(story, article, analysis))).toEqual({
      lacks: Object.keys(lacks),
      adds: Object.keys(adds),
    });
  });

  test('every note can be read and every span lies in the text', () => {
    for (const gap of analysis.gaps) {
      expect(wording.text(gap.note.key, gap.note.slots)).not.toContain('…”');
      for (const [start, end] of [...(gap.anchor ? [gap.anchor] : []), ...gap.evidence]) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(article.text.length);
      }
      const known = new Set(analysis.statements.map((statement) => statement.id));
      expect(gap.statements.filter((id) => !known.has(id))).toEqual([]);
    }
    expect(new Set(analysis.gaps.map((gap) => gap.key)).size).toBe(analysis.gaps.length);
  });
});
