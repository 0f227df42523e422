import { packLine, unpackArticle, unpackLine } from '../pack.ts';
import type { WholeArticle } from './merge.ts';

/** An article with everything that belongs to it, packed: its record as `articles` has it, and the rest. */
export interface PackedWhole {
  packed: Uint8Array<ArrayBuffer>;
  rest: Uint8Array<ArrayBuffer>;
}

type Rest = Pick<WholeArticle, 'firstSeen' | 'lastSeen' | 'touched' | 'revisions'>;

/** @param packed the article's own record */
export function packWhole(article: WholeArticle, packed: PackedWhole['packed']): PackedWhole {
  const { firstSeen, lastSeen, touched, revisions } = article;
  return { packed, rest: packLine({ firstSeen, lastSeen, touched, revisions } satisfies Rest) };
}

export const unpackWhole = ({ packed, rest }: PackedWhole): WholeArticle => ({
  ...unpackArticle(packed),
  ...(unpackLine(rest) as Rest),
});
