/** Frames in which what took the keyboard's place may take the keyboard as well. */
const GRACE = 2;

/**
 * Keeps the keyboard in a list when what had it goes away and nothing else took it: it goes on at the card itself, or
 * at the card that came into its place. Else the browser would start again at the document's beginning.
 *
 * @returns stops keeping
 */
export function keepFocus(list: HTMLElement): () => void {
  let last: { element: HTMLElement; cardKey: string; index: number } | null = null;
  const cards = () => [...list.querySelectorAll<HTMLElement>('[data-card]')];
  const remember = ({ target }: FocusEvent) => {
    const card = (target as HTMLElement).closest<HTMLElement>('[data-card]');
    last = card && {
      element: target as HTMLElement,
      cardKey: card.dataset.card!,
      index: cards().indexOf(card),
    };
  };
  const forget = () => {
    last = null;
  };
  const isLost = () => last !== null && !last.element.isConnected && document.activeElement === document.body;
  const look = (frames: number) =>
    requestAnimationFrame(() => {
      if (!isLost()) return;
      if (frames > 0) return void look(frames - 1);
      const now = cards();
      const same = now.find((card) => card.dataset.card === last!.cardKey);
      (same ?? now[Math.min(last!.index, now.length - 1)] ?? list).focus({
        preventScroll: same !== undefined,
      });
    });
  const changes = new MutationObserver(() => {
    if (isLost()) look(GRACE);
  });
  list.addEventListener('focusin', remember);
  // Whoever points elsewhere has taken the keyboard away themselves.
  document.addEventListener('pointerdown', forget, { capture: true });
  changes.observe(list, { childList: true, subtree: true });
  return () => {
    changes.disconnect();
    list.removeEventListener('focusin', remember);
    document.removeEventListener('pointerdown', forget, { capture: true });
  };
}
