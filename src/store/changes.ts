const CHANNEL = 'onrecord.changed';

/** Tells every open library which articles changed; an empty list: too many to name. */
export function tellChanged(articleIds: readonly string[]): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(articleIds);
  channel.close();
}

/** Listens to changes made in this or any other context of the extension. */
export function onChanged(tell: (articleIds: readonly string[]) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<readonly string[]>) => tell(data);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
