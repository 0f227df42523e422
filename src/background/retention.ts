import { MOST_VERSIONS } from '../anchor/index.ts';
import type { Saved } from '../messages/table.ts';
import { RETENTIONS, type Retention } from '../model/index.ts';
import { browser } from '../platform/browser.ts';
import { StoreError } from '../store/errors.ts';
import { countOlderRevisions, thinRevisions } from '../store/revisions.ts';

const KEY = 'retention';

/** How many earlier versions the reader wants kept of each article; all until they say otherwise. */
export async function retention(): Promise<Retention> {
  const kept = (await browser.storage.local.get(KEY))[KEY];
  return RETENTIONS.find((choice) => choice === kept) ?? 'all';
}

/** How many earlier versions a choice would delete. @throws StoreError */
export const countNotRetained = async (choice: Retention): Promise<number> =>
  choice === 'all' ? 0 : countOlderRevisions(MOST_VERSIONS[choice]);

/** Keeps a choice and deletes at once the versions that it does not keep. */
export async function chooseRetention(choice: Retention): Promise<Saved<Retention>> {
  if (!RETENTIONS.includes(choice)) return { saved: false, problem: 'gone' };
  await browser.storage.local.set({ [KEY]: choice });
  try {
    if (choice !== 'all') await thinRevisions(MOST_VERSIONS[choice]);
    return { saved: true, value: choice };
  } catch (error) {
    if (error instanceof StoreError) return { saved: false, problem: error.failure };
    throw error;
  }
}
