// @ts-check
/**
 * Makes a story of a note that a reader saved as wrong: npm run story -- FILE
 * Stories are invented: tell the case anew, in other words and places, before it is committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const [file, stories = fileURLToPath(new URL('../tests/stories', import.meta.url))] = process.argv.slice(2);
if (!file) {
  console.error('usage: npm run story -- FILE [FOLDER]');
  process.exit(2);
}
const { story, files } = JSON.parse(readFileSync(file, 'utf8'));
if (!/^[a-z0-9-]+$/.test(story)) throw new Error(`Not the name of a story: ${story}`);
const folder = join(stories, story);
mkdirSync(folder);
writeFileSync(join(folder, 'article.txt'), files['article.txt']);
writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(files['expected.json'], null, 2)}\n`);
console.log(`${folder}: now tell it anew in invented words.`);
