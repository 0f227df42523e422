/**
 * Trains the attribution tagger: `npm run train` writes src/attribution/en/weights/model.ts,
 * `npm run train -- --check` trains and compares with what is committed instead, byte by byte.
 * Reads ../shared/corpus/polnear/train.jsonl only.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArticles } from './train/corpus.ts';
import { readGold } from './train/examples.ts';
import { moduleText } from './train/pack.ts';
import { trainModel } from './train/pipeline.ts';

const CORPUS = fileURLToPath(new URL('../../shared/corpus/polnear/train.jsonl', import.meta.url));
const FOLDER = fileURLToPath(new URL('../src/attribution/en/weights/', import.meta.url));

const started = Date.now();
const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`);
const text = moduleText(await trainModel(readArticles(CORPUS).map(readGold), log));
const path = `${FOLDER}model.ts`;
const hash = createHash('sha256').update(text).digest('hex');
if (process.argv.includes('--check')) {
  const same = readFileSync(path, 'utf8') === text;
  console.log(
    same
      ? `The committed weights came out again: ${hash}`
      : `The weights differ from the committed ones: ${hash}`,
  );
  process.exitCode = same ? 0 : 1;
} else {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path, text);
  console.log(`${path}: ${text.length} characters, sha256 ${hash}`);
}
