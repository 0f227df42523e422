#!/usr/bin/env node
import process from 'node:process';
import packageFacts from '../../package.json' with { type: 'json' };
import { parseArguments, UsageError } from './arguments.ts';
import { runCompare } from './compare.ts';
import { runConvert } from './convert.ts';
import { InputError } from './failure.ts';
import { writeAll } from './output.ts';
import { ALL_READ, runAnalyse, SOME_FAILED } from './run.ts';
import { wording } from './texts.ts';

/** Exit status: the words on the command line mean nothing. */
const USAGE = 2;

async function main(words: readonly string[]): Promise<number> {
  try {
    const request = await parseArguments(words, process.stdin.isTTY === true);
    if (request.command === 'analyse') return await runAnalyse(request.analyse);
    if (request.command === 'convert') return await runConvert(request.convert);
    if (request.command === 'compare') return await runCompare(request.compare);
    const answer = request.command === 'help' ? wording.text('cli_help') : packageFacts.version;
    await writeAll([`${answer}\n`], process.stdout);
    return ALL_READ;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${wording.text(error.key, error.slots)}\n${wording.text('cli_usage')}\n`);
      return USAGE;
    }
    const sentence =
      error instanceof InputError
        ? wording.text(error.failure.key, error.failure.slots)
        : wording.text('cli_stopped', { detail: error instanceof Error ? error.message : String(error) });
    process.stderr.write(`${sentence}\n`);
    return SOME_FAILED;
  }
}

process.exitCode = await main(process.argv.slice(2));
// A pipe that was closed on the other side leaves input unread; nothing is to wait for it.
process.stdin.destroy();
