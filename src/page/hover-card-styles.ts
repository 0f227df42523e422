/**
 * How the parts of a card look, property by property. Colours are the system's, which follow light, dark and forced
 * colours; the host takes nothing over from the page.
 */
export const CARD_STYLES = {
  host: {
    all: 'initial',
    position: 'fixed',
    inset: 'auto',
    margin: '0',
    padding: '0',
    border: '1px solid GrayText',
    'border-radius': '6px',
    'box-sizing': 'border-box',
    width: 'max-content',
    'max-width': 'min(22rem, calc(100vw - 16px))',
    'max-height': '60vh',
    overflow: 'auto',
    'z-index': '2147483647',
    background: 'Canvas',
    'color-scheme': 'light dark',
    cursor: 'pointer',
  },
  box: {
    font: '14px/1.45 system-ui, sans-serif',
    color: 'CanvasText',
    background: 'Canvas',
    padding: '10px 12px',
    'overflow-wrap': 'anywhere',
    'text-align': 'start',
  },
  heading: { 'font-weight': '600' },
  route: { 'margin-top': '2px' },
  note: { 'border-inline-start': '4px solid', 'padding-inline-start': '8px', 'margin-top': '8px' },
  title: { 'font-weight': '600' },
  /** In words, so that colour is never the only sign. */
  weight: {
    display: 'inline-block',
    font: '400 12px/1.3 system-ui, sans-serif',
    border: '1px solid GrayText',
    'border-radius': '3px',
    padding: '0 4px',
    'margin-inline-start': '4px',
  },
  text: {},
  /** Over the lower edge of what can be seen, where there is more below. */
  fade: {
    position: 'sticky',
    bottom: '0',
    height: '36px',
    'margin-top': '-36px',
    background: 'linear-gradient(to bottom, transparent, Canvas)',
    'pointer-events': 'none',
    visibility: 'hidden',
  },
  foot: { 'font-size': '12px', 'margin-top': '8px' },
} as const satisfies Record<string, Record<string, string>>;
