import { attribute } from '../../../src/attribution/index.ts';
import type { Link, Statement } from '../../../src/model/index.ts';
import { articleFromText } from '../../../src/text/paragraphs.ts';

export const OUTLET = 'The Harbour Times';

/** The statements of a text; words between ⟦ and ⟧ are a link to its `address`. */
export function statementsOf(marked: string, address = 'https://courier.example/dam'): Statement[] {
  const text = marked.replace(/[⟦⟧]/g, '');
  const article = articleFromText(text, {
    outlet: OUTLET,
    ...(text !== marked && { url: 'https://h.example/1' }),
  });
  const start = marked.indexOf('⟦');
  if (start >= 0) {
    const link: Link = { start, end: marked.indexOf('⟧') - 1, url: address };
    const paragraph = article.paragraphs.find((one) => one.start <= start && start < one.end);
    paragraph?.links.push(link);
  }
  return attribute(article).statements;
}

/** The innermost statement: of nested ones the last. */
export const innermost = (marked: string): Statement => statementsOf(marked).at(-1) as Statement;
