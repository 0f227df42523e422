import { useComputed, useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ArticleRecord } from '../../model/index.ts';
import { useText } from '../../ui/language.ts';
import { usePanel } from '../context.ts';
import type { Card } from '../state/cards.ts';
import { bringIntoView, type Place, placeOf } from './bring-into-view.ts';
import { CardView } from './card-view.tsx';
import { stepThroughNotes } from './step-through.ts';

/** Cards drawn at once, and with each following pause, so that a long article never holds the panel up. */
const FIRST = 12;
const MORE = 6;

/** The cards that the filters leave. Long lists grow in the browser's pauses; cards out of sight are not laid out. */
export function CardList({ article }: { article: ArticleRecord }) {
  const text = useText();
  const { state, filters, actions } = usePanel();
  const drawn = useSignal(FIRST);
  const shown = filters.shown.value.filter((card) => isWorthShowing(card) || state.mayWrite.value);
  const remembered = useRef(new Map<string, { print: string; node: VNode }>());
  const list = useRef<HTMLElement>(null);
  const complete = useComputed(() => drawn.value >= filters.shown.value.length);

  useEffect(() => {
    if (complete.value) return;
    return whenIdle(() => {
      drawn.value += MORE;
    });
  }, [drawn.value, complete.value]);

  const goTo = (place: Place | null, done: () => void = () => {}) => {
    if (!place) return;
    const position = () => filters.shown.peek().findIndex((card) => card.key === place.cardKey);
    if (position() < 0) filters.clear();
    drawn.value = Math.max(drawn.value, position() + 1);
    bringIntoView(place, done);
  };

  useEffect(() => {
    const wanted = state.wanted.value;
    if (wanted === null) return;
    goTo(placeOf(state.cards.value, wanted), () => {
      if (state.wanted.value === wanted) state.wanted.value = null;
    });
  }, [state.wanted.value, state.cards.value]);

  const draw = (card: Card): VNode => {
    const print = JSON.stringify(card);
    const old = remembered.current.get(card.key);
    if (old?.print === print) return old.node;
    const node = (
      <CardView
        key={card.key}
        card={card}
        article={article}
        onGoTo={(cardKey) => goTo({ cardKey, noteId: null })}
      />
    );
    remembered.current.set(card.key, { print, node });
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
    const stopStepping = stepThroughNotes(element);
    return () => {
      element.removeEventListener('click', onClick);
      stopStepping();
    };
  }, [actions]);

  return (
    <section class="cards" ref={list} aria-label={text('panel_cards_label')}>
      {shown.slice(0, drawn.value).map(draw)}
    </section>
  );
}

/** The article's own card may have nothing on it; then it only offers to write a note. */
const isWorthShowing = (card: Card): boolean =>
  card.kind !== 'article' || card.notes.length + card.own.length > 0;

function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: 200 });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(work, 16);
  return () => clearTimeout(handle);
}
