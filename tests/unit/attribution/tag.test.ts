import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/attribution/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

describe('a statement with a long clause between its speaker and its verb', () => {
  it('is sure enough to be shown', () => {
    const text =
      'Sefo Latu, who has kept the harbour log since 2015, said in an interview with The Tide Record on Tuesday that the moorings were finished.';
    const [statement] = attribute(articleFromText(text)).statements;
    expect(statement?.speaker.name).toBe('Sefo Latu');
    expect(statement?.confidence).toBeGreaterThanOrEqual(0.5);
  });
});
