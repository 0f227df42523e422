import { folded, splitWords } from '../../src/library/words/split-words.ts';
import { WordIndexBuilder, WordSearch } from '../../src/library/words/word-index.ts';

/** How many documents have a word that begins with each word of a query. */
export type Find = (query: string) => number;

/**
 * Each way of searching, asked for the same: the documents that have, for each word of a query, one that begins so. Each
 * is told to do no more than that, and is given words split as ours are.
 */
export const SEARCHES: Readonly<Record<string, (documents: readonly string[][]) => Promise<Find>>> = {
  async 'the library’s own'(documents) {
    const builder = new WordIndexBuilder();
    for (const [number, texts] of documents.entries()) builder.add(number, texts);
    const search = new WordSearch(builder.finish());
    return (query) => {
      let left: Set<number> | null = null;
      for (const word of splitWords(query)) {
        const having = new Set<number>();
        search.eachWithBeginning(word, (number) => {
          if (!left || left.has(number)) having.add(number);
        });
        left = having;
      }
      return left?.size ?? 0;
    };
  },

  async MiniSearch(documents) {
    const { default: MiniSearch } = await import('minisearch');
    const search = new MiniSearch({ fields: ['said'], tokenize: splitWords, processTerm: (word) => word });
    search.addAll(documents.map((texts, id) => ({ id, said: texts.join('\n') })));
    return (query) => search.search(query, { prefix: true, combineWith: 'AND' }).length;
  },

  'FlexSearch, whole words': (documents) => flexSearch(documents, 'strict'),
  'FlexSearch, beginnings of words': (documents) => flexSearch(documents, 'forward'),

  /** It keeps no index: it reads every text for each word. */
  async uFuzzy(documents) {
    const { default: UFuzzy } = await import('@leeoniya/ufuzzy');
    const search = new UFuzzy({ interLft: 2, intraIns: 0 });
    const texts = documents.map((said) => folded(said.join('\n')));
    return (query) => {
      let left: number[] | null = null;
      for (const word of splitWords(query)) left = search.filter(texts, word, left ?? undefined) ?? [];
      return left?.length ?? 0;
    };
  },
};

async function flexSearch(documents: readonly string[][], tokenize: 'strict' | 'forward'): Promise<Find> {
  const { Index } = await import('flexsearch');
  const search = new Index({ tokenize, resolution: 1, encode: splitWords });
  for (const [number, texts] of documents.entries()) search.add(number, texts.join('\n'));
  return (query) => search.search(query, { limit: documents.length }).length;
}
