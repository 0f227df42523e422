/** What the measurements put into a page to compare with. */
import { Readability } from '@mozilla/readability';

Object.assign(globalThis, { Readability });
