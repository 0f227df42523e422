import type { LibraryCalls, LibraryProgress, Reply } from './protocol.ts';

/** The page's side of the library's worker. */
export interface LibraryWorker {
  call<Name extends keyof LibraryCalls>(
    name: Name,
    input: LibraryCalls[Name]['in'],
  ): Promise<LibraryCalls[Name]['out']>;
}

/** Starts the worker. @param tell is given each report of how far it is */
export function startWorker(tell: (progress: LibraryProgress) => void): LibraryWorker {
  const worker = new Worker(new URL('./main.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let calls = 0;
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    if ('progress' in data) return tell(data.progress);
    const call = waiting.get(data.number);
    waiting.delete(data.number);
    if ('error' in data) call?.reject(new Error(data.error));
    else call?.resolve(data.value);
  };
  return {
    call: (name, input) =>
      new Promise<never>((resolve, reject) => {
        const number = ++calls;
        waiting.set(number, { resolve: resolve as (value: unknown) => void, reject });
        worker.postMessage({ number, call: name, input });
      }),
  };
}
