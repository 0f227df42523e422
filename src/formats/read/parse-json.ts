/**
 * A JSON text as a value, or undefined. `JSON.parse` makes `__proto__` an ordinary field and takes any depth; nothing
 * that it gives is merged into another object.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
