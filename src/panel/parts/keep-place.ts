import type { Places } from '../state/places.ts';
import { holdStill } from './hold-still.ts';

/** After the last scroll the place is remembered, in milliseconds. */
const REST = 200;
/** Frames to wait for the card that the reader was at. */
const PATIENCE = 20;

/**
 * Goes on where the reader was in an article, and remembers where they are.
 *
 * @param draw has the card with this key drawn, wherever it stands
 * @returns stops remembering
 */
export function keepPlace(
  list: HTMLElement,
  articleId: string,
  places: Places,
  draw: (cardKey: string | null) => void,
): () => void {
  const place = places.of(articleId);
  const find = (key: string) => list.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`);
  const goOn = (patience: number) =>
    requestAnimationFrame(() => {
      if (!place) return;
      // Whoever has scrolled or is at something with the keyboard is not taken away from there.
      if (scrollY > 0 || document.activeElement !== document.body) return void draw(null);
      const card = find(place.cardKey);
      if (!card && patience > 0) return void goOn(patience - 1);
      if (!card) return void draw(null);
      scrollTo(0, scrollY + card.getBoundingClientRect().top + place.past);
      holdStill(card, () => draw(null));
    });
  // The browser would go back by pixels, which in a list of other heights is another card.
  history.scrollRestoration = 'manual';
  if (place) {
    draw(place.cardKey);
    goOn(PATIENCE);
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = () => {
    const cards = [...list.querySelectorAll<HTMLElement>('[data-card]')];
    const top = cards.find((card) => card.getBoundingClientRect().bottom > 0);
    if (!top?.dataset.card) return;
    places.set(articleId, { cardKey: top.dataset.card, past: Math.round(-top.getBoundingClientRect().top) });
  };
  const onScroll = () => {
    clearTimeout(timer);
    timer = setTimeout(remember, REST);
  };
  addEventListener('scroll', onScroll, { passive: true });
  return () => {
    clearTimeout(timer);
    removeEventListener('scroll', onScroll);
  };
}
