/** What bench/speed measures. `node engine.mjs --pages N` analyses N pages and prints the memory taken at most, in MB. */
import process from 'node:process';
import { analyse } from '../../src/analysis/index.ts';
import { tagStatements } from '../../src/attribution/tagger/index.ts';
import { articleFromText } from '../../src/text/paragraphs.ts';
import { INVENTED } from './invented.ts';

export { analyse, articleFromText, tagStatements };

export const wordsOf = (text: string): number => text.split(/\s+/).length;

/** The invented report over and over, about so many times 800 words. */
export const pages = (times: number): string => {
  const once = Math.ceil(800 / wordsOf(INVENTED));
  return Array.from({ length: times * once }, () => INVENTED).join('\n\n');
};

const at = process.argv.indexOf('--pages');
if (at >= 0) {
  analyse(articleFromText(pages(Number(process.argv[at + 1]))));
  console.log(process.resourceUsage().maxRSS / 1024);
}
