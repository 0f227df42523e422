import type { ChainLink, NamedAs, Statement } from '../model/index.ts';

export const SOURCING_CLASSES = [
  'named-person',
  'named-organisation',
  'role-only',
  'second-hand',
  'unnamed',
  'nobody',
] as const;
/** How a reader can know whose words a statement is. Every statement falls in exactly one class. */
export type SourcingClass = (typeof SOURCING_CLASSES)[number];

const UNNAMED: readonly NamedAs[] = ['one-of-named-set', 'unnamed-individual', 'unnamed-group'];

/** Somebody is there, and the page does not say who. */
export const isUnnamed = (link: { namedAs: NamedAs }): boolean => UNNAMED.includes(link.namedAs);

/** The words came from or through somebody whom the page does not name. */
const passesSomeoneUnnamed = (statement: Statement): boolean =>
  statement.chainEffective.some((link) => link.role !== 'publisher' && isUnnamed(link)) ||
  isUnnamed(statement.speaker);

/**
 * The class of one statement. What the words passed through decides first, so that the count of those that came through
 * somebody without a name is the count that the note on one unnamed person gives; then nobody credited, then a route
 * through others, then what kind of name the speaker has.
 */
export function sourcingClass(statement: Statement): SourcingClass {
  const { namedAs } = statement.speaker;
  if (passesSomeoneUnnamed(statement)) return 'unnamed';
  if (namedAs === 'none') return 'nobody';
  if (statement.chainEffective.some((link: ChainLink) => link.role === 'intermediary')) return 'second-hand';
  if (namedAs === 'role-only') return 'role-only';
  return namedAs === 'named-person' ? 'named-person' : 'named-organisation';
}
