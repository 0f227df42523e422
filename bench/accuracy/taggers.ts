import { tagStatements } from '../../src/attribution/tagger/index.ts';
import type { Article, TaggedStatement } from '../../src/model/index.ts';
import { tagByLabels } from '../baselines/label-tagger.ts';
import { tagByPatterns } from '../baselines/patterns/index.ts';

/** What stands in the table, worst first. */
export const TAGGERS: readonly { name: string; tag: (article: Article) => TaggedStatement[] }[] = [
  { name: 'patterns', tag: tagByPatterns },
  { name: 'labels, nearest source', tag: tagByLabels },
  { name: 'this release', tag: (article) => tagStatements(article) },
];
