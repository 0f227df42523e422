import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Saved } from '../../../src/messages/table.ts';
import { followAttempts } from '../../../src/panel/state/attempts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Answer = Saved<string>;
const SAVED: Answer = { saved: true, value: 'words' };

/** A background that answers each call when the test says so. */
function slowBackground() {
  const calls: { answer(answer: Answer): void; refuse(): void }[] = [];
  const call = () =>
    new Promise<Answer>((resolve, reject) => {
      calls.push({ answer: resolve, refuse: () => reject(new Error('Nobody listens.')) });
    });
  return { call, calls };
}
function run() {
  const background = slowBackground();
  const attempts = followAttempts();
  const done = attempts.run('note', background.call);
  return { ...background, done, progress: () => attempts.progress.value.get('note') };
}

test('a call is being saved until it is answered, and then nothing is said any more', async () => {
  const { calls, done, progress } = run();
  expect(progress()).toBe('saving');
  calls[0]!.answer(SAVED);
  expect(await done).toEqual({ value: 'words' });
  expect(progress()).toBeUndefined();
  expect(calls).toHaveLength(1);
});

test('a reason for not saving is not asked for twice', async () => {
  const { calls, done, progress } = run();
  calls[0]!.answer({ saved: false, problem: 'full' });
  expect(await done).toBeNull();
  expect(progress()).toBe('full');
  expect(calls).toHaveLength(1);
});

test('a call that is refused is made again; refused twice, it was not saved', async () => {
  const { calls, done, progress } = run();
  calls[0]!.refuse();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(progress()).toBe('again');
  calls[1]!.refuse();
  expect(await done).toBeNull();
  expect(progress()).toBe('no-answer');
});

test('a call that takes long is never said to be lost: its own late answer counts', async () => {
  const { calls, done, progress } = run();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(progress()).toBe('again');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(progress()).toBe('waiting');
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(progress()).toBe('waiting');
  calls[0]!.answer(SAVED);
  expect(await done).toEqual({ value: 'words' });
  expect(progress()).toBeUndefined();
});

test('it is asked less and less often', async () => {
  const { calls } = run();
  await vi.advanceTimersByTimeAsync(60_000);
  const inOneMinute = calls.length;
  await vi.advanceTimersByTimeAsync(3_540_000);
  expect(inOneMinute).toBeLessThanOrEqual(6);
  expect(calls.length).toBeLessThan(45);
});

test('where the first call is lost and the second refused, a third one can still be answered', async () => {
  const { calls, done } = run();
  await vi.advanceTimersByTimeAsync(5_000);
  calls[1]!.refuse();
  await vi.advanceTimersByTimeAsync(2_000);
  calls[2]!.answer(SAVED);
  expect(await done).toEqual({ value: 'words' });
});
