/**
 * Alt with the down or up arrow goes to the next or previous note in the list, from wherever the keyboard is.
 * Fields for text keep these keys, which move the caret there on some systems.
 *
 * @returns takes the keys away again
 */
export function stepThroughNotes(list: Element): () => void {
  const onKey = (event: KeyboardEvent) => {
    const forward = event.key === 'ArrowDown';
    if (!event.altKey || !(forward || event.key === 'ArrowUp')) return;
    const now = document.activeElement;
    if (now?.matches('input, textarea, select')) return;
    event.preventDefault();
    nextNote(list, now, forward)?.focus();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** The first note that stands wholly after the element, or the last one wholly before it. */
function nextNote(list: Element, from: Element | null, forward: boolean): HTMLElement | undefined {
  const notes = [...list.querySelectorAll<HTMLElement>('[data-note]')];
  const wanted = forward ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const other = (note: HTMLElement) =>
    note !== from &&
    !note.contains(from) &&
    (!from || from === document.body || (from.compareDocumentPosition(note) & wanted) !== 0);
  const candidates = notes.filter(other);
  return forward ? candidates[0] : candidates.at(-1);
}
