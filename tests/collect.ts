/** All that an export writes, as one string. */
export async function collect(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  let whole = '';
  for await (const chunk of chunks)
    whole += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
  return whole;
}
