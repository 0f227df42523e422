import { describe, expect, test } from 'vitest';
import {
  compareTexts,
  decide,
  decideAnchors,
  describe as describePassage,
  prepareText,
  readAnchor,
} from '../../../src/anchor/index.ts';
import type { Anchor, Span } from '../../../src/model/index.ts';

const ENGINE = { name: 'onrecord', version: '0', weights: 'none' };
const SENTENCE = 'The tide came in at %s and the pilot of boat %s waited for it near the old pier. ';
const QUOTE = '“We were never asked, and we will not leave the island,” said Thabo Nkosi, a pilot.';

/** A page of some length that repeats no sentence. */
function longPage(length: number): string {
  let text = '';
  for (let k = 0; text.length < length; k++) {
    text += SENTENCE.replace('%s', String(k * 7)).replace('%s', `number ${k}`);
    if (k % 4 === 3) text += '\n\n';
  }
  return text;
}

function anchorOf(text: string, words: string): Anchor {
  const start = text.indexOf(words);
  return describePassage(prepareText(text), [[start, start + words.length]], [], ENGINE)!;
}

describe('a page of ten megabytes', () => {
  const page = longPage(10_000_000);
  const half = Math.floor(page.length / 2);
  const at = page.indexOf('\n\n', half) + 2;
  const before = `${page.slice(0, at)}${QUOTE}\n\n${page.slice(at)}`;

  test('is compared with its edited form, and the passage is found', () => {
    const after = before.replace('will not leave', 'will leave');
    const parts: Span[] = [[at, at + QUOTE.length]];
    const decision = decide(compareTexts(before, after), { parts, speaker: [] });
    expect(decision).toMatchObject({ state: 'reworded', changes: ['negation'] });
  });

  test('does not have what it does not have', () => {
    const anchor = anchorOf(`Before the storm.\n\n${QUOTE}\n\nAfter the storm.`, QUOTE);
    expect(decideAnchors([anchor], null, page)[0]!.state).toBe('orphan');
  });
});

describe('one page that is nothing but', () => {
  test.each([
    ['one letter', 'a'.repeat(200_000)],
    ['one word', 'word '.repeat(50_000)],
    ['one sentence', 'He said no. '.repeat(20_000)],
    ['quotation marks', '“”"'.repeat(50_000)],
    ['lone surrogates', '\ud83d \ude00 '.repeat(20_000)],
    ['combining marks', `e${'\u0301'.repeat(100_000)}`],
    ['white space', ' \n\n\t'.repeat(50_000)],
  ])('%s gives a state', (_, text) => {
    const span: Span = [Math.floor(text.length / 2), Math.floor(text.length / 2) + 9];
    const { state, spans } = decide(compareTexts(text, `${text}${text}`), { parts: [span], speaker: [span] });
    expect(['orphan', 'ambiguous', 'exact', 'moved', 'reworded', 'conflicting']).toContain(state);
    for (const [start, end] of spans) expect(0 <= start && start < end && end <= 2 * text.length).toBe(true);
  });
});

describe('quotes of nothing and of one character', () => {
  const text = `I saw it. A boat, a net, a rope.\n\n${QUOTE}`;
  test.each([
    ['an empty one', [4, 4], 'orphan'],
    ['white space', [9, 10], 'orphan'],
    ['one that ends before it begins', [20, 10], 'orphan'],
    ['one past the end', [9_000, 9_010], 'orphan'],
    ['one before the start', [-20, -10], 'orphan'],
    ['one of no number', [Number.NaN, Number.NaN], 'orphan'],
    ['one letter in its place', [0, 1], 'exact'],
  ] as const)('%s', (_, span, state) => {
    const parts = [[...span]] as Span[];
    expect(decide(compareTexts(text, text), { parts, speaker: [] }).state).toBe(state);
  });

  test('one letter whose sentence is gone is not looked for among all others', () => {
    const { state } = decide(compareTexts(text, text.replace('I saw it. ', '')), {
      parts: [[0, 1]],
      speaker: [],
    });
    expect(['orphan', 'ambiguous']).toContain(state);
  });
});

describe('a record that somebody changed', () => {
  const story = `It rained in the night.\n\n${QUOTE}\n\nThe board was silent on Friday.`;
  const anchor = anchorOf(story, QUOTE);
  test.each([
    ['words that were never there', { exact: 'x'.repeat(anchor.exact.length) }, ['orphan']],
    [
      'context of another article',
      { prefix: 'Nothing of this. ', suffix: ' Nor of that.' },
      ['exact', 'moved', 'ambiguous', 'orphan'],
    ],
    [
      'a place in another paragraph',
      { parts: [[0, anchor.exact.length]] as Span[] },
      ['exact', 'moved', 'orphan'],
    ],
    [
      'paragraphs that hash to nothing',
      { paragraph: { index: -7, hash: '', before: '', after: '' } },
      ['exact'],
    ],
    [
      'a speaker far past the end',
      { speaker: [{ exact: 'Nobody', span: [90_000, 90_006] as Span }] },
      ['exact', 'conflicting'],
    ],
  ])('%s: a state, and never other words', (_, change, states) => {
    const changed = { ...anchor, ...change };
    const reading = readAnchor(JSON.parse(JSON.stringify(changed)));
    if (!reading.ok) return expect(reading.problem).toBe('impossible-position');
    const [decision] = decideAnchors([reading.anchor], null, story);
    expect(states).toContain(decision!.state);
    for (const [start, end] of decision!.spans) expect(story.slice(start, end)).toBe(QUOTE);
  });

  test('of an older version is refused in words', () => {
    expect(readAnchor({ ...anchor, version: 0 })).toEqual({ ok: false, problem: 'other-version' });
  });
});
