/** The first statements of a process: loading, unpacking the weights and compiling count. */
import { tagStatements } from '../../src/attribution/tagger/index.ts';
import { articleFromText } from '../../src/text/paragraphs.ts';
import { INVENTED } from './invented.ts';

tagStatements(articleFromText(INVENTED));
console.log(performance.now().toFixed(1));
