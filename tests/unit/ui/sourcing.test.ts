import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';
import { sourcingClass } from '../../../src/ui/sourcing.ts';
import { damArticle } from '../../fixtures/dam-article.ts';

const statement = (id: string) => damArticle().statements.find((one) => one.id === id)!;

describe('the class of a statement', () => {
  test.each([
    ['a person quoted by name', 's6', 'named-person'],
    ['an organisation', 's7', 'named-organisation'],
    ['an office that one person holds', 's8', 'role-only'],
    ['a named person whose words came through somebody who is not named', 's1', 'unnamed'],
    ['one of three, through a newspaper', 's2', 'unnamed'],
    ['a group without a name', 's4', 'unnamed'],
    ['a quote without a speaker', 's5', 'nobody'],
  ])('%s', (_name, id, expected) => {
    expect(sourcingClass(statement(id))).toBe(expected);
  });

  test('a named person whose words came through others who are named is second-hand', () => {
    const one = statement('s1');
    one.chainEffective = one.chainEffective.map((link) =>
      link.role === 'publisher' ? link : { ...link, namedAs: 'named-person' },
    );
    expect(sourcingClass(one)).toBe('second-hand');
  });

  test('a quote without a speaker that came through somebody who is not named counts with what came through them', () => {
    const one = statement('s5');
    const passedOn = statement('s1').chainEffective.filter(({ role }) => role !== 'speaker');
    one.chainEffective = [...passedOn, ...one.chainEffective.filter(({ role }) => role !== 'publisher')];
    expect(one.speaker.namedAs).toBe('none');
    expect(sourcingClass(one)).toBe('unnamed');
  });

  test('as many came through an unnamed person as the note on them says', () => {
    const path = join(import.meta.dirname, '../../stories/the-lede-rests-on-one-official');
    const { statements, gaps } = analyse(articleFromText(readFileSync(join(path, 'article.txt'), 'utf8')));
    const note = gaps.find(({ id }) => id === 'single-unnamed-source')!;
    const counted = statements.filter(({ id }) => note.statements.includes(id));
    expect(counted.length).toBeGreaterThan(0);
    expect(counted.map(sourcingClass)).toEqual(counted.map(() => 'unnamed'));
  });

  test('a document counts with the organisations', () => {
    const one = statement('s7');
    one.speaker.namedAs = 'document';
    expect(sourcingClass(one)).toBe('named-organisation');
  });
});
