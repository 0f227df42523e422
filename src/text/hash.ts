/**
 * A short, stable name for a text: FNV-1a over its UTF-16 code units, twice with different offsets, as 16 hex digits.
 * It tells texts apart and is the same in every runtime; it protects nothing against somebody who wants a collision.
 */
export function hashText(text: string): string {
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x9dc5811c);
}

function fnv1a(text: string, offset: number): string {
  let hash = offset;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
