import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach } from 'vitest';
import { closeStore } from '../../../src/store/open.ts';

/** Every test of a file that imports this begins without a database. */
afterEach(async () => {
  await closeStore();
  await deleteDB('onrecord');
});
