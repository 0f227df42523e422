/** A JSON text that is one object as a list of that one; any other as it is. */
export async function* asList(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let isObject: boolean | null = null;
  for await (const chunk of chunks) {
    if (isObject === null && /\S/.test(chunk)) {
      isObject = /^\s*\{/.test(chunk);
      if (isObject) yield '[';
    }
    yield chunk;
  }
  if (isObject) yield ']';
}
