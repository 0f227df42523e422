import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyDelta,
  compareTexts,
  decide,
  decideAnchors,
  deltaBetween,
  describe as describePassage,
  prepareText,
  readAnchor,
  selectorsOf,
} from '../../../src/anchor/index.ts';
import { ANCHOR_STATES, type Anchor, type Span } from '../../../src/model/index.ts';
import { unitTable } from '../../../src/text/units.ts';

const ENGINE = { name: 'onrecord', version: '0', weights: 'none' };
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom('said', 'Ortiz', 'not', '12', '“', '”', '. ', ' ', '\n\n', '\ud83d', '😀', 'سلام'),
      {
        maxLength: 60,
      },
    )
    .map((words) => words.join(' ')),
);
const anySpan = fc.tuple(
  fc.integer({ min: -9, max: 400 }),
  fc.integer({ min: -9, max: 400 }),
) as fc.Arbitrary<Span>;
const anySpans = fc.array(anySpan, { maxLength: 3 });

const STORY =
  'The harbour at Lumela will close in May.\n\n“We were never asked, and we will not leave,” said Thabo Nkosi, a pilot.\n\nThe port gave no reason on Friday.';
const QUOTE = '“We were never asked, and we will not leave,”';
const anchorOf = (text: string, words: string): Anchor => {
  const start = text.indexOf(words);
  const name = text.indexOf('Thabo Nkosi');
  return describePassage(prepareText(text), [[start, start + words.length]], [[name, name + 11]], ENGINE)!;
};

describe('any texts and spans', () => {
  test('give a state, and places inside the new text', () => {
    fc.assert(
      fc.property(anyText, anyText, anySpans, anySpans, (before, after, parts, speaker) => {
        const decision = decide(compareTexts(before, after), { parts, speaker });
        expect(ANCHOR_STATES).toContain(decision.state);
        for (const [start, end] of [...decision.spans, ...decision.candidates]) {
          expect(0 <= start && start < end && end <= after.length).toBe(true);
        }
      }),
    );
  });

  test('give an anchor that is a valid record, or none', () => {
    fc.assert(
      fc.property(anyText, anySpans, anySpans, (text, parts, speaker) => {
        const anchor = describePassage(prepareText(text), parts, speaker, ENGINE);
        if (anchor === null) return;
        expect(text).toContain(anchor.prefix + anchor.exact + anchor.suffix);
        for (const selector of selectorsOf(anchor, unitTable(text))) {
          if (selector.type === 'TextPositionSelector') expect(selector.end).toBeLessThanOrEqual(text.length);
        }
        const [decision] = decideAnchors([anchor], null, text);
        expect(ANCHOR_STATES).toContain(decision!.state);
      }),
    );
  });

  test('have a delta that leads from the one to the other', () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        expect(applyDelta(from, deltaBetween(from, to))).toEqual({ ok: true, text: to });
      }),
    );
  });
});

describe('records from outside', () => {
  test('an anchor is read as it was written', () => {
    const anchor = anchorOf(STORY, QUOTE);
    expect(readAnchor(JSON.parse(JSON.stringify(anchor)))).toEqual({ ok: true, anchor });
  });

  test('whatever else it is, it is refused in words', () => {
    fc.assert(
      fc.property(fc.anything(), (record) => {
        expect(readAnchor(record).ok).toBe(false);
      }),
    );
  });

  test.each([
    ['of another version', { version: 2 }, 'other-version'],
    ['with a position that is no number', { parts: [[Number.NaN, 4]] }, 'impossible-position'],
    ['with a position before the text', { parts: [[-4, 4]] }, 'impossible-position'],
    ['with words of another length', { exact: 'We' }, 'impossible-position'],
    ['without parts', { parts: [] }, 'impossible-position'],
    ['with a speaker that is no speaker', { speaker: [3] }, 'not-an-anchor'],
  ])('an anchor %s', (_, change, problem) => {
    expect(readAnchor({ ...anchorOf(STORY, QUOTE), ...change })).toEqual({ ok: false, problem });
  });

  test('a tampered quote is not found', () => {
    const anchor = { ...anchorOf(STORY, QUOTE), exact: QUOTE.replace(/\w/g, 'x') };
    expect(decideAnchors([anchor], STORY, STORY)[0]!.state).toBe('orphan');
  });

  test('a damaged delta gives no text', () => {
    const delta = deltaBetween(STORY, `${STORY} And more.`);
    expect(applyDelta(STORY, { ...delta, steps: [[0, 9]] })).toEqual({ ok: false, problem: 'damaged' });
    expect(applyDelta('Another text.', delta)).toEqual({ ok: false, problem: 'other-text' });
  });
});

describe('an anchor without its old text', () => {
  const anchor = anchorOf(STORY, QUOTE);

  test('finds its words', () => {
    const [decision] = decideAnchors([anchor], null, STORY);
    expect(decision).toMatchObject({ state: 'exact', spans: anchor.parts });
  });

  test('is reworded between the same two paragraphs', () => {
    const [decision] = decideAnchors([anchor], null, STORY.replace('will not leave', 'will leave'));
    expect(decision).toMatchObject({ state: 'reworded', changes: ['negation'] });
  });

  test('sees that another is credited', () => {
    const [decision] = decideAnchors([anchor], null, STORY.replace('Thabo Nkosi', 'Lerato Dube'));
    expect(decision!.state).toBe('conflicting');
  });
});
