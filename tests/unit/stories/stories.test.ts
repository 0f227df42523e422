import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import type { GapId } from '../../../src/model/index.ts';
import { articleOf, readStory, storyNames, told } from '../../stories.ts';
import { wording } from '../../wording.ts';

describe.each(storyNames())('%s', (name) => {
  const story = readStory(name);
  const article = articleOf(name);
  const analysis = analyse(article);

  test(story.phenomenon, () => {
    const found = Object.fromEntries(
      Object.keys(story.gaps).map((id) => [
        id,
        analysis.gaps.filter((gap) => gap.id === (id as GapId)).map((gap) => told(article, gap)),
      ]),
    );
    expect(found).toEqual(story.gaps);
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
