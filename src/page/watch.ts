import { paced } from './pace.ts';

/** `navigated`: another address in the same document; `content`: text came, went or changed; `shown`: back from the cache. */
export type ChangeReason = 'navigated' | 'content' | 'shown';

export interface WatchOptions {
  signal: AbortSignal;
  /**
   * Called when it is worth reading the page again. An answer of false says that nothing of interest had changed: the
   * next look then waits twice as long, so that a page that never rests costs next to nothing. It may be a promise:
   * nothing more is told until it is settled.
   */
  onChange(reason: ChangeReason): unknown;
}

export interface Watch {
  /** Changes inside these open shadow roots count too, which the document's own do not tell. */
  alsoIn(roots: readonly ShadowRoot[]): void;
}

/** Milliseconds. */
const ADDRESS_CHECK = 1_000;
/** Shorter pieces of text than this are clocks, counters and labels. */
const TEXT_LENGTH = 40;
const RECORD_LIMIT = 200;

/**
 * Watches a living page: text that loads late or is rendered by scripts, navigation without a new document, endless
 * scrolling, live updates, the back/forward cache. Nothing is told while the page is hidden. One abort ends all of it.
 */
export function watchPage(document: Document, { signal, onChange }: WatchOptions): Watch {
  const window = document.defaultView;
  if (!window || signal.aborted) return { alsoIn() {} };
  let address = placeOf(window.location.href);
  const pace = paced<ChangeReason>({
    tell: onChange,
    mayTell: () => !document.hidden,
    outweighs: (reason) => reason !== 'content',
  });

  const observer = new MutationObserver((records) => {
    checkAddress();
    // Once a look is due, more of the same tells nothing new.
    if (!pace.isDue() && !touchText(records)) return;
    pace.note('content');
  });
  const observed = new WeakSet<Node>();
  const observe = (root: Node): void => {
    if (observed.has(root)) return;
    observed.add(root);
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  };
  const checkAddress = (): void => {
    const now = placeOf(window.location.href);
    if (now === address) return;
    address = now;
    pace.note('navigated');
  };

  observe(document);
  const whileWatched = { signal, passive: true };
  window.addEventListener('popstate', checkAddress, whileWatched);
  window.addEventListener('hashchange', checkAddress, whileWatched);
  window.addEventListener('pageshow', ({ persisted }) => persisted && pace.note('shown'), whileWatched);
  document.addEventListener('visibilitychange', pace.resume, whileWatched);
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', checkAddress, whileWatched);
  const checks = navigation ? undefined : setInterval(checkAddress, ADDRESS_CHECK);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      pace.stop();
      clearInterval(checks);
    },
    { once: true },
  );
  return { alsoIn: (roots) => roots.forEach(observe) };
}

/** The address without its fragment, unless the fragment is a route. */
function placeOf(href: string): string {
  const [place, fragment = ''] = href.split('#', 2) as [string, string?];
  return /^!?\//.test(fragment) ? href : place;
}

/** Whether text of some length came, went or changed; more records than are looked at stand for such text too. */
export function touchText(records: readonly MutationRecord[]): boolean {
  return records.length > RECORD_LIMIT || records.some(touchesText);
}

/** The same of one record. */
export function touchesText(record: MutationRecord): boolean {
  if (record.type === 'characterData') return (record.target.nodeValue?.length ?? 0) >= TEXT_LENGTH;
  return holdsText(record.addedNodes) || holdsText(record.removedNodes);
}

function holdsText(nodes: NodeList): boolean {
  for (let at = 0; at < Math.min(nodes.length, RECORD_LIMIT); at++) {
    const node = nodes[at] as Node;
    if (node.nodeType === 1 && /^(?:SCRIPT|STYLE|LINK|IFRAME|NOSCRIPT)$/i.test(node.nodeName)) continue;
    if ((node.textContent?.length ?? 0) >= TEXT_LENGTH || (node as Partial<Element>).shadowRoot) return true;
  }
  return false;
}
