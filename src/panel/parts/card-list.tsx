import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleRecord } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import type { Card } from '../state/cards.ts';
import { bringIntoView, type Place, placeOf } from './bring-into-view.ts';
import { CardView } from './card-view.tsx';
import { followScroll } from './follow-scroll.ts';
import { keepFocus } from './keep-focus.ts';
import { keepPlace } from './keep-place.ts';
import { stepThroughNotes } from './step-through.ts';
import { useWindow } from './use-window.ts';

/**
 * The cards that the filters leave. Of a long list only the cards in and near sight are in the document; each says
 * its place among all (a feed in the sense of WAI-ARIA), and going to a note draws its card first.
 */
export function CardList({ article }: { article: ArticleRecord }) {
  const text = useText();
  const { state, filters, actions, places } = usePanel();
  const shown = filters.shown.value.filter((card) => isWorthShowing(card) || state.mayWrite.value);
  const now = useRef(shown);
  now.current = shown;
  const drawn = useRef(new Map<string, Drawn>());
  const list = useRef<HTMLElement>(null);
  const goingTo = useSignal<string | null>(null);
  const target = shown.findIndex(({ key }) => key === goingTo.value);
  const stretches = useWindow(list, shown, target < 0 ? null : target);

  const goTo = (place: Place | null, done: () => void = () => {}, focus = true) => {
    if (!place) return;
    if (!filters.shown.peek().some(({ key }) => key === place.cardKey)) filters.clear();
    goingTo.value = place.cardKey;
    bringIntoView(
      place,
      () => {
        done();
        goingTo.value = null;
      },
      focus,
    );
  };

  useEffect(() => {
    const wanted = state.wanted.value;
    if (wanted === null) return;
    goTo(placeOf(state.cards.value, wanted), () => {
      if (state.wanted.value === wanted) state.wanted.value = null;
    });
  }, [state.wanted.value, state.cards.value]);

  // Where the reader is on the page, the list is too, unless they are busy in it.
  useEffect(() => {
    const at = state.at.value;
    const place = at === null ? null : placeOf(state.cards.peek(), at);
    if (!place || !filters.shown.peek().some(({ key }) => key === place.cardKey)) return;
    const mark = () => {
      for (const card of list.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [])
        card.toggleAttribute('data-here', card.dataset.card === place.cardKey);
    };
    if (document.hasFocus()) mark();
    else goTo({ cardKey: place.cardKey, noteId: null }, mark, false);
  }, [state.at.value]);

  // What bench/panel measures: the first cards stand in the document.
  useLayoutEffect(() => {
    performance.mark('onrecord.first-card');
  }, []);

  // Of a card that is drawn nothing is drawn anew while it stays the same; one that is not is not held on to either.
  const before = drawn.current;
  drawn.current = new Map();
  const draw = (card: Card, index: number): VNode => {
    const old = before.get(card.key);
    const node =
      old && old.index === index && old.total === shown.length && isSame(old.card, card) ? (
        old.node
      ) : (
        <CardView
          key={card.key}
          card={card}
          article={article}
          position={index + 1}
          total={shown.length}
          onGoTo={(cardKey) => goTo({ cardKey, noteId: null })}
        />
      );
    drawn.current.set(card.key, { card, index, total: shown.length, node });
    return node;
  };

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const onClick = (event: MouseEvent) => {
      const words = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-show]') : null;
      if (!words?.dataset.show || getSelection()?.isCollapsed === false) return;
      if (event.target instanceof Element && event.target.closest('button')) return;
      const [start, end] = words.dataset.show.split(',').map(Number);
      void actions.show([start!, end!]);
    };
    element.addEventListener('click', onClick);
    const stopStepping = stepThroughNotes(() => now.current, goTo, actions.sayEnd);
    const stopFollowing = followScroll(element, (span) => actions.follow(span));
    const stopKeepingFocus = keepFocus(element);
    const stopKeepingPlace = keepPlace(element, article.id, places, (cardKey) => {
      goingTo.value = cardKey;
    });
    return () => {
      element.removeEventListener('click', onClick);
      stopStepping();
      stopFollowing();
      stopKeepingFocus();
      stopKeepingPlace();
    };
  }, [actions]);

  return (
    // A feed has articles in it; without any it is no more than an empty place.
    <section
      class="cards"
      tabIndex={-1}
      ref={list}
      {...(shown.length > 0 && { role: 'feed', 'aria-label': text('panel_cards_label') })}
    >
      {/* One flat list with keys: a card that stays is the same element, whatever is drawn beside it. */}
      {stretches.flatMap((stretch, at) =>
        'space' in stretch
          ? [<div key={`space-${at}`} class="cards-space" style={{ blockSize: `${stretch.space}px` }} />]
          : shown
              .slice(stretch.items[0], stretch.items[1] + 1)
              .map((card, index) => draw(card, stretch.items[0] + index)),
      )}
    </section>
  );
}

interface Drawn {
  card: Card;
  index: number;
  total: number;
  node: VNode;
}

/** Cards are arranged anew with every note that is kept; while the list is scrolled they are the same objects. */
const isSame = (one: Card, other: Card): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** The article's own card may have nothing on it; then it only offers to write a note. */
const isWorthShowing = (card: Card): boolean =>
  card.kind !== 'article' || card.notes.length + card.own.length > 0;
