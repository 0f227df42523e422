import { tagByPatterns } from '../../src/attribution/patterns/index.ts';
import { tag } from '../../src/attribution/tag.ts';
import type { Article, TaggedStatement } from '../../src/model/index.ts';
import { tagByLabels } from '../baselines/label-tagger.ts';

/** What stands in the table, worst first. */
export const TAGGERS: readonly { name: string; tag: (article: Article) => TaggedStatement[] }[] = [
  { name: 'patterns', tag: tagByPatterns },
  { name: 'labels, nearest source', tag: tagByLabels },
  { name: 'this release', tag },
];
