import { Worker } from 'node:worker_threads';
import type { Trees } from '../../src/attribution/tagger/trees.ts';
import type { BoostOptions, Table } from './boost.ts';

interface Job {
  table: Table;
  options: BoostOptions;
  done: (trees: Trees) => void;
  failed: (error: Error) => void;
}

/** A thread reads plain JavaScript only until it has been told how to read TypeScript. */
const START = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => { register(); return import(workerData); });
`;

/** Grows forests in threads of their own; which thread grows which does not matter to what comes out. */
export class ForestGrower {
  private readonly idle: Worker[] = [];
  private readonly waiting: Job[] = [];
  private readonly workers: Worker[];

  constructor(threads = 2) {
    const url = new URL('./grow-forest.ts', import.meta.url).href;
    this.workers = Array.from({ length: threads }, () => new Worker(START, { eval: true, workerData: url }));
    this.idle.push(...this.workers);
  }

  /** Grows the forest of a table, whose rows are handed over and gone afterwards. */
  grow(table: Table, options: BoostOptions): Promise<Trees> {
    return new Promise((done, failed) => {
      this.waiting.push({ table, options, done, failed });
      this.start();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private start(): void {
    const worker = this.waiting.length > 0 ? this.idle.pop() : undefined;
    if (!worker) return;
    const job = this.waiting.shift() as Job;
    worker.once('message', (trees: Trees) => {
      worker.removeAllListeners('error');
      this.idle.push(worker);
      job.done(trees);
      this.start();
    });
    worker.once('error', job.failed);
    worker.postMessage({ table: job.table, options: job.options }, [job.table.rows.buffer as ArrayBuffer]);
  }
}
