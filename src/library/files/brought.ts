import { type Joined, mergeArticle, type Preference, type WholeArticle } from '../../store/backup/merge.ts';
import { type PackedWhole, packWhole, unpackWhole } from '../../store/backup/staged.ts';
import { packArticle } from '../../store/pack.ts';
import { follow } from './follow.ts';

/** What is kept here of an article, by its address; undefined for nothing. */
export type LookUp = (articleId: string) => Promise<WholeArticle | undefined>;

/**
 * What is kept here with what a file has brought so far, so that an article that comes twice is joined to what it
 * became. What was brought is held packed, as it is staged.
 */
export class Brought {
  private readonly articles = new Map<string, PackedWhole>();
  private readonly lookUpHere: LookUp;
  private readonly preference: Preference;

  constructor(lookUpHere: LookUp, preference: Preference) {
    this.lookUpHere = lookUpHere;
    this.preference = preference;
  }

  readonly lookUp: LookUp = async (id) => {
    const brought = this.articles.get(id);
    return brought ? unpackWhole(brought) : this.lookUpHere(id);
  };

  /** @param packed the article's own record, asked for where the article is not as it was here */
  async add(file: WholeArticle, packed: () => Uint8Array<ArrayBuffer>): Promise<Joined> {
    const { id } = file.article;
    const here = await this.lookUp(id);
    const merged = mergeArticle(here, file, this.preference, follow);
    const { article } = merged;
    if (!merged.same)
      this.articles.set(
        id,
        packWhole(article, article.article === file.article ? packed() : packArticle(article)),
      );
    return { isNew: here === undefined, merged };
  }
}
