import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings, settingsFrom, shownOf } from '../../../src/model/index.ts';
import { damArticle } from '../../fixtures/dam-article.ts';

const shown = (change: Partial<Settings>, page = damArticle()) =>
  shownOf(page, { ...DEFAULT_SETTINGS, ...change });

describe('stored settings', () => {
  test('come back as they were', () => {
    const chosen: Settings = {
      threshold: 0.8,
      hiddenGaps: ['partial-quote'],
      highlights: 'lines',
      print: false,
      keep: 'touched',
      days: 30,
      language: 'fa',
      inStep: false,
      remindedAt: 60,
    };
    expect(settingsFrom(structuredClone(chosen))).toEqual(chosen);
  });

  test('that are anything else are as they are at first, and never throw', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(settingsFrom({ ...(stored as object), ...{ threshold: 'high', keep: 3 } })).toMatchObject({
          threshold: DEFAULT_SETTINGS.threshold,
          keep: 'everything',
        });
        expect(() => settingsFrom(stored)).not.toThrow();
      }),
    );
  });
});

describe('what is shown', () => {
  test('is everything at first', () => {
    expect(shown({})).toEqual(damArticle());
  });

  test('leaves out kinds of note that the reader hid, unless they judged the note', () => {
    const page = damArticle();
    const kind = 'unnamed-one-of-set';
    const of = (given: typeof page) =>
      given.notes.filter((note) => note.kind === 'machine' && note.gap.id === kind);
    expect(of(shown({ hiddenGaps: [kind] }, page))).toEqual([]);
    const [judged] = of(page);
    if (judged?.kind === 'machine') judged.judgement = 'confirmed';
    expect(of(shown({ hiddenGaps: [kind] }, page))).toEqual([judged]);
  });

  test('leaves out what the machine is less sure of, and a note lists only statements that are shown', () => {
    const page = damArticle();
    const [first] = page.statements;
    first!.confidence = 0.6;
    const seen = shown({ threshold: 0.7 }, page);
    expect(seen.statements.map(({ id }) => id)).not.toContain(first!.id);
    for (const note of seen.notes) {
      if (note.kind === 'machine') expect(note.gap.statements).not.toContain(first!.id);
    }
  });

  test('keeps a statement that the reader wrote on, however unsure the machine is', () => {
    const page = damArticle();
    for (const statement of page.statements) statement.confidence = 0.5;
    expect(shown({ threshold: 0.9 }, page).statements.map(({ id }) => id)).toEqual(['s8']);
  });
});
