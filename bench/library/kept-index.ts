/** Work on the store of what is made from other records, for a page of the extension. */
const derived = (mode: string, request: string) => `new Promise((resolve, reject) => {
  const opening = indexedDB.open('onrecord');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('derived', '${mode}');
    const asked = transaction.objectStore('derived').${request};
    transaction.oncomplete = () => {
      opening.result.close();
      resolve(asked.result);
    };
  };
})`;

/** How many search indexes are kept: 1 or 0. */
export const KEPT_INDEX = derived('readonly', `count('words')`);
/** Takes the kept search index away, so that it is made anew. */
export const FORGET_INDEX = derived('readwrite', `delete('words')`);
