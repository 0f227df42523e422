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

/** Milliseconds. A change is told after `quiet` without another one, but never later than `patience`. */
const TIMES = { quiet: 400, patience: 2_500, longestWait: 60_000, addressCheck: 1_000 };
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
  let pending: ChangeReason | null = null;
  let firstAt = 0;
  let lastAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = 0;
  let notBefore = 0;
  let asking = false;
  let address = placeOf(window.location.href);

  const note = (reason: ChangeReason): void => {
    const now = performance.now();
    if (pending === null) firstAt = now;
    if (pending !== 'navigated') pending = reason;
    lastAt = now;
    if (reason !== 'content') notBefore = 0;
    timer ??= setTimeout(look, TIMES.quiet);
  };
  const look = async (): Promise<void> => {
    timer = undefined;
    if (pending === null || document.hidden || asking) return;
    const now = performance.now();
    const due = Math.max(Math.min(lastAt + TIMES.quiet, firstAt + TIMES.patience), notBefore);
    if (now < due - 1) {
      timer = setTimeout(look, due - now);
      return;
    }
    const reason = pending;
    pending = null;
    asking = true;
    const interesting = (await onChange(reason)) !== false;
    asking = false;
    wait = interesting ? 0 : Math.min(Math.max(wait * 2, TIMES.patience), TIMES.longestWait);
    notBefore = performance.now() + wait;
    if (!signal.aborted) resume();
  };

  const resume = (): void => {
    if (pending !== null) timer ??= setTimeout(look);
  };

  const observer = new MutationObserver((records) => {
    checkAddress();
    // Once a look is due, more of the same tells nothing new.
    if (
      pending === null &&
      !records.slice(0, RECORD_LIMIT).some(touchesText) &&
      records.length <= RECORD_LIMIT
    )
      return;
    note('content');
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
    note('navigated');
  };

  observe(document);
  const whileWatched = { signal, passive: true };
  window.addEventListener('popstate', checkAddress, whileWatched);
  window.addEventListener('hashchange', checkAddress, whileWatched);
  window.addEventListener('pageshow', ({ persisted }) => persisted && note('shown'), whileWatched);
  document.addEventListener('visibilitychange', resume, whileWatched);
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', checkAddress, whileWatched);
  const checks = navigation ? undefined : setInterval(checkAddress, TIMES.addressCheck);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
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

/** Whether text of some length came, went or changed. */
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
