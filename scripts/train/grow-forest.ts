/** A thread that grows one forest at a time: gets a table and options, sends the trees back. */
import { parentPort } from 'node:worker_threads';
import { type BoostOptions, boost, type Table } from './boost.ts';

parentPort?.on('message', ({ table, options }: { table: Table; options: BoostOptions }) => {
  parentPort?.postMessage(boost(table, options));
});
