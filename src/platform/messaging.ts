import type { Browser } from 'webextension-polyfill';
import type { Sender } from './browser.ts';

/**
 * The browser's own messaging, which gives promises everywhere. The content script has this alone: the polyfill takes
 * longer to load than a page that is no article may cost.
 */
const native = globalThis as unknown as { browser?: Browser; chrome?: Browser };
const api = (): Browser => (native.browser ?? native.chrome) as Browser;

/** Id of this extension. */
export const ownId = (): string => api().runtime.id;

export const sendToExtension = (message: unknown): Promise<unknown> => api().runtime.sendMessage(message);

/** To the content script in one frame of a tab; the top one is 0. */
export const sendToTab = (tabId: number, frameId: number, message: unknown): Promise<unknown> =>
  api().tabs.sendMessage(tabId, message, { frameId });

/**
 * Listens to messages. `receive` returns null for those that are not its own, and otherwise what will be the answer;
 * it is called at once, while a reader's gesture counts.
 */
export function onMessage(receive: (message: unknown, sender: Sender) => Promise<unknown> | null): void {
  const listen = (message: unknown, sender: Sender, answer: (value: unknown) => void) => {
    const answered = receive(message, sender);
    if (!answered) return undefined;
    void answered.then(answer);
    // A promise as the answer is not understood by every version; this is.
    return true;
  };
  api().runtime.onMessage.addListener(listen as never);
}
