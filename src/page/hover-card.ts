import type { CardLanguage, HoverCard } from '../model/index.ts';
import { CARD_STYLES } from './hover-card-styles.ts';

/** A place of the viewport, in CSS pixels. */
export type Place = Pick<DOMRect, 'left' | 'top' | 'bottom'>;

/** A card in the page: one element, only there while shown, whose inside the page cannot reach. */
export interface ShownCard {
  /** The element in the page. Events of everything inside carry it as their target. */
  readonly element: Element;
  /** Takes it away. May be called twice. */
  remove(): void;
}

/** Between the words and the card, so that the pointer can cross without leaving both for long. */
const DISTANCE = 6;
const MARGIN = 8;
/** A card that is lower than this, cut where there is no more room, would show too little. */
const ENOUGH = 140;
/** In a window that is lower than this there is no good place. */
const LEAST_HEIGHT = 80;

/**
 * Shows a card below some words, or above them where there is more room; what there is no room for fades out at its lower
 * edge and can be scrolled to. It is put in the browser's top layer, over
 * whatever the page has, takes no focus, and is styled by the object model alone, which no content security policy
 * and no trusted types forbid. Every text becomes a text node.
 *
 * @param places what to leave free, best first; the later ones are for words that fill the window
 */
export function showCard(
  document: Document,
  card: HoverCard,
  language: CardLanguage,
  places: readonly Place[],
): ShownCard {
  const host = part(document, 'host');
  host.setAttribute('popover', 'manual');
  const box = part(document, 'box');
  box.setAttribute('role', 'tooltip');
  box.lang = language.locale;
  box.dir = language.rightToLeft ? 'rtl' : 'ltr';
  if (card.heading) box.append(part(document, 'heading', card.heading));
  if (card.route.length > 0) box.append(routeOf(document, card.route, language));
  for (const { severity, weight, title, text } of card.notes) {
    const note = part(document, 'note');
    note.style.setProperty('border-inline-start-color', SEVERITY_COLOURS[severity]);
    const head = part(document, 'title', `${title} `);
    head.append(part(document, 'weight', weight));
    note.append(head, part(document, 'text', text));
    box.append(note);
  }
  for (const line of card.foot) box.append(part(document, 'foot', line));
  const fade = part(document, 'fade');
  host.attachShadow({ mode: 'closed' }).append(box, fade);
  document.documentElement.append(host);
  try {
    host.showPopover();
  } catch {
    // The page took the element away at once, or the browser knows no popovers: then it stands above the page as well as it can.
  }
  setPlace(host, places, document.documentElement);
  const fadeWhereCut = () => {
    const isCut = host.scrollTop + host.clientHeight < host.scrollHeight - 1;
    fade.style.setProperty('visibility', isCut ? 'visible' : 'hidden');
  };
  host.addEventListener('scroll', fadeWhereCut, { passive: true });
  fadeWhereCut();
  return { element: host, remove: () => host.remove() };
}

/** The middle tones of the highlights, so that card and words belong together. */
const SEVERITY_COLOURS = { info: '#2a78cc', notice: '#b06a00', warning: '#d93a34' } as const;

/** Names of persons and outlets may run the other way than the language around them. */
function routeOf(document: Document, stations: readonly string[], { rightToLeft }: CardLanguage): Element {
  const route = part(document, 'route');
  stations.forEach((station, at) => {
    if (at > 0) route.append(rightToLeft ? ' ← ' : ' → ');
    const name = document.createElement('bdi');
    name.textContent = station;
    route.append(name);
  });
  return route;
}

function part(document: Document, name: keyof typeof CARD_STYLES, text?: string): HTMLElement {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  for (const [property, value] of Object.entries(CARD_STYLES[name])) {
    element.style.setProperty(property, value, name === 'host' ? 'important' : '');
  }
  if (text !== undefined) element.textContent = text;
  return element;
}

/**
 * Below the words where the card has room, else above them, else on the larger side, where it can be scrolled. Only
 * where neither side of all the words has room for enough of it are some of them covered, never the line pointed at.
 */
function setPlace(host: HTMLElement, places: readonly Place[], { clientWidth, clientHeight }: Element): void {
  const { width, height } = host.getBoundingClientRect();
  const roomOf = ({ top, bottom }: Place) => ({
    above: top - DISTANCE - MARGIN,
    below: clientHeight - bottom - DISTANCE - MARGIN,
  });
  const hasRoom = (place: Place, wanted: number) => {
    const { above, below } = roomOf(place);
    return Math.max(above, below) >= wanted;
  };
  const at =
    places.find((place) => hasRoom(place, Math.min(height, ENOUGH))) ?? (places[places.length - 1] as Place);
  const { above, below } = roomOf(at);
  const isBelow = height <= below || (height > above && below >= above);
  const shown = Math.min(height, Math.max(isBelow ? below : above, LEAST_HEIGHT));
  const left = Math.max(MARGIN, Math.min(at.left, clientWidth - width - MARGIN));
  host.style.setProperty('max-height', `${shown}px`, 'important');
  host.style.setProperty(
    'top',
    `${isBelow ? at.bottom + DISTANCE : at.top - DISTANCE - shown}px`,
    'important',
  );
  host.style.setProperty('left', `${left}px`, 'important');
}
