/** What the tests put into a page in place of the content script: the page layer under one name. */
import * as page from '../../src/page/index.ts';

Object.assign(globalThis, { onrecordPage: page });
