import { expect, test } from 'vitest';
import { orStoreError, StoreError } from '../../../src/store/errors.ts';

const failing = (error: unknown) =>
  orStoreError(() => Promise.reject(error)).catch((caught: unknown) => caught);

test.each([
  [new DOMException('no room', 'QuotaExceededError'), 'full'],
  [new DOMException('made by a newer version', 'VersionError'), 'newer-version'],
  [new DOMException('gone', 'InvalidStateError'), 'unavailable'],
  [new Error('anything'), 'unavailable'],
  ['not even an error', 'unavailable'],
] as const)('%s is told as "%s"', async (error, failure) => {
  const caught = await failing(error);
  expect(caught).toBeInstanceOf(StoreError);
  expect((caught as StoreError).failure).toBe(failure);
  expect((caught as StoreError).cause).toBe(error);
});

test('what is already told is not told anew', async () => {
  const told = new StoreError('full', new Error('no room'));
  expect(await failing(told)).toBe(told);
});

test('work that succeeds gives its value', async () => {
  expect(await orStoreError(async () => 3)).toBe(3);
});
