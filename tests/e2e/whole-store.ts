import type { Page } from 'puppeteer-core';

/** What a database holds, to be compared with what it held at another time. */
export interface WholeStore {
  /** 0 where there is no database. */
  version: number;
  /** For each store how many records it has, and the SHA-256 of all of them with their keys, in the store's order. */
  stores: Record<string, string>;
}

/**
 * Every record of the extension's database, as it lies there: no code of the extension opens it. What only saves time,
 * and what a restore has on its way in, is left out. Nothing in the function that runs in the page has a name of its own.
 */
export const wholeStore = (page: Page): Promise<WholeStore> =>
  page.evaluate(async () => {
    // Opening a database that is not there would make an empty one.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'onrecord'))
      return { version: 0, stores: {} };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('onrecord');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const names = [...database.objectStoreNames].filter((name) => name !== 'derived' && name !== 'staged');
    const transaction = database.transaction(names);
    const reads = names.map((name) => {
      const store = transaction.objectStore(name);
      return { keys: store.getAllKeys(), records: store.getAll() };
    });
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const stores: Record<string, string> = {};
    for (const [at, { keys, records }] of reads.entries()) {
      const written = JSON.stringify([keys.result, records.result], (_, value) =>
        ArrayBuffer.isView(value) ? [value.constructor.name, ...(value as Uint8Array)] : value,
      );
      const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(written));
      const digits = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      stores[names[at]!] = `${records.result.length}: ${digits}`;
    }
    const { version } = database;
    database.close();
    return { version, stores };
  });

/** How many records a restore left on their way in. */
export const recordsStaged = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('onrecord');
        request.onsuccess = () => {
          const count = request.result.transaction('staged').objectStore('staged').count();
          count.onsuccess = () => {
            request.result.close();
            resolve(count.result);
          };
        };
      }),
  );
