import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/attribution/index.ts';
import { tagByPatterns } from '../../../src/attribution/patterns/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

const wordsByForm = (text: string): string[] =>
  tagByPatterns(articleFromText(text)).flatMap(({ content }) => content.map((span) => text.slice(...span)));

describe('where the words begin after a reporting verb', () => {
  it.each([
    ['a place before "that"', 'Ana Ruiz said at the trial that the dam was safe.', ['the dam was safe']],
    ['"that" at once', 'Ana Ruiz said that the dam was safe.', ['the dam was safe']],
    ['a clause without "that"', 'Ana Ruiz said the dam was safe.', ['the dam was safe']],
    ['only a place and time', 'It is something that Ana Ruiz said in 2011, before the vote.', []],
  ])('%s', (_, text, words) => expect(wordsByForm(text)).toEqual(words));
});

describe('a statement that the tagger doubts and the form bears out', () => {
  it('is at least as sure as the form', () => {
    const text =
      'Sefo Latu, who has kept the harbour log since 2015, said in an interview with The Tide Record on Tuesday that the moorings were finished.';
    const [statement] = attribute(articleFromText(text)).statements;
    expect(statement?.speaker.name).toBe('Sefo Latu');
    expect(statement?.confidence).toBeGreaterThanOrEqual(0.5);
  });
});
