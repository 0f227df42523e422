import type { Sender } from '../platform/browser.ts';
import { onMessage, ownId } from '../platform/messaging.ts';
import type { Answer, Envelope } from './client.ts';

type Table = object;
export type Handlers<Calls extends Table> = {
  [Name in keyof Calls]: (
    input: Calls[Name] extends { in: infer In } ? In : never,
    sender: Sender,
  ) => Calls[Name] extends { out: infer Out } ? Out | Promise<Out> : never;
};

/**
 * Answers the calls of one table. A call from another extension, of another table, or refused by `mayCall` is left
 * unanswered; a handler that fails answers with the reason, so that nothing is thrown into the void.
 */
export function serve<Calls extends Table>(
  handlers: Handlers<Calls>,
  mayCall: (name: string, sender: Sender) => boolean = () => true,
): void {
  onMessage((message, sender) => {
    if (!isEnvelope(message) || sender.id !== ownId()) return null;
    if (!Object.hasOwn(handlers, message.onrecord) || !mayCall(message.onrecord, sender)) return null;
    const handler = handlers[message.onrecord as keyof Calls] as (input: unknown, sender: Sender) => unknown;
    return answer(() => handler(message.input, sender));
  });
}

/** Runs the handler at once, not in a later turn: some of what it does needs the reader's gesture. */
async function answer(handle: () => unknown): Promise<Answer> {
  try {
    return { value: await handle() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'onrecord' in message &&
    typeof message.onrecord === 'string'
  );
}
