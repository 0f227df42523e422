import { sendToExtension, sendToTab } from '../platform/messaging.ts';
import type { ToBackground, ToPage, ToPanel } from './table.ts';

/** The far side answered that it could not do what it was asked; `message` says why. */
export class CallError extends Error {}

/** What travels: the table's input with the call's name, answered by the output or the reason of a failure. */
export interface Envelope {
  onrecord: string;
  input: unknown;
}
export type Answer = { value: unknown } | { error: string };

/** How often a call is made again when the background was stopped while it worked. Every handler survives that. */
const ATTEMPTS = 3;

/** Calls the background from any of our own contexts. */
export async function callBackground<Name extends keyof ToBackground>(
  name: Name,
  input: ToBackground[Name]['in'],
): Promise<ToBackground[Name]['out']> {
  const envelope: Envelope = { onrecord: name, input };
  for (let attempt = 1; ; attempt++) {
    try {
      return open(await sendToExtension(envelope));
    } catch (error) {
      if (error instanceof CallError || attempt === ATTEMPTS) throw error;
    }
  }
}

/** Calls the content script in one frame of a tab, the top one unless another is named. Rejects where none listens. */
export async function callPage<Name extends keyof ToPage>(
  tabId: number,
  name: Name,
  input: ToPage[Name]['in'],
  frameId = 0,
): Promise<ToPage[Name]['out']> {
  const envelope: Envelope = { onrecord: name, input };
  return open(await sendToTab(tabId, frameId, envelope));
}

/** Tells our open pages; nobody has to listen. */
export async function tellPanel<Name extends keyof ToPanel>(
  name: Name,
  input: ToPanel[Name]['in'],
): Promise<void> {
  const envelope: Envelope = { onrecord: name, input };
  await sendToExtension(envelope).catch(() => undefined);
}

function open<Value>(answer: unknown): Value {
  if (typeof answer === 'object' && answer !== null) {
    if ('value' in answer) return answer.value as Value;
    if ('error' in answer) throw new CallError(String(answer.error));
  }
  throw new Error('The call was not answered.');
}
