import { useRef, useState } from 'preact/hooks';

interface Asked<Choice> {
  /** The choice to show: the one that waits for its answer, or the one in effect. */
  shown: Choice;
  /** How much the waiting choice would delete; null while nothing is asked. */
  deletes: number | null;
  choose(choice: Choice): Promise<void>;
  /** The reader's answer. */
  answer(yes: boolean): Promise<void>;
}

/**
 * A choice that takes effect at once where it deletes nothing, and waits for an answer where it does: with the arrow
 * keys a reader passes over choices that they do not want.
 *
 * @param current the choice in effect
 * @param same whether two choices are one
 * @param count how much a choice would delete; a failure leaves everything as it is
 * @param take puts a choice in effect
 * @param onFailure nobody could count, so that nothing was changed
 */
export function useAskedFirst<Choice>(
  current: Choice,
  same: (one: Choice, other: Choice) => boolean,
  count: (choice: Choice) => Promise<number>,
  take: (choice: Choice) => Promise<unknown>,
  onFailure: () => void,
): Asked<Choice> {
  const [waiting, setWaiting] = useState<{ choice: Choice; deletes: number | null } | null>(null);
  const latest = useRef(0);
  const choose = async (choice: Choice) => {
    const turn = ++latest.current;
    if (same(choice, current)) return setWaiting(null);
    setWaiting({ choice, deletes: null });
    const deletes = await count(choice).catch(() => null);
    // Another choice was made while this one was counted.
    if (turn !== latest.current) return;
    if (deletes !== 0) {
      setWaiting(deletes === null ? null : { choice, deletes });
      if (deletes === null) onFailure();
      return;
    }
    await take(choice);
    if (turn === latest.current) setWaiting(null);
  };
  const answer = async (yes: boolean) => {
    if (!waiting) return;
    latest.current++;
    if (yes) await take(waiting.choice);
    setWaiting(null);
  };
  return { shown: waiting ? waiting.choice : current, deletes: waiting?.deletes ?? null, choose, answer };
}
