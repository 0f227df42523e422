import { describe, expect, test } from 'vitest';
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

  test('a document counts with the organisations', () => {
    const one = statement('s7');
    one.speaker.namedAs = 'document';
    expect(sourcingClass(one)).toBe('named-organisation');
  });
});
