import { describe, expect, test } from 'vitest';
import { applyRules, RULES, type Rule } from '../../../src/gaps/index.ts';
import { KeyMaker } from '../../../src/gaps/key.ts';
import { readArticle } from '../../../src/gaps/reading/reading.ts';
import type { Gap, GapId } from '../../../src/model/index.ts';
import { articleOf, attributionOf, type Said } from './build.ts';

const article = articleOf([
  'A nurse at the clinic said the ward was full. Some doctors warned of a strike.',
  'A harbour official said the quay had sunk. “We saw it go,” another official said.',
  '"We waited for nine hours on the ice." The bus came at noon.',
]);
const said: Said[] = [
  { source: 'A nurse at the clinic', cue: 'said', content: 'the ward was full', as: 'unnamed-individual' },
  { source: 'Some doctors', cue: 'warned of', content: 'a strike', as: 'unnamed-group' },
  { source: 'A harbour official', cue: 'said', content: 'the quay had sunk', as: 'unnamed-individual' },
];
const more: Said = {
  source: 'another official',
  cue: 'said',
  content: '“We saw it go,”',
  as: 'unnamed-individual',
  type: 'direct',
};

const keysOf = (gaps: readonly Gap[]): Map<string, string> =>
  new Map(gaps.map(({ id, key, anchor }) => [`${id} ${anchor}`, key]));

const keys = (
  statements: Said[],
  rules: readonly Rule[] = RULES,
  confidence?: number,
): Map<string, string> => {
  const attribution = attributionOf(article, statements);
  if (confidence !== undefined)
    for (const statement of attribution.statements) statement.confidence = confidence;
  return keysOf(applyRules(rules, article, attribution));
};

describe('the key of a gap outlives a new engine', () => {
  const before = keys(said);

  test('there are several gaps to look at, each with a key of its own', () => {
    expect(before.size).toBeGreaterThanOrEqual(4);
    expect(new Set(before.values()).size).toBe(before.size);
  });

  test('that is surer, or less sure, of the statements', () => {
    expect(keys(said, RULES, 0.55)).toEqual(before);
    expect(keys(said, RULES, 1)).toEqual(before);
  });

  test('whose rules have other versions', () => {
    const raised = RULES.map(
      (rule): Rule => ({
        ...rule,
        version: '9.0',
        find: (reading) => rule.find(reading).map((finding) => ({ ...finding, version: '9.0' })),
      }),
    );
    const attribution = attributionOf(article, said);
    const gaps = applyRules(raised, article, attribution);
    expect(gaps.map(({ rule }) => rule.version)).toContain('9.0');
    expect(keysOf(gaps)).toEqual(before);
  });

  test('that finds one statement more, so that all later ones count otherwise', () => {
    const after = keys([said[0] as Said, more, ...said.slice(1)]);
    expect(after.size).toBeGreaterThan(before.size);
    for (const [place, key] of before) expect(after.get(place), place).toBe(key);
  });

  test('that lists the statements in another order', () => {
    expect(keys([...said].reverse())).toEqual(before);
  });
});

describe('the key of a gap outlives an anchor that is drawn otherwise', () => {
  const read = articleOf([
    'A nurse at the clinic, who asked not to be named, said the ward was full. An aide spoke of a strike.',
    'The minister is believed to have left. About 62% of tenants moved, and 14% came back.',
    'He called it "a mess of our own making, and no more" on the stairs of the court.',
  ]);
  const reading = readArticle(read, attributionOf(read, []));
  const keyOf = (id: GapId, words: string): string => {
    const start = read.text.indexOf(words);
    return new KeyMaker().keyFor(id, [start, start + words.length], reading);
  };

  test.each<[GapId, string[]]>([
    ['unnamed-individual', ['A nurse at the clinic', 'nurse', 'A nurse', 'A nurse at the clinic,']],
    ['unnamed-individual', ['A nurse at the clinic, who asked not to be named', 'nurse at the clinic']],
    ['agentless-attribution', ['is believed', 'believed', 'is believed to']],
    ['unsourced-statistic', ['About 62% of tenants', '62%', '62% of tenants']],
    ['partial-quote', ['"a mess of our own making, and no more"', 'a mess of our own making']],
  ])('%s: %s', (id, anchors) => {
    expect(new Set(anchors.map((words) => keyOf(id, words))).size).toBe(1);
  });

  test.each<[GapId, string, string]>([
    ['unnamed-individual', 'A nurse at the clinic', 'An aide'],
    ['unsourced-statistic', '62%', '14%'],
  ])('and tells %s: %s from %s', (id, one, other) => expect(keyOf(id, one)).not.toBe(keyOf(id, other)));

  test('and a better id for the same question', () => {
    const ids = ['bare-source', 'unnamed-individual', 'unnamed-group'] as const;
    expect(new Set(ids.map((id) => keyOf(id, 'A nurse'))).size).toBe(1);
  });

  test('and is another one where the note says something else', () => {
    const key = keyOf('unnamed-individual', 'A nurse');
    for (const id of ['unnamed-one-of-set', 'anonymity-unexplained', 'secondhand-chain'] as const) {
      expect(keyOf(id, 'A nurse')).not.toBe(key);
    }
  });
});

describe('where the same words stand on the page more than once', () => {
  const page = ['Officials said the quay had sunk.', 'Officials warned that the ferry would not run.'];
  const officials = (cue: string, content: string): Said => ({
    source: 'Officials',
    cue,
    content,
    as: 'unnamed-group',
  });
  const first = officials('said', 'the quay had sunk');
  const second = officials('warned', 'the ferry would not run');
  const keysIn = (paragraphs: string[], statements: Said[]): string[] => {
    const read = articleOf(paragraphs);
    return applyRules(RULES, read, attributionOf(read, statements)).flatMap(({ id, key }) =>
      id === 'unnamed-group' ? [key] : [],
    );
  };

  test('each has a key of its own, whether the others are found or not', () => {
    const [one, two] = keysIn(page, [first, second]);
    expect(one).not.toBe(two);
    expect(keysIn(page, [first])).toEqual([one]);
    expect(keysIn(page, [second])).toEqual([two]);
  });

  test('an edit elsewhere changes none', () => {
    const edited = ['Officials came at dawn.', ...page];
    expect(keysIn(edited, [first, second])).toEqual(keysIn(page, [first, second]));
  });

  test('a refrain is counted', () => {
    const read = articleOf(['Officials said no.', 'Officials said no.']);
    const keys = new KeyMaker();
    const reading = readArticle(read, attributionOf(read, []));
    const first = keys.keyFor('unnamed-group', [0, 9], reading);
    expect(keys.keyFor('unnamed-group', [20, 29], reading)).toBe(`${first}:2`);
  });
});
