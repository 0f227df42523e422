import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlightsOf, machinesPart } from '../../../src/background/highlights.ts';
import {
  type Anchor,
  type ArticleWithNotes,
  DEFAULT_SETTINGS,
  type FollowedWords,
  layerId,
  type MachineNote,
  type NoteRecord,
  type Settings,
} from '../../../src/model/index.ts';
import { damArticle } from '../../fixtures/dam-article.ts';

/** Names and ranges of the registry, which the page can read; what a click opens it cannot. */
const registryOf = (page: ArticleWithNotes, settings: Settings = DEFAULT_SETTINGS) =>
  highlightsOf(machinesPart(page, settings)).map(({ severity, span }) => `${severity} ${span.join('–')}`);

const dam = damArticle();
const length = dam.article.text.length;
const aSpan = fc
  .tuple(fc.nat({ max: length - 2 }), fc.integer({ min: 1, max: 80 }))
  .map(([start, size]): [number, number] => [start, Math.min(start + size, length)]);
const aStatement = fc.constantFrom(...dam.statements.map(({ id }) => id));
const followed = (state: 'reworded' | 'conflicting' | 'moved', span: [number, number]): FollowedWords => ({
  anchor: { quote: 'words' } as unknown as Anchor,
  decision: { state, spans: [span], diff: [], changes: [], speaker: null } as never,
});
const aState = fc.constantFrom('reworded' as const, 'conflicting' as const, 'moved' as const);

/** Whatever a person can have written, corrected, added or tagged, before or after the article was edited. */
const whatPersonsWrote: fc.Arbitrary<NoteRecord> = fc
  .record({ span: aSpan, statementId: aStatement, added: fc.boolean(), own: fc.boolean(), state: aState })
  .map(({ span, statementId, added, own, state }): NoteRecord => {
    const quote = dam.article.text.slice(...span);
    const times = { createdAt: 1, updatedAt: 1 };
    const base = { articleId: dam.article.id, statementId, quote, ...times, followed: followed(state, span) };
    return own
      ? { ...base, kind: 'human', id: `note ${span.join()}`, anchor: span, text: 'Ask when.' }
      : {
          ...base,
          kind: 'layer',
          id: layerId(added ? `added ${span.join()}` : statementId),
          statementId: added ? `added ${span.join()}` : statementId,
          added,
          speaker: { name: 'Nana Tetteh', namedAs: 'named-person' },
          content: [span],
          tags: ['dam'],
          anchor: span,
        };
  });

const someSettings = fc.record({
  threshold: fc.constantFrom(0.5, 0.7, 0.9),
  hiddenGaps: fc.constantFrom<Settings['hiddenGaps']>([], ['unnamed-group']),
});

describe('what a page can read of its marks', () => {
  test('is the same whatever a person wrote, corrected, added or confirmed', () => {
    fc.assert(
      fc.property(
        fc.array(whatPersonsWrote, { maxLength: 4 }),
        fc.array(fc.nat({ max: 20 })),
        someSettings,
        (written, confirmed, chosen) => {
          const settings: Settings = { ...DEFAULT_SETTINGS, ...chosen };
          const page = damArticle();
          page.statements.forEach((statement, at) => {
            statement.confidence = at % 2 === 0 ? 0.6 : 0.95;
          });
          const machines = page.notes.filter((note): note is MachineNote => note.kind === 'machine');
          const before = registryOf({ ...page, notes: machines }, settings);
          const judged = machines.map((note, at) =>
            confirmed.includes(at) ? { ...note, judgement: 'confirmed' as const } : note,
          );
          expect(registryOf({ ...page, notes: [...judged, ...written] }, settings)).toEqual(before);
        },
      ),
    );
  });

  test('has no more words for what a person judged and the machine no longer finds', () => {
    const page = damArticle();
    const [note] = page.notes.filter((one): one is MachineNote => one.kind === 'machine');
    const gone: MachineNote = {
      ...note!,
      id: 'gone',
      current: false,
      judgement: 'confirmed',
      followed: followed('reworded', [3, 30]),
    };
    expect(registryOf({ ...page, notes: [...page.notes, gone] })).toEqual(registryOf(page));
  });

  test('has fewer words where notes were dismissed, never others', () => {
    const page = damArticle();
    const spans = (given: ArticleWithNotes) =>
      new Set(highlightsOf(machinesPart(given, DEFAULT_SETTINGS)).map(({ span }) => span.join()));
    const before = spans(page);
    const notes = page.notes.map((note) =>
      note.kind === 'machine' ? { ...note, judgement: 'dismissed' as const } : note,
    );
    const after = spans({ ...page, notes });
    expect(after.size).toBeLessThan(before.size);
    expect([...after].filter((span) => !before.has(span))).toEqual([]);
  });
});
